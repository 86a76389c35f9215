package org.forewarned.organisations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Schema;
import org.forewarned.platform.testing.RunningServer;

/** A server on a database in which a school has people, units and assignments already, and its coordinator is signed in. */
final class PreparedSchool {

    private static final byte[] SECRET = new byte[32];
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Instant SEPTEMBER = Instant.parse("2026-09-10T09:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-11-22T09:00:00Z");
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    final RunningServer server;
    private final EntityManagerFactory factory;
    private Place school;
    private UUID assignment;
    private UUID person;

    PreparedSchool() {
        Path folder = Path.of("target", "it", "school-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet()).toAbsolutePath();
        String url = "jdbc:derby:" + folder;
        ForewarnedDataSource source = new ForewarnedDataSource(url, "", "");
        new Schema(source, true).migrate();
        factory = Persistence.createEntityManagerFactory("tests", Map.of("jakarta.persistence.nonJtaDataSource", source, "eclipselink.session-name", folder.getFileName().toString()));
        fill();
        in(TODAY, world -> world.em.createNativeQuery("delete from \"flyway_schema_history\" where \"version\" = '900'").executeUpdate());   // the tests' own
        factory.close();
        source.shutDown();
        server = RunningServer.fresh(Map.of("FOREWARNED_DATABASE_URL", url, "FOREWARNED_KEY", Base64.getEncoder().encodeToString(SECRET), "FOREWARNED_REQUESTS_PER_MINUTE", "0"));
    }

    String home() {
        return "/organisations/" + school.id();
    }

    String assignment() {
        return home() + "/assignments/" + assignment;
    }

    UUID person() {
        return person;
    }

    /** The cookie that the coordinator's browser has. */
    static String token() {
        return TOKEN;
    }

    private void fill() {
        in(SEPTEMBER, world -> world.learners.seeding.seed());
        school = in(SEPTEMBER, AssigningWorld::school);
        in(TODAY, world -> {
            signIn(world.em, school.coordinator().id());
            return world.em.createNativeQuery("update organisation set confirmed_at = registered_at, confirmed_by = registered_by").executeUpdate();
        });
        List<UUID> learners = new ArrayList<>();
        for (String unit : List.of("Teaching", "Support", "Office and site", "Governors and volunteers")) {
            UUID id = in(SEPTEMBER, world -> world.unit(school, null, unit));
            for (int i = 0; i < 9; i++) {
                UUID learner = in(SEPTEMBER, world -> world.learners.learners.begin().learner());
                learners.add(learner);
                String name = List.of("Priya Raman", "Tom Okafor", "Sioned Pritchard", "Callum Reid", "Aisha Begum", "Marek Nowak", "Zoë Ashe", "Li Wei", "Sam Doe").get(i);
                person = in(SEPTEMBER, world -> world.person(school, id, learner, name));
            }
        }
        assignment = asked("county-lines", DueDate.on(LocalDate.parse("2026-11-01")));
        asked("spot-the-signs", DueDate.within(80));
        for (int i = 0; i < learners.size(); i++) {
            UUID learner = learners.get(i);
            int at = i;
            in(TODAY.minusSeconds(900_000L + i), world -> at % 5 == 0 ? null : at % 3 == 0 ? world.learners.enrolments.begin(learner, world.learners.module())
                    : world.learners.assessment.handIn(learner, world.learners.answered(learner, List.of())));
        }
    }

    private UUID asked(String module, DueDate due) {
        return in(SEPTEMBER, world -> {
            UUID id = world.assigning.assign(school.coordinator(), school.id(),
                    new NewAssignment(module, null, Set.of(school.everybody()), due, Repeat.NEVER, Optional.empty(), "Governors asked us all to take this."));
            world.handOut(id);
            return id;
        });
    }

    private static void signIn(EntityManager em, UUID account) {
        String learner = UUID.randomUUID().toString();
        Timestamp now = Timestamp.from(TODAY);
        em.createNativeQuery("insert into learner (id, code_hmac, begun_at, seen_at, version) values (?1, ?2, ?3, ?3, 1)").setParameter(1, learner)
                .setParameter(2, "0".repeat(64)).setParameter(3, now).executeUpdate();
        em.createNativeQuery("insert into account (id, email, email_key, learner_id, begun_at, confirmed_at, seen_at, totp_step, version) "
                + "values (?1, ?2, ?2, ?3, ?4, ?4, ?4, 0, 1)").setParameter(1, account.toString()).setParameter(2, "d.achebe@harbour-lane.example")
                .setParameter(3, learner).setParameter(4, now).executeUpdate();
        em.createNativeQuery("insert into signed_in (digest, id, account_id, way, device, begun_at, seen_at, expires_at) values (?1, ?2, ?3, 'password', 'Test', ?4, ?4, ?5)")
                .setParameter(1, HexFormat.of().formatHex(new Keys(SECRET).hmac("signed-in", TOKEN))).setParameter(2, UUID.randomUUID().toString())
                .setParameter(3, account.toString()).setParameter(4, now).setParameter(5, Timestamp.from(TODAY.plusSeconds(86_400))).executeUpdate();
    }

    private <T> T in(Instant when, Function<AssigningWorld, T> use) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T answer = use.apply(new AssigningWorld(em, when));
            em.getTransaction().commit();
            return answer;
        } finally {
            em.close();
        }
    }
}

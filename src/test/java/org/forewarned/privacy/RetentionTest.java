package org.forewarned.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.forewarned.assessment.OldAnswers;
import org.forewarned.assessment.model.AttemptRepository;
import org.forewarned.certification.CertificateData;
import org.forewarned.certification.model.CertificateRepository;
import org.forewarned.identity.InactiveLearners;
import org.forewarned.identity.model.Learner;
import org.forewarned.identity.model.LearnerRepository;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.learning.LearnersWorld;
import org.forewarned.learning.OldLessonAnswers;
import org.forewarned.organisations.LeftMembers;
import org.forewarned.organisations.OrganisationsData;
import org.forewarned.organisations.OrganisationsWorld;
import org.forewarned.organisations.PersonEntry;
import org.forewarned.organisations.TakingOver;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.ReorganisationRepository;
import org.forewarned.organisations.model.RoomRepository;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class RetentionTest {

    private static final Instant NOW = LearnersWorld.NOW;

    private final Database database;
    @TempDir
    private Path home;

    RetentionTest(Database database) {
        this.database = database;
    }

    @Test
    void answersEndAfterTwelveMonthsAndWhatWasReachedStays() {
        UUID learner = passed();
        assertThat(run(11, this::answers, this::lessonAnswers)).isZero();
        assertThat(count("response")).isEqualTo(10);

        assertThat(run(13, this::answers, this::lessonAnswers)).as("ten answers, and two and a finished lesson").isEqualTo(13);
        assertThat(count("response")).isZero();
        EnrolmentView left = database.read(em -> new LearnersWorld(em).enrolments.find(learner, "county-lines")).orElseThrow();
        assertThat(left.given()).as("only the lesson that is done").hasSize(1);
        assertThat(left.doneCount()).isEqualTo(1);
        assertThat((List<?>) database.read(em -> new LearnersWorld(em).enrolments.completions(left))).hasSize(1);
        assertThat(run(14, this::answers, this::lessonAnswers)).isZero();
    }

    @Test
    void aBatchIsSmallAndGoesOnWhereItEnded() {
        UUID learner = passed();
        String enrolment = database.read(em -> new LearnersWorld(em).enrolments.find(learner, "county-lines")).orElseThrow().id().toString();
        database.write(em -> {
            for (int i = 0; i < 1100; i++) {
                em.createNativeQuery("insert into progress (enrolment_id, item, given, given_at) values (?, ?, 'x', ?)").setParameter(1, enrolment)
                        .setParameter(2, (i % 2 == 0 ? "block/" : "lesson/") + "more-" + i).setParameter(3, Timestamp.from(NOW.plusSeconds(i / 700))).executeUpdate();
            }
        });
        assertThat(one(13, this::lessonAnswers)).isEqualTo(500);
        assertThat(one(13, this::lessonAnswers)).isEqualTo(500);
        assertThat(one(13, this::lessonAnswers)).isBetween(100, 110);
        assertThat(one(13, this::lessonAnswers)).isZero();
        assertThat(count("progress where item like 'block/%'")).isZero();
        assertThat(count("progress")).isEqualTo(551);
    }

    @Test
    void twoServersAtOnceDoNoHarm() throws ExecutionException, InterruptedException {
        for (int i = 0; i < 30; i++) {
            passed();
        }
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(servers.submit(() -> run(13, this::answers, this::lessonAnswers, this::inactive)));
            }
            for (Future<?> one : both) {
                one.get();
            }
        } finally {
            servers.shutdownNow();
        }
        assertThat(count("response")).isZero();
        assertThat(count("learner")).isEqualTo(30);
    }

    @Test
    void anUnusedLearnerCodeEndsButNotBeforeItsCertificatesAndNotWhileItIsUsed() {
        UUID idle = passed();
        UUID certified = passed();
        UUID forEver = passed();
        UUID busy = passed();
        UUID member = passed();
        certificate(certified, NOW.atZone(ZoneOffset.UTC).plusMonths(30).toInstant());
        certificate(forEver, null);
        database.write(em -> {
            LearnersWorld later = new LearnersWorld(em, months(20));
            later.enrolments.finish(busy, later.module(), later.module().text().facts().lessons().get(0).id());
        });
        database.write(em -> {
            OrganisationsWorld.Somebody head = OrganisationsWorld.Somebody.withAccount();
            OrganisationsWorld world = new OrganisationsWorld(em, NOW);
            UUID school = world.registry.register(head, OrganisationsWorld.school("Harbour Lane"));
            UUID row = world.people.add(head, school, new PersonEntry("Ann", Optional.empty(), "", "", "", false));
            world.organisations.membership(row).orElseThrow().belongTo(member);
        });

        run(23, this::inactive);
        assertThat(learners()).hasSize(5);
        run(25, this::inactive);
        assertThat(learners()).containsExactlyInAnyOrder(certified, forEver, busy, member);
        assertThat((List<?>) database.read(em -> new LearnersWorld(em).enrolments.all(idle))).isEmpty();
        run(31, this::inactive);
        assertThat(learners()).containsExactlyInAnyOrder(forEver, busy, member);
        run(45, this::inactive);
        assertThat(learners()).containsExactlyInAnyOrder(forEver, member);
    }

    @Test
    void whoLeftIsForgottenAsTheOrganisationChose() {
        OrganisationsWorld.Somebody head = OrganisationsWorld.Somebody.withAccount();
        UUID quick = left(head, "Quick", 6);
        UUID slow = left(head, "Slow", null);
        run(5, this::left);
        assertThat(names()).containsExactlyInAnyOrder("Quick Ann", "Slow Ann");
        run(7, this::left);
        assertThat(names()).containsExactlyInAnyOrder("", "Slow Ann");
        run(73, this::left);
        assertThat(names()).containsExactly("", "");
        assertThat(count("membership")).as("that somebody belonged stays").isEqualTo(2);
        assertThat(List.of(quick, slow)).doesNotHaveDuplicates();
    }

    /** One learner who passed, with one finished lesson and two answers in it. */
    private UUID passed() {
        return database.read(em -> {
            LearnersWorld world = new LearnersWorld(em);
            if (world.catalogue.module("county-lines").isEmpty()) {
                world.seeding.seed();
            }
            UUID learner = world.learners.begin().learner();
            String lesson = world.module().text().facts().lessons().get(0).id();
            world.enrolments.keep(learner, world.module(), lesson, "a", "first");
            world.enrolments.keep(learner, world.module(), lesson, "b", "second");
            world.enrolments.finish(learner, world.module(), lesson);
            world.assessment.handIn(learner, world.answered(learner, List.of()));
            return learner;
        });
    }

    private UUID left(OrganisationsWorld.Somebody head, String name, Integer months) {
        return database.read(em -> {
            OrganisationsWorld world = new OrganisationsWorld(em, NOW);
            UUID school = world.registry.register(head, OrganisationsWorld.school(name));
            world.organisations.organisation(school).orElseThrow().keep(months);
            UUID person = world.people.add(head, school, new PersonEntry(name + " Ann", Optional.empty(), "", "", "", false));
            world.people.leave(head, school, person);
            return person;
        });
    }

    private void certificate(UUID learner, Instant until) {
        database.write(em -> em.createNativeQuery("insert into certificate (number, learner_id, valid_until, issued_at, version) values (?, ?, "
                + (until == null ? "null" : "?") + ", current_timestamp, 0)").setParameter(1, learner.toString().substring(0, 30)).setParameter(2, learner.toString())
                .setParameter(until == null ? 2 : 3, until == null ? learner.toString() : Timestamp.from(until)).executeUpdate());
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        return database.read(em -> (List<String>) em.createNativeQuery("select display_name from membership").getResultList());
    }

    @SuppressWarnings("unchecked")
    private List<UUID> learners() {
        return database.read(em -> ((List<Object>) em.createNativeQuery("select id from learner").getResultList()).stream()
                .map(id -> UUID.fromString(id.toString().strip())).toList());
    }

    private long count(String what) {
        return database.read(em -> ((Number) em.createNativeQuery("select count(*) from " + what).getSingleResult()).longValue());
    }

    /** Runs these rules, so many months later, each batch in a transaction of its own; returns how many rows they looked at. */
    @SafeVarargs
    private int run(int months, Function<World, RetentionRule>... rules) {
        int all = 0;
        for (Function<World, RetentionRule> rule : rules) {
            for (int done = one(months, rule); done > 0; done = one(months, rule)) {
                all += done;
            }
        }
        return all;
    }

    private int one(int months, Function<World, RetentionRule> rule) {
        return database.insist(em -> rule.apply(new World(em, Clock.fixed(months(months), ZoneOffset.UTC))).batch());
    }

    private static Instant months(int months) {
        return NOW.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    private record World(EntityManager em, Clock clock) {
    }

    private Privacy privacy(World world) {
        return new Privacy(world.em(), world.clock(), home);
    }

    private RetentionRule answers(World world) {
        return new OldAnswers(new AttemptRepository(world.em()), privacy(world).settings, world.clock());
    }

    private RetentionRule lessonAnswers(World world) {
        return new OldLessonAnswers(new LearnersWorld(world.em()).learning, privacy(world).marks, privacy(world).settings, world.clock());
    }

    private RetentionRule left(World world) {
        return new LeftMembers(new OrganisationRepository(world.em()), forgetting(world), privacy(world).marks, privacy(world).settings, world.clock());
    }

    private static org.forewarned.organisations.Forgetting forgetting(World world) {
        return new org.forewarned.organisations.OrganisationsWorld(world.em(), world.clock().instant()).forgetting;
    }

    private RetentionRule inactive(World world) {
        LearnersWorld learners = new LearnersWorld(world.em(), world.clock().instant());
        OrganisationsData organisations = new OrganisationsData(new OrganisationRepository(world.em()), learners.learners, forgetting(world),
                new TakingOver(new ReorganisationRepository(world.em()), new AssignmentRepository(world.em()), new RoomRepository(world.em()), world.clock()));
        Persons persons = privacy(world).persons(List.of(new OnlyLearners(new LearnerRepository(world.em())), learners.data, organisations,
                new CertificateData(new CertificateRepository(world.em()), world.clock())));
        return new InactiveLearners(learners.learners, persons, privacy(world).marks, privacy(world).settings, world.clock());
    }

    /** Identity's part, without accounts. */
    private record OnlyLearners(LearnerRepository learners) implements PersonalData {

        @Override
        public String section() {
            return "learner";
        }

        @Override
        public List<Map<String, Object>> export(UUID learner) {
            return List.of();
        }

        @Override
        public Optional<Instant> lastUsed(UUID learner) {
            return learners.learner(learner).map(Learner::seenAt);
        }

        @Override
        public void erase(UUID learner) {
            learners.remove(learner);
        }

        @Override
        public void join(UUID from, UUID into) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int order() {
            return 1000;
        }
    }
}

package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.forewarned.identity.Somebody;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.JoinedHow;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationRole;
import org.forewarned.organisations.OrganisationSize;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.organisations.model.Unit;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Evidence of many people is prepared behind the pages of the real program, also when it is killed meanwhile. */
@Tag("full")
class PreparedIT {

    private static final int MANY = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static OpenServer open;
    private static Somebody head;
    private static String evidence;
    private static UUID small;

    @BeforeAll
    static void found() {
        open = OpenServer.fresh(Map.of());
        head = Somebody.on(open);
        UUID school = open.in(em -> {
            Organisation one = new Organisation(new OrganisationProfile("Harbour Lane Academy", OrganisationKind.SCHOOL, Nation.ENGLAND, OrganisationSize.TO_250, "", "", ""),
                    head.account(), Somebody.now());
            em.persist(one);
            em.flush();
            em.persist(new RoleGiven(one.id(), null, head.account(), OrganisationRole.COORDINATOR, head.account(), Somebody.now()));
            Unit unit = new Unit(one.id(), null, "Office", Somebody.now());
            em.persist(unit);
            em.flush();
            small = unit.id();
            em.persist(new Membership(one.id(), null, "Priya Raman", JoinedHow.BY_HAND, Somebody.now()).in(unit.id()));
            return one.id();
        });
        open.in(em -> em.createNativeQuery("insert into membership (id, organisation_id, display_name, name_sorted, young, here, joined_at, joined_how, unsettled, counted_unit, version) "
                + "select cast(gen_random_uuid() as varchar), ?1, 'Person ' || n, 'person ' || n, 0, 1, timestamp '2026-11-22 09:00:00', 'SPREADSHEET', 0, "
                + "'00000000-0000-0000-0000-000000000000', 1 from generate_series(1, ?2) n").setParameter(1, school.toString()).setParameter(2, MANY).executeUpdate());
        evidence = "/organisations/" + school + "/evidence";
    }

    @Test
    void aSmallOneComesAtOnceAndABigOneIsPreparedAlsoWhenTheServerIsKilledMeanwhile() throws IOException {
        head.visitor().get(evidence);
        Answer at = head.visitor().post(evidence, "of", "unit:" + small, "take", "zip").is(200);
        assertThat(at.header("Content-Type")).startsWith("application/zip");
        assertThat(names(at.body())).containsExactly("list.csv");
        assertThat(head.visitor().post(evidence, "of", "unit:" + small, "take", "pdf").header("Content-Type")).startsWith("application/pdf");
        head.visitor().getOnce(evidence + "/evidence.csv").is(303);
        head.visitor().post(evidence, "of", "", "take", "nonsense").is(400);
        head.visitor().post(evidence, "of", "unit:" + UUID.randomUUID(), "take", "csv").is(404);

        Answer waiting = head.visitor().post(evidence, "of", "", "take", "zip").is(200);
        String page = waiting.path();
        assertThat(page).startsWith(evidence + "/prepared/");
        until(() -> done(page) > 0 || ready(page));
        assertThat(ready(page)).as("it takes long enough to be killed in the middle").isFalse();
        Answer working = head.visitor().get(page);
        assertThat(working.header("Refresh")).isEqualTo("5");
        HtmlChecker.check("evidence is being prepared", working.html());
        open.server().kill();
        assertThat(open.server().start()).isNull();
        assertThat(ready(page)).isFalse();
        until(() -> ready(page));
        String file = head.visitor().get(page).sees("It is ready").document().select("a.btn").attr("href");
        Answer zip = head.visitor().get(file).is(200);
        assertThat(zip.header("Content-Type")).startsWith("application/zip");
        assertThat(names(zip.body())).containsExactly("list.csv");
        try (Stream<Path> files = Files.list(open.server().home().resolve("evidence"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(name -> !name.endsWith(".part"))).as("whole files").hasSize(1).allMatch(name -> name.matches("[0-9a-f]{32}"));
        }

        Somebody other = Somebody.on(open);
        assertThat(other.visitor().getOnce(page).status()).isEqualTo(404);
        assertThat(other.visitor().getOnce(file).status()).isEqualTo(404);
        looks(page);
        head.visitor().post(page, "x", "y").sees("Evidence for an inspector");
        assertThat(head.visitor().getOnce(page).status()).isEqualTo(404);
    }

    @Test
    void whenSomebodyInItIsRemovedTheFileGoes() {
        head.visitor().get(evidence);
        String page = head.visitor().post(evidence, "of", "", "take", "csv").path();
        until(() -> ready(page));
        String person = open.in(em -> em.createQuery("select m.id from Membership m where m.displayName = 'Person 1'", UUID.class).getSingleResult()).toString();
        open.in(em -> {
            em.find(Membership.class, UUID.fromString(person)).forget(org.forewarned.organisations.LeftHow.BY_COORDINATOR, Somebody.now());
            return null;
        });
        String file = page + "/evidence.csv";
        assertThat(head.visitor().getOnce(file).status()).isEqualTo(303);
        until(() -> head.visitor().getOnce(page).status() == 404);
    }

    private static void looks(String page) {
        HtmlChecker.check("evidence is ready", head.visitor().get(page).html());
        HtmlChecker.check("evidence", head.visitor().get(evidence).html());
        try (Visitor visitor = Visitor.signedIn(open.server(), head.visitor().cookie("account"))) {
            Looks.at(visitor.open(page).page(), "prepared-ready");
            Looks.at(visitor.open(evidence).page(), "evidence");
            open.in(em -> em.createNativeQuery("update prepared_evidence set state = 'FAILED'").executeUpdate());
            Looks.at(visitor.open(page).sees("could not be prepared").page(), "prepared-failed");
            open.in(em -> em.createNativeQuery("update prepared_evidence set state = 'WORKING', done_people = 7000, beat_at = timestamp '2027-01-01 00:00:00'").executeUpdate());
            Looks.at(visitor.open(page).sees("7,000 of").page(), "prepared-working");
            open.in(em -> em.createNativeQuery("update prepared_evidence set state = 'READY'").executeUpdate());
        }
    }

    private static int done(String page) {
        String value = head.visitor().get(page).document().select("progress").attr("value");
        String said = head.visitor().get(page).document().select("#how-far").text().replaceAll("[, ]", "").replaceAll("of.*", "").replaceAll("\\D", "");
        return value.isEmpty() || said.isEmpty() ? 0 : Integer.parseInt(said);
    }

    private static boolean ready(String page) {
        return head.visitor().get(page).text().contains("It is ready");
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ended);
            }
        }
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}

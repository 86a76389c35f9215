package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.CertificateRecord;
import org.forewarned.certification.Certificates;
import org.forewarned.certification.CertificateWords;
import org.forewarned.certification.MemberCertificates;
import org.forewarned.certification.Press;
import org.forewarned.certification.SignatureVerdict;
import org.forewarned.certification.model.CertificateRepository;
import org.forewarned.organisations.AssigningWorld;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.organisations.DueDate;
import org.forewarned.organisations.EvidenceHolds;
import org.forewarned.organisations.LeftHow;
import org.forewarned.organisations.Memberships;
import org.forewarned.organisations.NewAssignment;
import org.forewarned.organisations.Organisations;
import org.forewarned.organisations.Repeat;
import org.forewarned.organisations.Target;
import org.forewarned.organisations.model.DoneFigures;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.platform.web.TextBundles;
import org.forewarned.privacy.Privacy;
import org.forewarned.reporting.EvidenceQueue.Work;
import org.forewarned.reporting.model.PreparedRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class PreparedEvidenceTest {

    private static final Content CONTENT = new Content();
    private static final TextBundles TEXTS = new TextBundles(CONTENT);
    private static final Keys KEYS = new Keys(new byte[32]);
    private static Press press;

    private final Database database;
    private Instant now = AssigningWorld.NOW;
    private Place school;
    private UUID teaching;
    private UUID aisha;
    private UUID learner;
    @TempDir
    private Path home;

    PreparedEvidenceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void found() {
        in(world -> {
            world.assigning.learners.seeding.seed();
            school = world.assigning.school();
            teaching = world.assigning.unit(school, null, "Teaching");
            learner = world.assigning.learners.learners.begin().learner();
            aisha = world.assigning.person(school, teaching, learner, "Aisha Begum");
            UUID other = world.assigning.learners.learners.begin().learner();
            world.assigning.person(school, null, other, "Tom Okafor");
            world.assigning.person(school, null, null, "Not Yet");
            UUID assignment = world.assigning.assigning.assign(school.coordinator(), school.id(), new NewAssignment("county-lines", null, Set.of(school.everybody()),
                    DueDate.on(LocalDate.parse("2026-12-01")), Repeat.NEVER, Optional.empty(), ""));
            world.assigning.handOut(assignment);
            for (UUID each : List.of(learner, other)) {
                world.assigning.learners.assessment.handIn(each, world.assigning.learners.answered(each, List.of()));
            }
            return null;
        });
    }

    @Test
    void certificatesBearTheNamesByWhichTheOrganisationKnowsPeople() {
        Map<String, byte[]> files = zip(school.everybody());
        assertThat(files).hasSize(3).containsKey("list.csv");
        String list = new String(files.get("list.csv"), StandardCharsets.UTF_8);
        assertThat(list.lines()).hasSize(3).anyMatch(line -> line.startsWith("Aisha Begum,Teaching,")).anyMatch(line -> line.startsWith("Tom Okafor,"));
        String file = list.lines().filter(line -> line.startsWith("Aisha")).map(line -> line.substring(line.lastIndexOf(',') + 1)).findFirst().orElseThrow();
        CertificateNumber number = new CertificateNumber(file.replace(".pdf", ""));
        assertThat(certified(number, "Aisha Begum")).isTrue();
        SignatureVerdict verdict = press().check(files.get(file));
        assertThat(verdict.outcome()).isEqualTo(SignatureVerdict.Outcome.GENUINE);
        assertThat(verdict.number()).contains(number);
        assertThat(zip(school.everybody()).keySet()).as("the same numbers again").isEqualTo(files.keySet());
        assertThat(zip(Target.person(aisha)).keySet()).containsExactlyInAnyOrder(file, "list.csv");
        assertThat(zip(Target.unit(teaching)).keySet()).containsExactlyInAnyOrder(file, "list.csv");
    }

    @Test
    void aNewNameRevokesTheNumberWithTheOldOneAndTheLearnersOwnStays() {
        UUID completion = in(world -> world.assigning.rows(aisha).get(0).completionId());
        CertificateNumber own = in(world -> world.certificates.issue(learner, completion, "A. Begum", false).number().orElseThrow());
        CertificateNumber first = in(world -> world.certificates.issueFor(aisha, learner, completion, "Aisha Begum"));
        CertificateNumber second = in(world -> world.certificates.issueFor(aisha, learner, completion, "Aisha Begum-Reid"));
        assertThat(List.of(own, first, second)).doesNotHaveDuplicates();
        assertThat(state(own)).isEqualTo(CertificateRecord.State.VALID);
        assertThat(state(first)).isEqualTo(CertificateRecord.State.REVOKED);
        assertThat(state(second)).isEqualTo(CertificateRecord.State.VALID);
        CertificateNumber again = in(world -> world.certificates.issue(learner, completion, "A. Begum", false).number().orElseThrow());
        assertThat(again).as("the learner's is theirs, whatever the organisation has").isEqualTo(own);
        CertificateNumber sameName = in(world -> world.certificates.issueFor(aisha, learner, completion, "a. begum"));
        assertThat(sameName).as("one number where the names agree").isEqualTo(own);
    }

    @Test
    void whatIsAskedForIsPreparedAndPickedUpByTheOneWhoAsked() throws IOException {
        UUID id = ask(EvidenceKind.ZIP, school.everybody());
        assertThat(ask(EvidenceKind.ZIP, school.everybody())).as("asked twice, prepared once").isEqualTo(id);
        assertThat(view(id).state()).isEqualTo(PreparedState.WAITING);
        assertThat(in(world -> world.preparing.pickUp(school.coordinator(), school.id(), id)).isPresent()).isFalse();
        work();
        PreparedView ready = view(id);
        assertThat(ready.state()).isEqualTo(PreparedState.READY);
        assertThat(ready.done()).isEqualTo(3);
        Path file = in(world -> world.preparing.pickUp(school.coordinator(), school.id(), id)).orElseThrow();
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{32}");
        assertThat(unzipped(Files.readAllBytes(file))).hasSize(3);
        Place other = in(world -> world.assigning.school());
        Asker colleague = in(world -> world.assigning.coordinatorOf(school, teaching));
        for (Asker none : List.of(other.coordinator(), colleague)) {
            assertThatThrownBy(() -> in(world -> world.preparing.one(none, school.id(), id))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> in(world -> world.preparing.pickUp(none, school.id(), id))).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> in(world -> world.preparing.one(other.coordinator(), other.id(), id))).isInstanceOf(NotAllowed.class);
        assertThat(count("select count(*) from audit_entry where deed = 'evidence-made' and detail in ('zip', 'zip picked-up')")).isEqualTo(2);
        in(world -> {
            world.preparing.drop(school.coordinator(), school.id(), id);
            return null;
        });
        assertThat(file).doesNotExist();
    }

    @Test
    void everyKindCanBePrepared() throws IOException {
        for (EvidenceKind kind : EvidenceKind.values()) {
            UUID id = ask(kind, school.everybody());
            work();
            byte[] file = Files.readAllBytes(in(world -> world.preparing.pickUp(school.coordinator(), school.id(), id)).orElseThrow());
            switch (kind) {
                case CSV -> assertThat(new String(file, StandardCharsets.UTF_8).lines()).hasSize(4);
                case PDF -> assertThat(press().check(unzipped(file).get("evidence-001.pdf")).outcome()).isEqualTo(SignatureVerdict.Outcome.GENUINE);
                case XLSX -> {
                    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                        assertThat(book.getFirstSheet().read()).hasSize(4);
                    }
                }
                default -> assertThat(unzipped(file)).hasSize(3);
            }
        }
    }

    @Test
    void whatAStoppedServerLeftIsBegunAnewAndItsOldWorkCountsNoMore() throws IOException {
        UUID id = ask(EvidenceKind.CSV, school.everybody());
        Work lost = in(world -> world.queue.take()).orElseThrow();
        in(world -> world.shelf).begin(lost.file()).close();
        assertThat(in(world -> world.queue.take()).isPresent()).as("somebody is at work on it").isFalse();
        now = now.plus(Duration.ofMinutes(2));
        work();
        assertThat(view(id).state()).isEqualTo(PreparedState.READY);
        assertThat(reach(lost)).as("the first server comes back").isFalse();
        try (var files = Files.list(home.resolve("evidence"))) {
            assertThat(files.map(f -> f.getFileName().toString()).toList()).hasSize(1).doesNotContain(lost.file() + ".part");
        }
    }

    @Test
    void whatNeverGoesIsGivenUpAndWhoLosesTheRoleGetsNothing() {
        UUID id = ask(EvidenceKind.CSV, school.everybody());
        for (int i = 0; i < 5; i++) {
            assertThat(in(world -> world.queue.take()).isPresent()).isTrue();
            now = now.plus(Duration.ofMinutes(2));
        }
        assertThat(in(world -> world.queue.take()).isPresent()).isFalse();
        assertThat(view(id).state()).isEqualTo(PreparedState.FAILED);

        UUID second = ask(EvidenceKind.XLSX, school.everybody());
        in(world -> {
            world.assigning.em.createQuery("select r from RoleGiven r where r.accountId = :account", RoleGiven.class).setParameter("account", school.coordinator().id())
                    .getResultList().forEach(world.assigning.organisations::remove);
            return null;
        });
        work();
        assertThat(count("select count(*) from prepared_evidence where state = 'FAILED' and id = '" + second + "'")).isEqualTo(1);
        assertThat(home.resolve("evidence").toFile().list()).isEmpty();
    }

    @Test
    void whenSomebodyIsErasedOrTheOrganisationEndsNothingPreparedIsKept() {
        UUID id = ask(EvidenceKind.CSV, school.everybody());
        work();
        in(world -> {
            world.assigning.em.find(Membership.class, aisha).forget(LeftHow.BY_COORDINATOR, now);
            return null;
        });
        assertThat(in(world -> world.preparing.pickUp(school.coordinator(), school.id(), id)).isPresent()).isFalse();
        tidy();
        assertThat(home.resolve("evidence").toFile().list()).isEmpty();
        assertThat(count("select count(*) from prepared_evidence")).isZero();

        ask(EvidenceKind.CSV, school.everybody());
        work();
        in(world -> {
            world.data.erase(world.assigning.em.createQuery("select m.learnerId from Membership m where m.displayName = 'Tom Okafor'", UUID.class).getSingleResult());
            return null;
        });
        assertThat(home.resolve("evidence").toFile().list()).isEmpty();

        ask(EvidenceKind.CSV, school.everybody());
        work();
        in(world -> world.assigning.em.createQuery("update Organisation o set o.endedAt = :now where o.id = :id").setParameter("now", now).setParameter("id", school.id()).executeUpdate());
        tidy();
        assertThat(home.resolve("evidence").toFile().list()).isEmpty();
    }

    @Test
    void afterAWeekAFileGoesAndAStrayOneSooner() throws IOException {
        ask(EvidenceKind.CSV, school.everybody());
        work();
        now = now.plus(EvidenceQueue.KEPT).minusSeconds(1);
        assertThat(removeOld()).isZero();
        now = now.plusSeconds(2);
        assertThat(removeOld()).isEqualTo(1);
        assertThat(home.resolve("evidence").toFile().list()).isEmpty();
        Path stray = Files.createFile(home.resolve("evidence").resolve("f".repeat(32) + ".part"));
        Files.setLastModifiedTime(stray, FileTime.from(now.minus(Duration.ofMinutes(59))));
        tidy();
        assertThat(stray).exists();
        Files.setLastModifiedTime(stray, FileTime.from(now.minus(Duration.ofMinutes(61))));
        tidy();
        assertThat(stray).doesNotExist();
    }

    @Test
    void oneCoordinatorHasOnlySoManyPrepared() {
        List<Target> targets = java.util.stream.Stream.generate(() -> in(world -> Target.unit(world.assigning.unit(school, null, "A unit")))).limit(Preparing.MOST).toList();
        targets.forEach(target -> ask(EvidenceKind.CSV, target));
        assertThat(in(world -> world.preparing.ask(school.coordinator(), school.id(), school.everybody(), EvidenceKind.CSV, "en")).isPresent()).isFalse();
    }

    private UUID ask(EvidenceKind kind, Target of) {
        return in(world -> world.preparing.ask(school.coordinator(), school.id(), of, kind, "en")).orElseThrow();
    }

    private PreparedView view(UUID id) {
        return in(world -> world.preparing.one(school.coordinator(), school.id(), id));
    }

    private void work() {
        then(world -> assertThat(world.worker.work()).isTrue());
    }

    private boolean reach(Work work) {
        return in(world -> world.queue.reach(work, 1));
    }

    private int removeOld() {
        return in(world -> new KeptEvidence(world.queue).batch());
    }

    private void tidy() {
        then(world -> {
            world.queue.removeErased(new UUID(0, 0));
            world.queue.removeStray();
        });
    }

    private boolean certified(CertificateNumber number, String name) {
        return in(world -> world.certificates.isFor(number, name));
    }

    private CertificateRecord.State state(CertificateNumber number) {
        return in(world -> world.certificates.find(number)).orElseThrow().state();
    }

    private long count(String query) {
        return in(world -> ((Number) world.assigning.em.createNativeQuery(query).getSingleResult()).longValue());
    }

    private Map<String, byte[]> zip(Target of) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        then(world -> {
            try {
                world.zip.write(school.coordinator(), school.id(), of, "en", out, people -> { });
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return unzipped(out.toByteArray());
    }

    private static Map<String, byte[]> unzipped(byte[] file) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static synchronized Press press() {
        if (press == null) {
            try {
                Path keys = Files.createTempDirectory(Path.of("target"), "press");
                press = new Press(CONTENT, new Settings(s -> s == Setting.HOME ? Optional.of(keys.toString()) : Optional.empty()), KEYS, Clock.fixed(AssigningWorld.NOW, ZoneOffset.UTC));
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
        return press;
    }

    private <T> T in(Function<World, T> use) {
        return database.read(em -> use.apply(new World(em, now, home)));
    }

    private void then(Consumer<World> use) {
        database.write(em -> use.accept(new World(em, now, home)));
    }

    /** What prepares evidence, on one connection, at a moment. */
    private static final class World {

        final AssigningWorld assigning;
        final Certificates certificates;
        final EvidenceShelf shelf;
        final EvidenceQueue queue;
        final CertificateZip zip;
        final EvidenceWorker worker;
        final Preparing preparing;
        final EvidenceData data;

        World(EntityManager em, Instant now, Path home) {
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            Settings settings = new Settings(s -> s == Setting.HOME ? Optional.of(home.toString()) : Optional.empty());
            assigning = new AssigningWorld(em, now);
            certificates = new Certificates(new CertificateRepository(em), assigning.learners.enrolments, KEYS, clock);
            MemberCertificates members = new MemberCertificates(certificates, assigning.learners.enrolments, new CertificateWords(TEXTS, settings), press(), settings);
            shelf = new EvidenceShelf(settings);
            PreparedRepository prepared = new PreparedRepository(em);
            queue = new EvidenceQueue(prepared, new EvidenceHolds(new DoneFigures(em)), shelf, clock);
            EvidenceLines lines = new EvidenceLines(assigning.evidence, assigning.learners.catalogue);
            zip = new CertificateZip(assigning.evidence, members, assigning.learners.catalogue, shelf, TEXTS);
            Privacy privacy = new Privacy(em, clock);
            Organisations organisations = new Organisations(assigning.organisations, assigning.standings, privacy.audit, clock);
            Scopes scopes = new Scopes(organisations, assigning.standings, assigning.units, assigning.cohorts);
            EvidenceReport report = new EvidenceReport(lines, scopes, organisations, press(), TEXTS, settings, clock);
            worker = new EvidenceWorker(queue, shelf, new EvidenceFiles(lines, TEXTS), report, zip);
            preparing = new Preparing(prepared, assigning.evidence, queue, shelf, privacy.audit, clock);
            data = new EvidenceData(queue, new Memberships(assigning.organisations, clock));
        }
    }
}

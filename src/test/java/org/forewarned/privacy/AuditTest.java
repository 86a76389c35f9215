package org.forewarned.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.privacy.AuditCheck.Fault;
import org.forewarned.privacy.AuditCheck.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class AuditTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final Database database;
    private final UUID coordinator = UUID.randomUUID();
    private final UUID member = UUID.randomUUID();
    @TempDir
    private Path home;

    AuditTest(Database database) {
        this.database = database;
    }

    private record Somebody(Optional<UUID> account, Set<String> roles) implements Asker {
        @Override
        public Optional<UUID> learner() {
            return Optional.empty();
        }

        @Override
        public boolean has(String role) {
            return roles.contains(role);
        }
    }

    private static Somebody administrator() {
        return new Somebody(Optional.of(UUID.randomUUID()), Set.of("administrator"));
    }

    @Test
    void anUntouchedLogIsWholeAndHoldsNoIds() {
        note(7);
        assertThat(seal()).isEqualTo(7);
        assertThat(seal()).isZero();
        note(2);
        AuditCheck.Result result = in(p -> p.check.verify());
        assertThat(result.whole()).isTrue();
        assertThat(result.entries()).isEqualTo(9);
        List<?> rows = database.read(em -> em.createNativeQuery("select actor, subject, detail from audit_entry").getResultList());
        assertThat(rows).hasSize(9).allSatisfy(row -> assertThat(List.of((Object[]) row).toString()).doesNotContain(member.toString(), coordinator.toString()));
    }

    @Test
    void aMomentBetweenTwoMillisecondsIsKeptAsItWasSigned() {
        for (int i = 0; i < 3; i++) {
            at(Instant.parse("2026-11-22T10:00:00.000999999Z").plusMillis(i), p -> p.audit.record(event()));
        }
        seal();
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsEditedRemovedMovedOrCutOffIsFound() {
        note(6);
        seal();
        edit("update audit_entry set deed = 'person-removed' where place = 2");
        assertThat(found()).containsExactly(new Finding(Fault.EDITED, 2));
        edit("update audit_entry set deed = 'person-seen' where place = 2");
        assertThat(found()).isEmpty();

        edit("update audit_entry set place = 100 where place = 3");
        edit("update audit_entry set place = 3 where place = 4");
        edit("update audit_entry set place = 4 where place = 100");
        assertThat(found()).contains(new Finding(Fault.MOVED, 3), new Finding(Fault.MOVED, 4));
        edit("update audit_entry set place = 100 where place = 3");
        edit("update audit_entry set place = 3 where place = 4");
        edit("update audit_entry set place = 4 where place = 100");
        assertThat(found()).isEmpty();

        edit("delete from audit_entry where place = 6");
        assertThat(found()).containsExactly(new Finding(Fault.CUT_OFF, 5));
        edit("delete from audit_entry where place = 2");
        assertThat(found()).contains(new Finding(Fault.REMOVED, 2), new Finding(Fault.CUT_OFF, 5));
    }

    @Test
    void anEntryThatWaitsForItsPlaceCannotBeChangedEither() {
        note(1);
        edit("update audit_entry set detail = 'nothing'");
        assertThat(found()).containsExactly(new Finding(Fault.EDITED, 0));
        seal();
        assertThat(found()).containsExactly(new Finding(Fault.EDITED, 1));
    }

    /** Somebody with the database alone puts an old state in its place: the file beside it knows better. */
    @Test
    void anOlderChainIsFoundByTheCheckpoints() {
        note(3);
        seal();
        Object[] before = (Object[]) database.read(em -> em.createNativeQuery("select place, chain, mac from audit_chain").getSingleResult());
        note(2);
        seal();
        then(p -> p.check.checkpoint());
        assertThat(found()).isEmpty();

        edit("delete from audit_entry where place > 3");
        edit("update audit_chain set place = " + before[0] + ", chain = '" + before[1] + "', mac = '" + before[2] + "'");
        assertThat(found()).containsExactly(new Finding(Fault.CUT_OFF, 5));

        edit("update audit_chain set place = 2");
        assertThat(found()).contains(new Finding(Fault.ENDS_CHANGED, 2));
        note(1);
        assertThat(seal()).as("nothing is sealed onto a chain whose ends are not ours").isZero();
        edit("delete from audit_chain");
        assertThat(seal()).isZero();
        assertThat(found()).contains(new Finding(Fault.ENDS_CHANGED, 0));
    }

    @Test
    void twoServersSealOneAfterTheOtherWhileOthersWrite() throws ExecutionException, InterruptedException {
        note(1);
        seal();
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = IntStream.range(0, 4).<Future<?>>mapToObj(server -> servers.submit(() -> {
                for (int i = 0; i < 15; i++) {
                    note(3);
                    seal();
                }
            })).toList();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            servers.shutdownNow();
        }
        seal();
        AuditCheck.Result result = in(p -> p.check.verify());
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isEqualTo(181);
    }

    @Test
    void oldEntriesEndAndTheChainStaysWhole() {
        at(NOW.minus(Duration.ofDays(3000)), p -> p.audit.record(event()));
        note(4);
        seal();
        then(p -> p.check.checkpoint());
        then(p -> assertThat(new OldAuditEntries(p.sealing, p.settings, Clock.fixed(NOW, ZoneOffset.UTC)).batch()).isEqualTo(1));
        then(p -> assertThat(new OldAuditEntries(p.sealing, p.settings, Clock.fixed(NOW, ZoneOffset.UTC)).batch()).isZero());
        note(1);
        seal();
        assertThat(found()).isEmpty();
        edit("delete from audit_entry where place = 2");
        assertThat(found()).contains(new Finding(Fault.REMOVED, 2));
    }

    @Test
    void administratorsReadAllOthersNothingAndReadingIsNotedOnce() {
        for (int i = 0; i < 60; i++) {
            int minute = i;
            at(NOW.plusSeconds(60L * i), p -> p.audit.record(event().saying("n" + minute)));
        }
        then(p -> p.audit.record(AuditEvent.by(coordinator, Deed.PERSON_SEEN).in(OTHER)));
        assertThatThrownBy(() -> in(p -> p.trail.all(new Somebody(Optional.empty(), Set.of()), AuditQuery.ALL))).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> in(p -> p.trail.all(new Somebody(Optional.of(coordinator), Set.of()), AuditQuery.ALL))).isInstanceOf(NotAllowed.class);

        AuditLines first = in(p -> p.trail.of(new Somebody(Optional.of(coordinator), Set.of()), SCHOOL, AuditQuery.ALL));
        assertThat(first.lines()).hasSize(50).allSatisfy(line -> assertThat(line.organisation()).contains(SCHOOL));
        assertThat(first.lines().get(0).detail()).isEqualTo("n59");
        assertThat(first.lines().get(0).actor()).isEqualTo(first.you());
        AuditLines second = in(p -> p.trail.of(administrator(), SCHOOL, AuditQuery.ALL.after(first.next())));
        assertThat(second.lines()).hasSizeBetween(10, 11).extracting(AuditLine::detail).contains("n9", "n0");
        assertThat(second.next()).isEmpty();

        String subject = in(p -> p.pseudonyms.of(member));
        AuditQuery about = AuditQuery.ALL.about(subject).only(Deed.PERSON_SEEN);
        assertThat(in(p -> p.trail.all(administrator(), about)).lines()).hasSize(50).allSatisfy(line -> assertThat(line.subject()).isEqualTo(subject));
        AuditQuery reading = AuditQuery.ALL.only(Deed.LOG_SEEN);
        assertThat(in(p -> p.trail.all(administrator(), reading)).lines()).as("first pages only").hasSize(2);
    }

    @Test
    void entriesAreSoughtByDayByPersonAndByWord() {
        UUID other = UUID.randomUUID();
        at(Instant.parse("2026-06-30T22:59:59Z"), p -> p.audit.record(event().saying("last of June, in summer time")));
        at(Instant.parse("2026-06-30T23:00:00Z"), p -> p.audit.record(event().saying("100% of July")));
        at(Instant.parse("2026-07-01T22:59:59Z"), p -> p.audit.record(AuditEvent.by(other, Deed.PERSON_SEEN).in(SCHOOL).about(coordinator).saying("July late")));
        at(Instant.parse("2024-07-01T12:00:00Z"), p -> p.audit.record(event().saying("July long ago")));

        LocalDate first = LocalDate.of(2026, 7, 1);
        assertThat(sought(AuditQuery.ALL.between(first, first))).as("a day of the United Kingdom").containsExactly("July late", "100% of July");
        assertThat(sought(AuditQuery.ALL.between(null, first.minusDays(1)))).containsExactly("last of June, in summer time", "July long ago");
        assertThat(sought(AuditQuery.ALL.between(first.plusDays(1), null))).isEmpty();

        String person = in(p -> p.pseudonyms.of(coordinator)).substring(0, 8);
        assertThat(sought(AuditQuery.ALL.with(person))).as("what they did and what was done to them, the newest first")
                .containsExactly("July late", "100% of July", "last of June, in summer time", "July long ago");
        assertThat(sought(AuditQuery.ALL.with(in(p -> p.pseudonyms.of(other))))).containsExactly("July late");
        assertThat(sought(AuditQuery.ALL.with("00000000").between(first, first))).isEmpty();
        assertThat(sought(AuditQuery.ALL.with(person).about(in(p -> p.pseudonyms.of(coordinator))))).containsExactly("July late");

        assertThat(sought(AuditQuery.ALL.saying("JULY"))).as("in the last year").containsExactly("July late", "100% of July");
        assertThat(sought(AuditQuery.ALL.saying("0%"))).containsExactly("100% of July");
        assertThat(sought(AuditQuery.ALL.saying("july").between(LocalDate.of(2020, 1, 1), null))).hasSize(3);
        assertThatThrownBy(() -> in(p -> p.trail.none(new Somebody(Optional.of(coordinator), Set.of())))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theEntriesOfAPersonPageOnToTheirLast() {
        for (int i = 0; i < 70; i++) {
            int second = i;
            at(NOW.plusSeconds(i), p -> p.audit.record((second % 2 == 0 ? event() : AuditEvent.by(member, Deed.PERSON_SEEN).in(SCHOOL).about(coordinator)).saying("n" + second)));
        }
        AuditQuery query = AuditQuery.ALL.with(in(p -> p.pseudonyms.of(coordinator)).substring(0, 8)).only(Deed.PERSON_SEEN);
        AuditLines one = in(p -> p.trail.all(administrator(), query));
        AuditLines two = in(p -> p.trail.all(administrator(), query.after(one.next())));
        assertThat(Stream.concat(one.lines().stream(), two.lines().stream()).map(AuditLine::detail)).containsExactlyElementsOf(IntStream.range(0, 70).mapToObj(i -> "n" + (69 - i)).toList());
        assertThat(two.next()).isEmpty();
    }

    private List<String> sought(AuditQuery query) {
        return in(p -> p.trail.of(new Somebody(Optional.of(coordinator), Set.of()), SCHOOL, query)).lines().stream().map(AuditLine::detail).filter(text -> !text.isEmpty()).toList();
    }

    private AuditEvent event() {
        return AuditEvent.by(coordinator, Deed.PERSON_SEEN).in(SCHOOL).about(member);
    }

    private void note(int count) {
        for (int i = 0; i < count; i++) {
            then(p -> p.audit.record(event()));
        }
    }

    private int seal() {
        return database.insist(em -> world(em, NOW).sealing.seal());
    }

    private List<Finding> found() {
        return in(p -> p.check.verify()).findings();
    }

    private void edit(String sql) {
        database.write(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private void at(Instant when, Consumer<Privacy> use) {
        database.write(em -> use.accept(world(em, when)));
    }

    private void then(Consumer<Privacy> use) {
        at(NOW, use);
    }

    private <T> T in(Function<Privacy, T> use) {
        return database.read(em -> use.apply(world(em, NOW)));
    }

    private Privacy world(EntityManager em, Instant now) {
        return new Privacy(em, Clock.fixed(now, ZoneOffset.UTC), home);
    }
}

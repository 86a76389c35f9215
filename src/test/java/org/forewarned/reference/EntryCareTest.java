package org.forewarned.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.privacy.Privacy;
import org.forewarned.reference.model.EntryRevisionRepository;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EntryCareTest {

    /** When much of what came with the program is overdue. */
    private static final Instant LATER = Instant.parse("2029-01-15T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2029, 1, 15);
    private static final Content CONTENT = new Content();
    private static final String LINE = "childline";
    private static final Asker REVIEWER = somebody("reviewer");

    private final Database database;

    EntryCareTest(Database database) {
        this.database = database;
    }

    @Test
    void whatWasCheckedIsShownAgain() {
        assertThat(shown(LINE).current()).isFalse();
        assertThat(keep(REVIEWER, EntryKind.HELPLINE, LINE, check(0, Map.of(), true))).isEmpty();
        assertThat(shown(LINE).current()).isTrue();
        assertThat(shown(LINE).confirmed()).isTrue();
        assertThat(shown(LINE).number()).isEqualTo("0800 1111");
        EntryView.Whole whole = one(EntryKind.HELPLINE, LINE);
        assertThat(whole.entry().reviewBy()).isEqualTo(TODAY.plusMonths(6));
        assertThat(whole.entry().status()).isEqualTo(new Status(true, TODAY));
        assertThat(whole.history()).extracting(EntryView.Past::how).containsExactly("Rang it.");
        assertThat(whole.newer()).isFalse();
    }

    @Test
    void aServerThatWasThereBeforeShowsItSecondsLater() {
        database.read(em -> {
            Ticking clock = new Ticking();
            Reference other = new Reference(CONTENT, new EntryRevisionRepository(em), clock);
            assertThat(other.helpline(LINE, "en").orElseThrow().number()).isEqualTo("0800 1111");
            World w = new World(em);
            assertThat(w.care.keep(REVIEWER, EntryKind.HELPLINE, LINE, check(0, Map.of("number", "0800 2222"), true))).isEmpty();
            clock.now = LATER.plusSeconds(6);
            assertThat(other.helpline(LINE, "en").orElseThrow().number()).isEqualTo("0800 2222");
            assertThat(other.edition()).isEqualTo(1);
            return null;
        });
    }

    @Test
    void aLanguageIsAddedWholeOrNotAtAll() {
        String fact = "cce-identified-2025";
        assertThat(one(EntryKind.FACT, fact).blank()).containsOnlyKeys("ar");
        assertThat(one(EntryKind.FACT, fact).blank().get("ar")).extracting(EntryField::path).containsExactly("big.ar", "sentence.ar", "inline.ar", "period.ar");
        assertThat(keep(REVIEWER, EntryKind.FACT, fact, check(0, Map.of("sentence.ar", "طفل", "sentence.x", "no language", "id.ar", "no field"), true)))
                .containsOnly(Map.entry("big.ar", ""), Map.entry("inline.ar", ""));
        assertThat(keep(REVIEWER, EntryKind.FACT, fact, check(0, Map.of("sentence.ar", "طفل", "big.ar", "15,500", "inline.ar", "15,500 طفل"), true))).isEmpty();
        assertThat(one(EntryKind.FACT, fact).blank()).isEmpty();
        assertThat(fields(EntryKind.FACT, fact)).containsEntry("sentence.ar", "طفل").doesNotContainKeys("sentence.x", "id.ar");
    }

    @Test
    void whatIsChangedKeepsEverythingElse() {
        Map<String, String> before = fields(EntryKind.FACT, "cce-identified-2025");
        keep(REVIEWER, EntryKind.FACT, "cce-identified-2025", check(0, Map.of("big.en", "About 16,000", "period.en", "year to March 2028", "review-by", "2099-01-01"), true));
        Map<String, String> after = fields(EntryKind.FACT, "cce-identified-2025");
        assertThat(after).containsEntry("big.en", "About 16,000").containsEntry("period.en", "year to March 2028");
        before.keySet().stream().filter(path -> !path.equals("big.en") && !path.equals("period.en")).forEach(path -> assertThat(after).containsEntry(path, before.get(path)));
        assertThat(one(EntryKind.FACT, "cce-identified-2025").entry().reviewBy()).as("no field of the form").isEqualTo(TODAY.plusMonths(6));
        assertThat(one(EntryKind.FACT, "cce-identified-2025").text()).contains("value: 15500").contains("geography: england");
    }

    @Test
    void everyEntryThatComesWithTheProgramCanBeCheckedAsItStands() {
        Map<String, String> before = texts();
        in(w -> {
            w.care.all(REVIEWER, "en").forEach(entry -> {
                EntryView.Whole whole = w.care.one(REVIEWER, entry.kind(), entry.id(), "en").orElseThrow();
                Map<String, String> values = whole.fields().stream().collect(Collectors.toMap(EntryField::path, EntryField::value));
                assertThat(w.care.keep(REVIEWER, entry.kind(), entry.id(), check(0, values, false))).as(entry.id()).isEmpty();
            });
            return null;
        });
        assertThat(before).hasSizeGreaterThan(60);
        assertThat(texts()).isEqualTo(before);
    }

    private Map<String, String> texts() {
        return in(w -> w.care.all(REVIEWER, "en").stream().collect(Collectors.toMap(entry -> entry.kind() + " " + entry.id(),
                entry -> w.care.one(REVIEWER, entry.kind(), entry.id(), "en").orElseThrow().text().replaceAll("(?m)^(status|status-date|review-by): .*\\R", ""))));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsKept() {
        assertThat(keep(REVIEWER, EntryKind.HELPLINE, LINE, check(0, Map.of("name.en", "", "number", "ring us", "web", "http://plain.example"), true)))
                .containsKeys("name.en", "number", "web");
        assertThat(keep(REVIEWER, EntryKind.LAW, "crime-and-policing-act-2026", check(0, Map.of("day", "soon"), true))).containsOnlyKeys("day");
        assertThat(keep(REVIEWER, EntryKind.FACT, "cce-identified-2025", check(0, Map.of("sentence.en", "x".repeat(9_000)), true))).containsOnlyKeys("how");
        assertThat(one(EntryKind.HELPLINE, LINE).history()).isEmpty();
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneIsTold() {
        keep(REVIEWER, EntryKind.HELPLINE, LINE, check(0, Map.of("hours.en", "Always"), true));
        assertThatThrownBy(() -> keep(REVIEWER, EntryKind.HELPLINE, LINE, check(0, Map.of("hours.en", "Never"), true))).isInstanceOf(EntryMoved.class);
        assertThat(fields(EntryKind.HELPLINE, LINE)).containsEntry("hours.en", "Always");
        keep(REVIEWER, EntryKind.HELPLINE, LINE, check(1, Map.of("hours.en", "Never"), true));
        assertThat(fields(EntryKind.HELPLINE, LINE)).containsEntry("hours.en", "Never");
        assertThat(one(EntryKind.HELPLINE, LINE).entry().number()).isEqualTo(2);
    }

    @Test
    void anotherTextThatComesWithTheProgramIsOfferedAndNotForced() {
        database.write(em -> new EntryRevisionRepository(em).add(new org.forewarned.reference.model.EntryRevision(EntryKind.HELPLINE, LINE, 1,
                one(EntryKind.HELPLINE, LINE).text().replace("0800 1111", "0800 3333"), "0".repeat(64), "Before an upgrade.", UUID.randomUUID(), LATER)));
        assertThat(one(EntryKind.HELPLINE, LINE).newer()).isTrue();
        assertThat(shown(LINE).number()).isEqualTo("0800 3333");
    }

    @Test
    void authorsLookReviewersAndAdministratorsCheckNobodyElseEither() {
        assertThat(all(somebody("author"))).isNotEmpty();
        assertThatThrownBy(() -> keep(somebody("author"), EntryKind.HELPLINE, LINE, check(0, Map.of(), true))).isInstanceOf(NotAllowed.class);
        assertThat(keep(somebody("administrator"), EntryKind.HELPLINE, LINE, check(0, Map.of(), true))).isEmpty();
        assertThatThrownBy(() -> all(somebody("translator"))).isInstanceOf(NotAllowed.class);
        Asker stranger = new Somebody(Optional.empty(), Optional.empty(), Set.of());
        assertThatThrownBy(() -> all(stranger)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> keep(stranger, EntryKind.HELPLINE, LINE, check(1, Map.of(), true))).isInstanceOf(NotSignedIn.class);
        assertThat(all(REVIEWER)).extracting(EntryView::id).contains(LINE).doesNotContain("no-such-line");
        assertThatThrownBy(() -> keep(REVIEWER, EntryKind.HELPLINE, "no-such-line", check(0, Map.of(), true))).isInstanceOf(NotAllowed.class);
    }

    private Map<String, String> keep(Asker asker, EntryKind kind, String id, EntryCheck check) {
        return in(w -> w.care.keep(asker, kind, id, check));
    }

    private List<EntryView> all(Asker asker) {
        return in(w -> w.care.all(asker, "en"));
    }

    private EntryView.Whole one(EntryKind kind, String id) {
        return in(w -> w.care.one(REVIEWER, kind, id, "en").orElseThrow());
    }

    private Map<String, String> fields(EntryKind kind, String id) {
        return one(kind, id).fields().stream().collect(Collectors.toMap(EntryField::path, EntryField::value));
    }

    private org.forewarned.markup.ShownHelpline shown(String id) {
        return in(w -> w.reference.helpline(id, "en").orElseThrow());
    }

    private static EntryCheck check(int seen, Map<String, String> values, boolean confirmed) {
        return new EntryCheck(seen, values, confirmed, "Rang it.", TODAY.plusMonths(6));
    }

    private <T> T in(Function<World, T> work) {
        return database.read(em -> work.apply(new World(em)));
    }

    private static Asker somebody(String role) {
        return new Somebody(Optional.of(UUID.randomUUID()), Optional.empty(), Set.of(role));
    }

    /** The use case on a database. */
    private static final class World {
        private final Reference reference;
        private final EntryCare care;

        World(jakarta.persistence.EntityManager em) {
            Clock clock = Clock.fixed(LATER, ZoneOffset.UTC);
            EntryRevisionRepository revisions = new EntryRevisionRepository(em);
            reference = new Reference(CONTENT, revisions, clock);
            care = new EntryCare(reference, revisions, CONTENT, new Privacy(em, clock).audit, clock);
        }
    }

    /** A clock that goes on when it is told to. */
    private static final class Ticking extends Clock {
        private Instant now = LATER;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package org.forewarned.communications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.communications.model.ReminderWords;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.learning.LearnersWorld;
import org.forewarned.organisations.ComingIn;
import org.forewarned.organisations.ModuleNews;
import org.forewarned.organisations.StillAsked;
import org.forewarned.organisations.StillAsked.Coordinating;
import org.forewarned.organisations.StillAsked.Figures;
import org.forewarned.organisations.StillAsked.Row;
import org.forewarned.platform.Content;
import org.forewarned.platform.Days;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Settings;
import org.forewarned.platform.mail.Attachment;
import org.forewarned.platform.mail.MailTexts;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.platform.mail.Queued;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RemindersTest {

    private final News news = new News();
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID ONE = UUID.randomUUID();
    /** A Wednesday in winter, when London's clocks are UTC. */
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Keys KEYS = new Keys(new byte[32]);

    private final Database database;
    private final Asked asked = new Asked();
    private final Map<UUID, String> accounts = new HashMap<>();
    private Instant now = NOON;
    private int doors;

    RemindersTest(Database database) {
        this.database = database;
    }

    @Test
    void eachIsRemindedOnTheDaysThatFitAndOnceOnly() {
        UUID week = open(TODAY.plusDays(7), NOON.minus(Duration.ofDays(20)));
        UUID day = open(TODAY, NOON.minus(Duration.ofDays(20)));
        UUID late = open(TODAY.minusDays(1), NOON.minus(Duration.ofDays(20)));
        UUID later = open(TODAY.minusDays(8), NOON.minus(Duration.ofDays(20)));
        UUID latest = open(TODAY.minusDays(15), NOON.minus(Duration.ofDays(20)));
        open(TODAY.minusDays(22), NOON.minus(Duration.ofDays(40)));
        open(TODAY.plusDays(3), NOON.minus(Duration.ofDays(20)));
        open(TODAY.plusDays(7), NOON.minus(Duration.ofDays(1)));

        run();
        run();

        assertThat(keys()).containsExactlyInAnyOrder("reminder/" + week + "/" + TODAY.plusDays(7) + "/week-before", "reminder/" + day + "/" + TODAY + "/due-today",
                "reminder/" + late + "/" + TODAY.minusDays(1) + "/overdue-1", "reminder/" + later + "/" + TODAY.minusDays(8) + "/overdue-2",
                "reminder/" + latest + "/" + TODAY.minusDays(15) + "/overdue-3");
    }

    @Test
    void somebodyWhoNeverDoesItIsRemindedFiveTimesInAllAndThenLeftInPeace() {
        open(TODAY.plusDays(20), NOON.minus(Duration.ofMinutes(1)));
        in(w -> w.reminders.remindOfNew());
        for (int i = 0; i < 45; i++) {
            now = now.plus(Duration.ofDays(1));
            run();
            in(w -> w.reminders.remindOfNew());
        }
        assertThat(keys()).hasSize(6).filteredOn(k -> k.contains("overdue")).hasSize(3);
        assertThat(keys()).filteredOn(k -> k.endsWith("/assigned")).hasSize(1);
    }

    @Test
    void whoeverHasNotComeInYetIsShownTheWayInAndAnybodyElseTheirLearning() {
        UUID listed = UUID.randomUUID();
        UUID here = UUID.randomUUID();
        accounts.put(ONE, "here@seaview.example");
        asked.rows.add(new Row(listed, ONE, SCHOOL, "Harbour Lane", Optional.empty(), Optional.of("listed@seaview.example"), NOON.minus(Duration.ofDays(20)), TODAY));
        asked.rows.add(new Row(here, ONE, SCHOOL, "Harbour Lane", Optional.of(ONE), Optional.empty(), NOON.minus(Duration.ofDays(20)), TODAY));
        run();
        assertThat(link("listed@seaview.example")).isEqualTo("https://forewarned.example/join/" + listed);
        assertThat(link("here@seaview.example")).endsWith("/my-learning");
    }

    @Test
    void aDayOnWhichNothingRanIsMadeUpForButNotTheDayItself() {
        UUID week = open(TODAY.plusDays(6), NOON.minus(Duration.ofDays(20)));
        open(TODAY.minusDays(4), NOON.minus(Duration.ofDays(20)));

        run();

        assertThat(keys()).containsExactly("reminder/" + week + "/" + TODAY.plusDays(6) + "/week-before");
    }

    @Test
    void nothingHappensInQuietHoursAndWhatIsNewWaitsForTheMorning() {
        now = Instant.parse("2026-11-25T20:30:00Z");
        open(TODAY, NOON.minus(Duration.ofDays(20)));
        in(w -> w.reminders.remindOfNew());
        run();
        assertThat(keys()).isEmpty();

        now = now.plus(Duration.ofMinutes(10));
        open(TODAY.plusDays(30), now.minus(Duration.ofMinutes(5)));
        in(w -> w.reminders.remindOfNew());
        assertThat(due()).containsExactly(Instant.parse("2026-11-26T08:00:00Z"));
    }

    @Test
    void quietHoursFollowLondonsClocks() {
        assertThat(QuietHours.after(Instant.parse("2026-07-01T06:59:00Z"))).isEqualTo(Instant.parse("2026-07-01T07:00:00Z"));
        assertThat(QuietHours.after(Instant.parse("2026-07-01T07:00:00Z"))).isEqualTo(Instant.parse("2026-07-01T07:00:00Z"));
        assertThat(QuietHours.after(Instant.parse("2026-07-01T19:00:00Z"))).isEqualTo(Instant.parse("2026-07-02T07:00:00Z"));
        assertThat(QuietHours.after(Instant.parse("2026-03-28T21:00:00Z"))).as("the night the clocks change").isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(QuietHours.at(Instant.parse("2026-11-25T19:59:59Z"))).isFalse();
        assertThat(QuietHours.at(Instant.parse("2026-11-25T20:00:00Z"))).isTrue();
    }

    @Test
    void whoHasNoAddressOrStoppedRemindersGetsNone() {
        UUID one = open(TODAY, NOON.minus(Duration.ofDays(20)));
        UUID stopped = open(TODAY, NOON.minus(Duration.ofDays(20)));
        asked.rows.replaceAll(o -> o.id().equals(stopped) ? with(o, Optional.empty(), Optional.of("stopped@example.org")) : o);
        asked.rows.add(new Row(UUID.randomUUID(), ONE, SCHOOL, "Harbour Lane", Optional.of(UUID.randomUUID()), Optional.empty(), NOON.minus(Duration.ofDays(20)), TODAY));
        String token = in(w -> w.stops.path("Stopped@example.org")).substring("/e-mails/stop/".length());

        assertThat(yes(w -> w.stops.known(token))).isTrue();
        assertThat(yes(w -> w.stops.known(token.replaceFirst("^.", "g")))).isFalse();
        assertThat(yes(w -> w.stops.known("x"))).isFalse();
        in(w -> {
            w.stops.stop(token);
            w.stops.stop(token);
            w.stops.stop("forged." + token);
            return 0;
        });
        run();

        assertThat(keys()).containsExactly("reminder/" + one + "/" + TODAY + "/due-today");
        in(w -> {
            w.stops.resume(token);
            return 0;
        });
        assertThat(yes(w -> w.stops.stopped(token))).isFalse();
    }

    @Test
    void aWayInIsMadeOnlyForAMailThatIsNewAndDoesNotWaitForTheEndOfQuietWeeks() {
        asked.rows.add(new Row(UUID.randomUUID(), ONE, SCHOOL, "Harbour Lane", Optional.empty(), Optional.of("new@seaview.example"), NOON.minus(Duration.ofDays(20)), TODAY));
        run();
        assertThat(doors).isEqualTo(1);
        database.write(em -> em.createQuery("delete from ReminderRound r").executeUpdate());
        run();
        assertThat(keys()).hasSize(1);
        assertThat(doors).as("the mail waits already").isEqualTo(1);
        quiet(TODAY.minusDays(2), TODAY.plusDays(5));
        asked.rows.add(new Row(UUID.randomUUID(), ONE, SCHOOL, "Harbour Lane", Optional.empty(), Optional.of("held@seaview.example"), NOON.minus(Duration.ofDays(20)), TODAY));
        database.write(em -> em.createQuery("delete from ReminderRound r").executeUpdate());
        run();
        assertThat(doors).isEqualTo(1);
    }

    @Test
    void theAccountsAddressGoesBeforeTheOneThatWasGiven() {
        UUID learner = UUID.randomUUID();
        accounts.put(learner, "own@example.org");
        asked.rows.add(new Row(UUID.randomUUID(), ONE, SCHOOL, "Harbour Lane", Optional.of(learner), Optional.of("given@example.org"), NOON.minus(Duration.ofDays(20)), TODAY));
        run();

        assertThat(known("own@example.org")).isEqualTo(1);
        assertThat(known("given@example.org")).isZero();
    }

    @Test
    void manyAreGoneThroughInPagesAndTwoServersDoItOnce() throws Exception {
        IntStream.range(0, 1_200).forEach(i -> open(TODAY, NOON.minus(Duration.ofDays(20))));
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> steps = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            steps.add(two.submit(this::crossing));
        }
        for (Future<Integer> one : steps) {
            one.get();
        }
        two.shutdown();
        run();

        assertThat(keys()).hasSize(1_200);
        assertThat(asked.largest).isLessThanOrEqualTo(Reminders.AT_ONCE);
    }

    @Test
    void theCalendarFileIsSoundNeutralAndAlwaysTheSameEntry() throws Exception {
        UUID id = UUID.randomUUID();
        Attachment file = CalendarEntry.of(id, TODAY, NOON, "forewarned.example", "post@forewarned.example", "https://forewarned.example/my-learning");

        Calendar read = new CalendarBuilder().build(new StringReader(file.text()));
        read.validate();
        assertThat(file.text()).contains("METHOD:PUBLISH\r\n", "UID:" + id + "@forewarned.example\r\n", "DTSTART;VALUE=DATE:20261125\r\n", "SUMMARY:Due today – Forewarned\r\n",
                "TRANSP:TRANSPARENT\r\n", "DTSTAMP:20261125T120000Z\r\n").doesNotContain("Harbour");
        assertThat(file.text().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void coordinatorsOfTheWholeAreToldOnceThatAModuleChanged() {
        UUID whole = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        accounts.put(whole, "head@example.org");
        accounts.put(unit, "year@example.org");
        asked.coordinators.add(new Coordinating(UUID.randomUUID(), SCHOOL, "Harbour Lane", whole, Optional.empty()));
        asked.coordinators.add(new Coordinating(UUID.randomUUID(), SCHOOL, "Harbour Lane", unit, Optional.of(Set.of(UUID.randomUUID()))));
        asked.counts = new Figures(0, 0, 0, 0);
        UUID version = UUID.randomUUID();
        PublishedModule module = database.read(em -> {
            LearnersWorld world = new LearnersWorld(em);
            world.seeding.seed();
            return world.module();
        });
        news.changed = List.of(new ModuleNews.Changed(module, version, TODAY, "There is a new number.", 12));
        now = Instant.parse("2026-11-30T09:30:00Z");
        in(w -> w.digests.send());
        now = now.plus(Duration.ofDays(7));
        in(w -> w.digests.send());
        assertThat(keys()).containsExactly("changed/" + version + "/" + whole + "/" + SCHOOL);
    }

    @Test
    void coordinatorsGetOneDigestAWeekUnlessThereIsNothingToTell() {
        UUID account = UUID.randomUUID();
        accounts.put(account, "head@example.org");
        asked.coordinators.add(new Coordinating(UUID.randomUUID(), SCHOOL, "Harbour Lane", account, Optional.empty()));
        asked.counts = new Figures(12, 3, 5, 7);

        in(w -> w.digests.send());
        assertThat(keys()).as("on a Wednesday").isEmpty();
        now = Instant.parse("2026-11-30T07:30:00Z");
        in(w -> w.digests.send());
        assertThat(keys()).as("before eight").isEmpty();
        for (int i = 0; i < 5; i++) {
            now = now.plus(Duration.ofHours(1));
            in(w -> w.digests.send());
        }
        assertThat(keys()).containsExactly("digest/" + SCHOOL + "/" + account + "/2026-W49");
        now = now.plus(Duration.ofDays(7));
        asked.counts = new Figures(0, 0, 0, 0);
        in(w -> w.digests.send());
        assertThat(keys()).hasSize(1);
    }

    @Test
    void whatIsHeldAboutSomebodyCanBeSeenAndErased() {
        UUID learner = UUID.randomUUID();
        accounts.put(learner, "own@example.org");
        asked.rows.add(new Row(UUID.randomUUID(), ONE, SCHOOL, "Harbour Lane", Optional.of(learner), Optional.empty(), NOON.minus(Duration.ofDays(20)), TODAY));
        run();
        assertThat(known("own@example.org")).isEqualTo(1);
        in(w -> {
            w.outbox.forget("own@example.org");
            return 0;
        });
        assertThat(known("own@example.org")).isZero();
    }

    @Test
    void whatWaitsIsWithdrawnWhenRemindersAreStoppedButNotWhatIsRequired() {
        accounts.put(SCHOOL, "own@example.org");
        asked.rows.add(new Row(UUID.randomUUID(), ONE, SCHOOL, "Harbour Lane", Optional.of(SCHOOL), Optional.empty(), NOON.minus(Duration.ofDays(20)), TODAY));
        run();
        in(w -> w.outbox.queue(new org.forewarned.platform.mail.Mail("required", "own@example.org", "digest", "en", Map.of("organisation", "", "open", "", "overdue", "",
                "soon", "", "done", "", "link", ""), NOON)));
        assertThat(known("own@example.org")).isEqualTo(2);
        in(w -> {
            w.stops.stop(w.stops.path("own@example.org").substring("/e-mails/stop/".length()));
            return 0;
        });
        assertThat(keys()).containsExactly("required");
    }

    @Test
    void theOrganisationsOwnSentenceStandsInTheMail() {
        database.write(em -> em.persist(new ReminderWords(SCHOOL, "Ask Dilys in the office.", NOON, UUID.randomUUID())));
        Map<UUID, String> said = in(w -> w.repository.sentences(List.of(SCHOOL, UUID.randomUUID())));
        assertThat(said).isEqualTo(Map.of(SCHOOL, "Ask Dilys in the office."));
    }

    @Test
    void inQuietWeeksNothingGoesOutAndAfterThemOneReminderForWhatIsStillOpen() {
        quiet(TODAY.minusDays(2), TODAY.plusDays(5));
        quiet(TODAY.plusDays(6), TODAY.plusDays(8));
        UUID soon = open(TODAY.plusDays(7), NOON.minus(Duration.ofDays(20)));
        UUID late = open(TODAY.minusDays(1), NOON.minus(Duration.ofDays(20)));
        UUID done = open(TODAY, NOON.minus(Duration.ofDays(20)));
        in(w -> w.reminders.remindOfNew());
        now = now.plus(Duration.ofMinutes(10));
        UUID fresh = open(TODAY.plusDays(30), now.minus(Duration.ofMinutes(5)));
        for (int day = 0; day < 9; day++) {
            in(w -> w.reminders.remindOfNew());
            run();
            in(w -> w.reminders.remindOfHeld());
            assertThat(keys()).as("day " + day).isEmpty();
            now = now.plus(Duration.ofDays(1));
        }
        asked.rows.removeIf(row -> row.id().equals(done));
        in(w -> w.reminders.remindOfHeld());
        in(w -> w.reminders.remindOfHeld());
        LocalDate after = TODAY.plusDays(9);
        assertThat(keys()).containsExactlyInAnyOrder("reminder/" + soon + "/" + after + "/after-quiet-weeks", "reminder/" + late + "/" + after + "/after-quiet-weeks",
                "reminder/" + fresh + "/" + after + "/after-quiet-weeks");
        assertThat(templates()).containsExactlyInAnyOrder("reminder-overdue", "reminder-overdue", "reminder-assigned");
    }

    @Test
    void whoStillHasToDoItIsToldOfANewDateOnceWithAnEntryForTheCalendar() {
        in(w -> w.reminders.tellOfNewDates());
        for (int i = 0; i < Reminders.AT_ONCE + 3; i++) {
            open(TODAY.plusDays(20), NOON.minus(Duration.ofDays(2)));
        }
        UUID change = UUID.randomUUID();
        asked.moves.add(new StillAsked.Moved(change, ONE, now.plusSeconds(60)));
        in(w -> w.reminders.tellOfNewDates());
        assertThat(keys()).as("somebody may still be changing it").isEmpty();
        now = now.plus(Duration.ofMinutes(10));
        int steps = 0;
        while (yes(w -> w.reminders.tellOfNewDates())) {
            steps++;
        }
        assertThat(steps).as("some hundreds at a time").isEqualTo(2);
        assertThat(keys()).hasSize(Reminders.AT_ONCE + 3).allMatch(key -> key.endsWith("/" + TODAY.plusDays(20) + "/moved"));
        assertThat(templates()).containsOnly("reminder-moved");
        now = now.plus(Duration.ofDays(30));
        in(w -> w.reminders.tidy());
        assertThat(yes(w -> w.reminders.tellOfNewDates())).as("nobody hears it twice").isFalse();
    }

    @Test
    void whoIsChosenIsRemindedOnceADayWhoeverChoosesAndWhateverElseWasSaid() {
        UUID one = open(TODAY.minusDays(5), NOON.minus(Duration.ofDays(20)));
        UUID same = open(TODAY.minusDays(6), NOON.minus(Duration.ofDays(20)));
        asked.rows.replaceAll(o -> o.id().equals(same) ? with(o, Optional.empty(), Optional.of(one + "@example.org")) : o);
        UUID told = open(TODAY.minusDays(1), NOON.minus(Duration.ofDays(20)));
        UUID silent = open(TODAY.minusDays(5), NOON.minus(Duration.ofDays(20)));
        asked.rows.replaceAll(o -> o.id().equals(silent) ? with(o, Optional.empty(), Optional.empty()) : o);
        run();
        assertThat(keys()).hasSize(1);

        assertThat(chosen(one, same, told, silent)).isEqualTo(new ChosenReminders.Outcome(1, 1, 1));
        assertThat(chosen(one, same, told)).isEqualTo(new ChosenReminders.Outcome(0, 2, 0));
        now = now.plus(Duration.ofDays(1));
        assertThat(chosen(one, told)).isEqualTo(new ChosenReminders.Outcome(2, 0, 0));
    }

    @Test
    void whoIsChosenInQuietWeeksIsRemindedAfterThem() {
        quiet(TODAY, TODAY.plusDays(3));
        UUID one = open(TODAY.minusDays(3), NOON.minus(Duration.ofDays(20)));
        chosen(one);
        assertThat(due()).containsExactly(Instant.parse("2026-11-29T08:00:00Z"));
    }

    private ChosenReminders.Outcome chosen(UUID... assigned) {
        return in(w -> new ChosenReminders(new Choosing(), w.mails, w.outbox, Clock.fixed(now, ZoneOffset.UTC)).remind(null, SCHOOL, List.of(assigned)));
    }

    private void quiet(LocalDate from, LocalDate to) {
        database.write(em -> {
            em.createNativeQuery("insert into organisation (id, name, name_sorted, kind, nation, size, registered_at, registered_by, last_card, version) select '" + SCHOOL
                    + "', 'H', 'h', 'SCHOOL', 'england', 'TO_50', current_timestamp, '" + SCHOOL + "', 0, 1 from (select count(*) as c from organisation where id = '" + SCHOOL
                    + "') known where known.c = 0").executeUpdate();
            em.persist(new org.forewarned.communications.model.QuietWeeks(SCHOOL, "Holiday", from, to, SCHOOL, NOON));
        });
    }

    private List<String> templates() {
        return database.read(em -> ((List<?>) em.createNativeQuery("select template from mail").getResultList()).stream().map(String::valueOf).toList());
    }

    /** Lets everybody choose. */
    private final class Choosing extends org.forewarned.organisations.ChosenDue {

        @Override
        public List<Row> of(org.forewarned.platform.Asker asker, UUID organisation, List<UUID> chosen) {
            return asked.these(chosen);
        }
    }

    private int crossing() {
        int steps = 0;
        for (int tries = 0; tries < 200; tries++) {
            try {
                if (!in(w -> w.reminders.remindOfDates())) {
                    return steps;
                }
                steps++;
            } catch (RuntimeException crossed) {
                Thread.onSpinWait();
            }
        }
        return steps;
    }

    private void run() {
        in(w -> {
            while (w.reminders.remindOfDates()) {
                Thread.onSpinWait();
            }
            return 0;
        });
    }

    private UUID open(LocalDate due, Instant askedAt) {
        UUID id = UUID.randomUUID();
        asked.rows.add(new Row(id, ONE, SCHOOL, "Harbour Lane", Optional.empty(), Optional.of(id + "@example.org"), askedAt, due));
        return id;
    }

    private static Row with(Row o, Optional<UUID> learner, Optional<String> email) {
        return new Row(o.id(), o.assignment(), o.organisation(), o.organisationName(), learner, email, o.asked(), o.due());
    }

    private String link(String address) {
        return database.read(em -> Queued.to(em, KEYS, address)).get(0).values().get("link");
    }

    private List<String> keys() {
        return database.read(em -> ((List<?>) em.createNativeQuery("select mail_key from mail").getResultList()).stream().map(String::valueOf).toList());
    }

    private List<Instant> due() {
        return database.read(em -> ((List<?>) em.createNativeQuery("select turn_at from mail").getResultList()).stream().map(t -> ((java.sql.Timestamp) t).toInstant()).toList());
    }

    private boolean yes(Predicate<World> question) {
        return in(question::test);
    }

    private int known(String address) {
        return in(w -> w.outbox.to(address).size());
    }

    private <T> T in(java.util.function.Function<World, T> question) {
        return database.read(em -> question.apply(new World(em)));
    }

    /** The use cases on one connection. */
    private final class World {

        final ReminderRepository repository;
        final Stops stops;
        final Outbox outbox;
        final Reminders reminders;
        final ReminderMails mails;
        final Digests digests;

        World(EntityManager em) {
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            repository = new ReminderRepository(em);
            outbox = new Outbox(em, new MailTexts(new Content()), KEYS, clock);
            stops = new Stops(repository, outbox, KEYS, clock);
            Letterhead letterhead = new Letterhead(new Settings(s -> Optional.empty()));
            mails = new ReminderMails(repository, new Known(), new Doors(), stops, letterhead, outbox, clock);
            reminders = new Reminders(repository, asked, mails, clock);
            digests = new Digests(repository, asked, news, new Known(), stops, letterhead, outbox, clock);
        }
    }

    private static final class News extends ModuleNews {

        private List<Changed> changed = List.of();

        @Override
        public List<Changed> of(UUID organisation) {
            return changed;
        }
    }

    private final class Known extends AccountAddresses {

        @Override
        public Map<UUID, String> ofLearners(Collection<UUID> learners) {
            return learners.stream().filter(accounts::containsKey).collect(Collectors.toMap(id -> id, accounts::get));
        }

        @Override
        public Map<UUID, String> ofAccounts(Collection<UUID> ids) {
            return ofLearners(ids);
        }
    }

    /** Whoever has an address at Seaview has not come in yet. */
    private final class Doors extends ComingIn {

        @Override
        public Map<UUID, String> links(Collection<Row> rows) {
            doors += rows.size();
            return rows.stream().filter(row -> row.email().filter(email -> email.endsWith("@seaview.example")).isPresent())
                    .collect(Collectors.toMap(Row::id, row -> "https://forewarned.example/join/" + row.id()));
        }
    }

    private static final class Asked extends StillAsked {

        final List<Row> rows = new ArrayList<>();
        final List<Moved> moves = new ArrayList<>();
        final List<Coordinating> coordinators = new ArrayList<>();
        Figures counts = new Figures(0, 0, 0, 0);
        volatile int largest;

        @Override
        public Page due(LocalDate day, Optional<Place> after, int most) {
            List<Row> page = page(o -> o.due().equals(day) && after.map(place -> o.id().toString().compareTo(place.row().toString()) > 0).orElse(true),
                    Comparator.comparing(o -> o.id().toString()), most);
            return page(page, most);
        }

        private static Page page(List<Row> page, int most) {
            return new Page(page, page.size() < most ? Optional.empty() : Optional.of(new Place(ONE, page.get(page.size() - 1).id())));
        }

        @Override
        public Optional<StillAsked.Asked> asked(Instant from, UUID after, Instant before, int most) {
            List<Row> page = page(o -> o.asked().isBefore(before) && (o.asked().isAfter(from) || (o.asked().equals(from) && o.id().toString().compareTo(after.toString()) > 0)),
                    Comparator.comparing(Row::asked).thenComparing(o -> o.id().toString()), most);
            return page.stream().reduce((first, second) -> second).map(last -> new StillAsked.Asked(page, last.asked(), last.id()));
        }

        @Override
        public Optional<Moved> moved(Instant from, UUID after, Instant before) {
            return moves.stream().filter(m -> m.at().isBefore(before) && (m.at().isAfter(from) || m.at().equals(from) && m.change().toString().compareTo(after.toString()) > 0))
                    .min(Comparator.comparing(Moved::at));
        }

        @Override
        public Page open(UUID assignment, UUID after, int most) {
            return page(page(o -> o.assignment().equals(assignment) && o.id().toString().compareTo(after.toString()) > 0, Comparator.comparing(o -> o.id().toString()), most), most);
        }

        @Override
        public List<Row> these(Collection<UUID> assigned) {
            return rows.stream().filter(row -> assigned.contains(row.id())).toList();
        }

        @Override
        public List<Coordinating> coordinating(Optional<UUID> after, int most) {
            return after.isPresent() ? List.of() : coordinators;
        }

        @Override
        public Figures figures(UUID organisation, Optional<Set<UUID>> units, LocalDate today) {
            return counts;
        }

        private List<Row> page(Predicate<Row> which, Comparator<Row> order, int most) {
            List<Row> page = rows.stream().filter(which).sorted(order).limit(most).toList();
            largest = Math.max(largest, page.size());
            return page;
        }
    }
}

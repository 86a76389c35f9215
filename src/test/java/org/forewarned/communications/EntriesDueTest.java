package org.forewarned.communications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.authoring.EntryOwners;
import org.forewarned.authoring.model.EntryOwnerRepository;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.identity.AccountsWorld;
import org.forewarned.identity.Colleagues;
import org.forewarned.identity.Role;
import org.forewarned.identity.model.AddressRepository;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.Content;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Settings;
import org.forewarned.platform.mail.MailTexts;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.platform.mail.Queued;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.platform.web.RateLimits;
import org.forewarned.privacy.Privacy;
import org.forewarned.reference.Reference;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EntriesDueTest {

    /** When nothing is due for three months, in working hours. */
    private static final Instant EARLY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATE = Instant.parse("2029-01-15T09:00:00Z");
    private static final String REVIEWER = "reviewer@example.org";
    private static final String BOSS = "boss@example.org";
    private static final String AUTHOR = "author@example.org";

    private final Database database;

    EntriesDueTest(Database database) {
        this.database = database;
    }

    @Test
    void whoeverLooksAfterEntriesIsToldOnceAWeekWhatIsDue() {
        people();
        send(LATE);
        send(LATE.plusSeconds(3_600));
        assertThat(mails(REVIEWER)).singleElement().satisfies(mail -> {
            assertThat(Integer.parseInt(mail.values().get("overdue"))).isPositive();
            assertThat(mail.values().get("link")).endsWith("/authoring/entries?show=soon");
        });
        assertThat(mails(BOSS)).hasSize(1);
        assertThat(mails(AUTHOR)).as("looks after modules").isEmpty();
        send(LATE.plusSeconds(7 * 86_400));
        assertThat(mails(REVIEWER)).hasSize(2);
    }

    @Test
    void whatSomebodyLooksAfterConcernsThemAlone() {
        people();
        int all = told(LATE, BOSS);
        assertThat(told(LATE.plusSeconds(7 * 86_400), REVIEWER)).isEqualTo(all);
        give(BOSS, REVIEWER, "helplines/childline");
        assertThat(told(LATE.plusSeconds(14 * 86_400), REVIEWER)).isEqualTo(all);
        assertThat(told(LATE.plusSeconds(14 * 86_400), BOSS)).isEqualTo(all - 1);
        database.write(em -> em.createQuery("delete from AccountRole r where r.role = 'reviewer'").executeUpdate());
        assertThat(told(LATE.plusSeconds(21 * 86_400), BOSS)).as("whoever had it holds no role any more").isEqualTo(all);
        assertThatThrownBy(() -> give(BOSS, AUTHOR, "helplines/childline")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> give(AUTHOR, BOSS, "helplines/childline")).isInstanceOf(NotAllowed.class);
        give(BOSS, BOSS, "helplines/childline");
        give(BOSS, "", "helplines/childline");
        give(BOSS, "", "helplines/childline");
        database.write(em -> assertThat(owners(em, LATE).all()).isEmpty());
    }

    /** How many the newest mail at this moment names. */
    private int told(Instant now, String address) {
        send(now);
        Map<String, String> values = mails(address).get(0).values();
        return Integer.parseInt(values.get("overdue")) + Integer.parseInt(values.get("soon"));
    }

    private void give(String by, String to, String path) {
        database.write(em -> {
            String role = by.equals(AUTHOR) ? "author" : "administrator";
            owners(em, LATE).give(new Somebody(Optional.of(account(em, by)), Optional.empty(), Set.of(role)), path, Optional.of(to).filter(a -> !a.isEmpty()).map(a -> account(em, a)));
        });
    }

    private static UUID account(EntityManager em, String address) {
        return UUID.fromString(em.createNativeQuery("select id from account where email = '" + address + "'").getSingleResult().toString());
    }

    private static EntryOwners owners(EntityManager em, Instant now) {
        return new EntryOwners(new EntryOwnerRepository(em), new Colleagues(new AddressRepository(em)), clock(now));
    }

    @Test
    void whenNothingIsDueNobodyIsWrittenToNorAtNight() {
        people();
        send(EARLY);
        send(Instant.parse("2029-01-15T22:00:00Z"));
        assertThat(mails(REVIEWER)).isEmpty();
        send(LATE.plusSeconds(86_400));
        assertThat(mails(REVIEWER)).hasSize(1);
    }

    @Test
    void whoeverStoppedSuchMailsGetsNone() {
        people();
        database.write(em -> {
            Stops stops = new Stops(new ReminderRepository(em), outbox(em, LATE), Privacy.KEYS, clock(LATE));
            stops.stop(stops.path(REVIEWER).replaceFirst(".*/", ""));
        });
        send(LATE);
        assertThat(mails(REVIEWER)).isEmpty();
        assertThat(mails(BOSS)).hasSize(1);
    }

    private void people() {
        database.write(em -> {
            AccountsWorld world = new AccountsWorld(em, EARLY, Privacy.KEYS, new RateLimits());
            world.grant(world.account(REVIEWER), Role.REVIEWER);
            world.grant(world.account(BOSS), Role.ADMINISTRATOR);
            world.grant(world.account(AUTHOR), Role.AUTHOR);
        });
    }

    private void send(Instant now) {
        database.write(em -> {
            Clock clock = clock(now);
            Outbox outbox = outbox(em, now);
            ReminderRepository repository = new ReminderRepository(em);
            new EntriesDue(repository, new Reference(new Content(), clock), owners(em, now), new AccountAddresses(new AddressRepository(em)),
                    new Stops(repository, outbox, Privacy.KEYS, clock), new Letterhead(new Settings(s -> Optional.empty())), outbox, clock).send();
        });
    }

    private List<Queued> mails(String address) {
        return database.read(em -> Queued.to(em, Privacy.KEYS, address).stream().filter(mail -> mail.template().equals("entries-due")).toList());
    }

    private static Outbox outbox(EntityManager em, Instant now) {
        return new Outbox(em, new MailTexts(new Content()), Privacy.KEYS, clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}

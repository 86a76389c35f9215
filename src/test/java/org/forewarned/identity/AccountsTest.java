package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.identity.AccountCare.Confirmed;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.platform.web.RateLimits;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AccountsTest {

    private static final String ADA = "Ada@school.example";
    private static final String BEN = "ben@school.example";
    private static final String HERE = "192.0.2.1";
    private static final Keys KEYS = new Keys(new byte[32]);

    private final Database database;
    private final RateLimits limits = new RateLimits();
    private long uses;

    AccountsTest(Database database) {
        this.database = database;
    }

    @Test
    void aMailLeadsToAnAccountAndWorksOnce() {
        then(world -> world.registration.ask(ADA, "en", HERE));
        String link = in(world -> world.link(ADA));
        assertThat(link).startsWith("https://forewarned.example/register/");
        String token = link.replaceFirst(".*/", "");
        assertThat(maybe(world -> world.registration.open(token)).orElseThrow().email()).contains(ADA);

        UUID account = maybe(world -> world.registration.finish(token, "mallory@elsewhere.example", AccountsWorld.PASSWORD)).orElseThrow();

        assertThat(maybe(world -> world.registration.finish(token, "", AccountsWorld.PASSWORD))).isEmpty();
        assertThat(maybe(world -> world.signingIn.enter("ADA@SCHOOL.EXAMPLE", AccountsWorld.PASSWORD, HERE)).orElseThrow().account()).isEqualTo(account);
        assertThat((boolean) in(world -> world.care.view(AccountsWorld.asker(account))).confirmed()).isTrue();
        assertThat(maybe(world -> world.signingIn.enter("mallory@elsewhere.example", AccountsWorld.PASSWORD, HERE))).isEmpty();
    }

    @Test
    void whoHasAnAccountLearnsSoByMailOnly() {
        then(world -> world.account(ADA));
        then(world -> world.registration.ask(ADA.toLowerCase(java.util.Locale.ROOT), "en", HERE));
        then(world -> world.reset.ask(BEN, "en", HERE));

        assertThat((List<String>) in(world -> world.mails(ADA))).containsExactly("register", "register-known");
        assertThat((List<String>) in(world -> world.mails(BEN))).containsExactly("reset-unknown");
        assertThat(maybe(world -> world.registration.open(world.token(BEN)))).isPresent();
    }

    @Test
    void nobodyIsFloodedWithMails() {
        for (int i = 0; i < 12; i++) {
            then(world -> world.registration.ask(ADA, "en", HERE));
        }
        assertThat((List<String>) in(world -> world.mails(ADA))).hasSizeBetween(3, 8);
    }

    @Test
    void aLinkRunsOut() {
        then(world -> world.registration.ask(ADA, "en", HERE));
        String token = in(world -> world.token(ADA));
        assertThat((boolean) later(Duration.ofHours(23), world -> world.registration.open(token).isPresent())).isTrue();
        assertThat((boolean) later(Duration.ofHours(24), world -> world.registration.open(token).isPresent())).isFalse();
        assertThat((boolean) later(Duration.ofHours(24), world -> world.registration.finish(token, "", AccountsWorld.PASSWORD).isPresent())).isFalse();
        assertThat((int) later(Duration.ofHours(25), world -> world.sittings.removeExpired())).isEqualTo(1);
    }

    @Test
    void wrongTriesAreLimitedAndTheLimitRefillsAndTheMailStaysOpen() {
        UUID account = in(world -> world.account(ADA));
        int tries = 0;
        while (in(world -> world.signingIn.waiting(ADA, HERE)).isEmpty() && tries < 100) {
            assertThat(maybe(world -> world.signingIn.enter(ADA, "something else", HERE))).isEmpty();
            tries++;
        }
        assertThat(tries).isBetween(5, 20);
        assertThat(maybe(world -> world.signingIn.waiting(ADA, HERE)).orElseThrow()).isLessThan(Duration.ofMinutes(5));
        assertThat(maybe(world -> world.signingIn.waiting(ADA, "198.51.100.7"))).as("from elsewhere").isEmpty();
        assertThat(maybe(world -> world.signingIn.waiting(BEN, HERE))).as("another account").isEmpty();

        then(world -> world.reset.ask(ADA, "en", HERE));
        assertThat(maybe(world -> world.reset.finish(world.token(ADA), "umbrella pepper canal", "en"))).contains(account);
    }

    @Test
    void anAddressThatNobodyHasIsLimitedAlike() {
        int tries = 0;
        while (in(world -> world.signingIn.waiting(BEN, HERE)).isEmpty() && tries < 100) {
            assertThat(maybe(world -> world.signingIn.enter(BEN, "something else", HERE))).isEmpty();
            tries++;
        }
        assertThat(tries).isBetween(5, 20);
    }

    @Test
    void aNewPasswordEndsEverySittingAndEveryOtherLink() {
        UUID account = in(world -> world.account(ADA));
        String sitting = in(world -> world.sittings.begin(account, "password", false, "Firefox, Windows"));
        then(world -> world.reset.ask(ADA, "en", HERE));
        String first = in(world -> world.token(ADA));
        later(Duration.ofMinutes(1), world -> {
            world.reset.ask(ADA, "en", HERE);
            return null;
        });
        String second = in(world -> world.token(ADA));
        assertThat((String) in(world -> world.link(ADA))).startsWith("https://forewarned.example/sign-in/new-password/");
        assertThat((boolean) later(Duration.ofHours(2), world -> world.reset.open(second).isPresent())).isFalse();

        assertThat(maybe(world -> world.reset.finish(second, "umbrella pepper canal", "en"))).contains(account);

        assertThat(maybe(world -> world.reset.finish(first, "kettle pepper canal", "en"))).isEmpty();
        assertThat(maybe(world -> world.sittings.byToken(sitting))).isEmpty();
        assertThat(maybe(world -> world.signingIn.enter(ADA, AccountsWorld.PASSWORD, HERE))).isEmpty();
        assertThat(maybe(world -> world.signingIn.enter(ADA, "umbrella pepper canal", HERE))).isPresent();
        assertThat((List<String>) in(world -> world.mails(ADA))).contains("password-changed");
    }

    @Test
    void aSittingEndsWhenNothingIsDoneForHalfADayAndAfterAWeek() {
        UUID account = in(world -> world.account(ADA));
        String token = in(world -> world.sittings.begin(account, "password", false, ""));
        assertThat((boolean) later(Duration.ofHours(11), world -> world.sittings.byToken(token).isPresent())).isTrue();
        assertThat((boolean) later(Duration.ofHours(12), world -> world.sittings.byToken(token).isPresent())).isFalse();
        for (int hours = 8; hours < 7 * 24; hours += 8) {
            later(Duration.ofHours(hours), world -> {
                world.sittings.seen(token);
                return null;
            });
        }
        assertThat((boolean) later(Duration.ofHours(7 * 24 - 1), world -> world.sittings.byToken(token).isPresent())).isTrue();
        assertThat((boolean) later(Duration.ofHours(7 * 24), world -> world.sittings.byToken(token).isPresent())).isFalse();
    }

    @Test
    void sittingsAreListedAndEndedHereThereAndEverywhere() {
        UUID account = in(world -> world.account(ADA));
        UUID other = in(world -> world.account(BEN));
        String here = in(world -> world.sittings.begin(account, "password", false, "Firefox, Windows"));
        String there = in(world -> world.sittings.begin(account, "passkey", true, "Safari, iPhone"));
        String theirs = in(world -> world.sittings.begin(other, "password", false, ""));
        List<Sittings.SittingView> all = in(world -> world.sittings.all(AccountsWorld.asker(account), here));
        assertThat(all).extracting(Sittings.SittingView::device).containsExactlyInAnyOrder("Firefox, Windows", "Safari, iPhone");
        UUID away = all.stream().filter(s -> !s.here()).findFirst().orElseThrow().id();

        then(world -> world.sittings.end(AccountsWorld.asker(other), away));
        assertThat(maybe(world -> world.sittings.byToken(there))).as("another's sitting cannot be ended").isPresent();
        then(world -> world.sittings.end(AccountsWorld.asker(account), away));
        assertThat(maybe(world -> world.sittings.byToken(there))).isEmpty();
        then(world -> world.sittings.endEverywhere(AccountsWorld.asker(account)));
        assertThat(maybe(world -> world.sittings.byToken(here))).isEmpty();
        assertThat(maybe(world -> world.sittings.byToken(theirs))).isPresent();
        assertThatThrownBy(() -> in(world -> world.sittings.all(AccountsWorld.stranger(), here))).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void anAddressChangesWhenBothHaveAgreed() {
        UUID account = in(world -> world.account(ADA));
        then(world -> world.care.askToMove(AccountsWorld.asker(account), "ada@new.example", "en", HERE));
        String fresh = in(world -> world.token("ada@new.example"));
        String old = later(Duration.ZERO, world -> world.token(ADA));

        assertThat((Confirmed) in(world -> world.care.confirm(fresh))).isEqualTo(Confirmed.HALF);
        assertThat(in(world -> world.care.view(AccountsWorld.asker(account))).email()).isEqualTo(ADA);
        assertThat((Confirmed) in(world -> world.care.confirm(fresh))).isEqualTo(Confirmed.NO);
        assertThat((Confirmed) in(world -> world.care.confirm(old))).isEqualTo(Confirmed.MOVED);
        assertThat(in(world -> world.care.view(AccountsWorld.asker(account))).email()).isEqualTo("ada@new.example");
        assertThat(maybe(world -> world.signingIn.enter(ADA, AccountsWorld.PASSWORD, HERE))).isEmpty();
    }

    @Test
    void anAddressThatIsTakenIsNotTakenAway() {
        UUID account = in(world -> world.account(ADA));
        then(world -> world.account(BEN));
        then(world -> world.care.askToMove(AccountsWorld.asker(account), BEN, "en", HERE));

        assertThat((List<String>) in(world -> world.mails(BEN))).containsExactly("register", "register-known");
        String old = in(world -> world.token(ADA));
        assertThat((Confirmed) in(world -> world.care.confirm(old))).isNotEqualTo(Confirmed.MOVED);
        assertThat(in(world -> world.care.view(AccountsWorld.asker(account))).email()).isEqualTo(ADA);
    }

    @Test
    void aCodeOfTheAppWorksOnceAndSoDoesEachRecoveryCode() {
        UUID account = in(world -> world.account(ADA));
        SecondFactor.Setup setup = in(world -> world.second.begin(AccountsWorld.asker(account)));
        assertThat(maybe(world -> world.second.again(AccountsWorld.asker(UUID.randomUUID()), setup.sealed()))).as("another's").isEmpty();
        assertThat(maybe(world -> world.second.turnOn(AccountsWorld.asker(account), setup, "000000"))).isEmpty();
        List<String> codes = maybe(world -> world.second.turnOn(AccountsWorld.asker(account), setup, Totp.code(setup.secret(), AccountsWorld.NOW))).orElseThrow();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat((boolean) in(world -> world.signingIn.enter(ADA, AccountsWorld.PASSWORD, HERE)).orElseThrow().second()).isTrue();

        Duration minute = Duration.ofMinutes(1);
        String next = Totp.code(setup.secret(), AccountsWorld.NOW.plus(minute));
        assertThat((boolean) in(world -> world.second.prove(account, Totp.code(setup.secret(), AccountsWorld.NOW)))).as("used to set it up").isFalse();
        assertThat((boolean) later(minute, world -> world.second.prove(account, next))).isTrue();
        assertThat((boolean) later(minute, world -> world.second.prove(account, next))).as("the same again").isFalse();
        assertThat((boolean) later(minute.multipliedBy(10), world -> world.second.prove(account, next))).as("an old one").isFalse();
        assertThat((boolean) in(world -> world.second.prove(account, codes.get(3).toLowerCase(java.util.Locale.ROOT)))).isTrue();
        assertThat((boolean) in(world -> world.second.prove(account, codes.get(3)))).isFalse();
        assertThat((boolean) in(world -> world.second.prove(UUID.randomUUID(), codes.get(4)))).isFalse();
        assertThat(in(world -> world.second.view(AccountsWorld.asker(account))).recoveryCodes()).isEqualTo(9);

        then(world -> world.second.turnOff(AccountsWorld.asker(account)));
        assertThat((boolean) in(world -> world.second.prove(account, codes.get(5)))).isFalse();
    }

    @Test
    void guessingCodesIsLimited() {
        UUID account = in(world -> world.account(ADA));
        for (int i = 0; i < 10; i++) {
            then(world -> world.second.prove(account, "123456"));
        }
        assertThat(maybe(world -> world.second.waiting(account))).isPresent();
    }

    @Test
    void theFirstLinkMakesOneAdministratorAndNoOther() {
        String path = maybe(world -> world.first.offer()).orElseThrow();
        String again = maybe(world -> world.first.offer()).orElseThrow();
        String token = path.replaceFirst(".*/", "");
        assertThat(maybe(world -> world.registration.open(token)).orElseThrow().first()).isTrue();
        UUID account = maybe(world -> world.registration.finish(token, ADA, AccountsWorld.PASSWORD)).orElseThrow();

        assertThat(in(world -> world.care.view(AccountsWorld.asker(account))).roles()).containsExactly("administrator");
        assertThat((boolean) in(world -> world.care.view(AccountsWorld.asker(account))).confirmed()).isFalse();
        assertThat(maybe(world -> world.registration.finish(again.replaceFirst(".*/", ""), BEN, AccountsWorld.PASSWORD))).isEmpty();
        assertThat(maybe(world -> world.first.offer())).isEmpty();
    }

    @Test
    void anAdministratorGrantsAndWithdrawsRolesAndTheLastOneStays() {
        UUID boss = in(world -> world.account(ADA));
        UUID author = in(world -> world.account(BEN));
        then(world -> world.grant(boss, Role.ADMINISTRATOR));
        var administrator = AccountsWorld.asker(boss, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> then(world -> world.people.give(AccountsWorld.asker(author, Role.AUTHOR), author, Set.of(Role.ADMINISTRATOR)))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> then(world -> world.people.find(AccountsWorld.stranger(), "", Optional.empty(), 1))).isInstanceOf(NotSignedIn.class);

        String sitting = in(world -> world.sittings.begin(author, "password", false, ""));
        assertThat((boolean) in(world -> world.people.give(administrator, author, Set.of(Role.AUTHOR, Role.REVIEWER)))).isTrue();
        assertThat(in(world -> world.sittings.byToken(sitting)).orElseThrow().roles()).containsExactlyInAnyOrder("author", "reviewer");
        assertThat((boolean) in(world -> world.people.give(administrator, author, Set.of(Role.AUTHOR)))).isTrue();
        assertThat(maybe(world -> world.sittings.byToken(sitting))).as("a sitting with more than that").isEmpty();
        assertThat((boolean) in(world -> world.people.give(administrator, boss, Set.of()))).isFalse();
        assertThat(in(world -> world.people.find(administrator, "BEN", Optional.empty(), 1)).people()).extracting(People.Person::email).containsExactly(BEN);
        assertThat(in(world -> world.people.find(administrator, "%", Optional.empty(), 1)).people()).isEmpty();
        assertThat(in(world -> world.people.find(administrator, BEN.replaceFirst(".*@", "@"), Optional.empty(), 1)).people()).as("everybody at a domain").extracting(People.Person::email).contains(BEN);
        assertThat(in(world -> world.people.find(administrator, "nobody", Optional.of(Role.ADMINISTRATOR), 1)).people()).as("both count").isEmpty();

        List<UUID> both = List.of(author, boss, UUID.randomUUID());
        assertThatThrownBy(() -> in(world -> world.people.preview(AccountsWorld.asker(author, Role.AUTHOR), both, Role.REVIEWER, true))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> in(world -> world.people.giveAll(AccountsWorld.asker(author, Role.AUTHOR), both, Role.REVIEWER, true))).isInstanceOf(NotAllowed.class);
        People.Preview wanted = in(world -> world.people.preview(administrator, both, Role.AUTHOR, true));
        assertThat(wanted).as("one is author already, one is not there, one is the asker").matches(p -> p.changed().isEmpty() && p.others() == 2 && p.own());
        assertThat((int) in(world -> world.people.giveAll(administrator, both, Role.ADMINISTRATOR, false))).as("one's own stays").isZero();

        UUID other = in(world -> world.account("cai@example.org"));
        List<UUID> three = List.of(author, other, boss);
        String theirs = in(world -> world.sittings.begin(author, "password", false, ""));
        assertThat(in(world -> world.people.preview(administrator, three, Role.AUTHOR, true)).changed()).extracting(People.Person::id).containsExactly(other);
        assertThat((int) in(world -> world.people.giveAll(administrator, three, Role.AUTHOR, true))).isEqualTo(1);
        assertThat((int) in(world -> world.people.giveAll(administrator, three, Role.AUTHOR, true))).as("the second time nothing is left to do").isZero();
        assertThat(maybe(world -> world.sittings.byToken(theirs))).as("who has it already goes on").isPresent();
        assertThat(in(world -> world.people.preview(administrator, three, Role.AUTHOR, false)).changed()).extracting(People.Person::id).containsExactly(author, other);
        assertThat((int) in(world -> world.people.giveAll(administrator, three, Role.AUTHOR, false))).isEqualTo(2);
        assertThat(maybe(world -> world.sittings.byToken(theirs))).as("whoever lost it is signed out").isEmpty();
        List<UUID> many = Stream.concat(Stream.generate(UUID::randomUUID).limit(People.PAGE), Stream.of(other)).toList();
        assertThat((int) in(world -> world.people.giveAll(administrator, many, Role.AUTHOR, true))).as("a page at once, no more").isZero();
        assertThat(in(world -> world.people.find(administrator, "", Optional.of(Role.ADMINISTRATOR), 1)).people()).extracting(People.Person::id).containsExactly(boss);
    }

    @Test
    void anAccountFollowsItsLearnerAndGoesWithIt() {
        UUID account = in(world -> world.account(ADA));
        UUID learner = in(world -> world.accounts.account(account).orElseThrow().learnerId());
        assertThat((boolean) in(world -> world.learners.hasCode(learner))).isFalse();
        var begun = in(world -> world.learners.begin());
        assertThat((boolean) in(world -> world.learners.hasCode(begun.learner()))).isTrue();

        then(world -> world.data.join(learner, begun.learner()));
        assertThat((UUID) in(world -> world.accounts.account(account).orElseThrow().learnerId())).isEqualTo(begun.learner());
        assertThat((List<?>) in(world -> world.data.export(begun.learner()))).hasSize(2);
        String sitting = in(world -> world.sittings.begin(account, "password", false, ""));
        then(world -> world.data.erase(begun.learner()));
        assertThat(maybe(world -> world.accounts.account(account))).isEmpty();
        assertThat(maybe(world -> world.sittings.byToken(sitting))).isEmpty();
    }

    @Test
    void twoAccountsStayTwoWhenTheirLearnersBecomeOne() {
        UUID ada = in(world -> world.account(ADA));
        UUID ben = in(world -> world.account(BEN));
        UUID from = in(world -> world.accounts.account(ada).orElseThrow().learnerId());
        UUID into = in(world -> world.accounts.account(ben).orElseThrow().learnerId());

        then(world -> world.data.join(from, into));

        assertThat((UUID) in(world -> world.accounts.account(ben).orElseThrow().learnerId())).isEqualTo(into);
        assertThat((UUID) in(world -> world.accounts.account(ada).orElseThrow().learnerId())).isNotIn(from, into);
    }

    private <T> T in(Function<AccountsWorld, T> use) {
        return later(Duration.ZERO, use);
    }

    private <T> Optional<T> maybe(Function<AccountsWorld, Optional<T>> use) {
        return in(use);
    }

    private <T> T later(Duration later, Function<AccountsWorld, T> use) {
        Instant now = AccountsWorld.NOW.plus(later).plusMillis(++uses);
        return database.read(em -> use.apply(new AccountsWorld(em, now, KEYS, limits)));
    }

    private void then(Consumer<AccountsWorld> use) {
        in(world -> {
            use.accept(world);
            return null;
        });
    }
}

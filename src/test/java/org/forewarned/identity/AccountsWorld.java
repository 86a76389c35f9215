package org.forewarned.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.LearnerRepository;
import org.forewarned.identity.model.ProviderRepository;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.platform.mail.MailTexts;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.platform.mail.Queued;
import org.forewarned.platform.web.RateLimits;
import org.forewarned.privacy.Privacy;
import org.forewarned.privacy.Pseudonyms;

/** The use cases of accounts on one connection, at a moment; also the quick way for other tests to have accounts. */
public final class AccountsWorld {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final String PASSWORD = "lantern kettle marble";
    private static final int QUICK_ROUNDS = 1_000;
    private static final Content CONTENT = new Content();

    public final Learners learners;
    public final Registration registration;
    public final SigningIn signingIn;
    public final Sittings sittings;
    public final PasswordReset reset;
    public final AccountCare care;
    public final SecondFactor second;
    public final FirstAdministrator first;
    public final People people;
    public final IdentityData data;
    public final AccountRepository accounts;
    private final EntityManager em;
    private final Keys keys;
    private final Clock clock;

    public AccountsWorld(EntityManager em, Instant now) {
        this(em, now, new Keys(new byte[32]), new RateLimits());
    }

    public AccountsWorld(EntityManager em, Instant now, Keys keys, RateLimits limits) {
        this.em = em;
        this.keys = keys;
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
        Settings settings = new Settings(s -> s == Setting.PUBLIC_URL ? Optional.of("https://forewarned.example/") : Optional.empty());
        accounts = new AccountRepository(em);
        SittingRepository proofs = new SittingRepository(em);
        LearnerRepository known = new LearnerRepository(em);
        Links links = new Links(proofs, keys, clock);
        Outbox outbox = new Outbox(em, new MailTexts(CONTENT), keys, clock);
        Letters letters = new Letters(outbox, limits, keys, settings, clock);
        Passwords passwords = new Passwords(keys, QUICK_ROUNDS);
        learners = new Learners(known, new CodeWords(CONTENT), keys, clock);
        registration = new Registration(accounts, proofs, links, letters, passwords, learners, clock);
        second = new SecondFactor(accounts, proofs, limits, keys, clock);
        signingIn = new SigningIn(accounts, passwords, second, limits, keys);
        sittings = new Sittings(proofs, accounts, learners, keys, clock);
        reset = new PasswordReset(accounts, proofs, links, letters, passwords, clock);
        care = new AccountCare(accounts, proofs, links, letters, passwords, signingIn, clock);
        first = new FirstAdministrator(accounts, links);
        people = new People(accounts, proofs, new Privacy(em, clock, keys).audit, new Pseudonyms(keys), clock);
        data = new IdentityData(known, accounts, proofs, new ProviderRepository(em), learners, outbox, clock);
    }

    /** An account of this address, whose password is {@link #PASSWORD}. */
    public UUID account(String email) {
        registration.ask(email, "en", "test");
        return registration.finish(token(email), "", PASSWORD).orElseThrow();
    }

    /** Gives an account a role, as the first administrator would. */
    public void grant(UUID account, Role role) {
        accounts.add(new org.forewarned.identity.model.AccountRole(account, role.word(), clock.instant(), null));
    }

    /** The token in the newest mail to this address. */
    public String token(String email) {
        return link(email).replaceFirst(".*/", "");
    }

    /** The link in the newest mail to this address that brings one to be used. */
    public String link(String email) {
        em.flush();
        return Queued.to(em, keys, email).stream().filter(mail -> !mail.template().equals("password-changed")).findFirst().orElseThrow().values().get("link");
    }

    /** The templates of the mails to this address, sorted. */
    public List<String> mails(String email) {
        em.flush();
        return Queued.to(em, keys, email).stream().map(Queued::template).sorted().toList();
    }

    /** Somebody who is signed in with these roles. */
    public static Asker asker(UUID account, Role... roles) {
        Set<String> held = Set.of(java.util.stream.Stream.of(roles).map(Role::word).toArray(String[]::new));
        return new Someone(Optional.ofNullable(account), held);
    }

    /** Nobody is signed in. */
    public static Asker stranger() {
        return new Someone(Optional.empty(), Set.of());
    }

    private record Someone(Optional<UUID> account, Set<String> roles) implements Asker {

        @Override
        public Optional<UUID> learner() {
            return Optional.empty();
        }

        @Override
        public boolean has(String role) {
            return roles.contains(role);
        }
    }
}

package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountLink;
import org.forewarned.identity.model.AccountLink.Purpose;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.ExternalIdentity;
import org.forewarned.identity.model.IdentityProvider;
import org.forewarned.identity.model.Passkey;
import org.forewarned.identity.model.ProviderRepository;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Retrying;

/**
 * Which people elsewhere are which accounts here. A person elsewhere is (issuer, subject) and nothing else: an address that a provider says
 * never leads to an account. Only whoever is signed in joins another way in to their account, and removes it while one remains.
 */
@ApplicationScoped
public class WaysIn {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private ProviderRepository providers;
    private AccountRepository accounts;
    private SittingRepository sittings;
    private Learners learners;
    private Keys keys;
    private Clock clock;

    protected WaysIn() {
    }

    @Inject
    public WaysIn(ProviderRepository providers, AccountRepository accounts, SittingRepository sittings, Learners learners, Keys keys, Clock clock) {
        this.providers = providers;
        this.accounts = accounts;
        this.sittings = sittings;
        this.learners = learners;
        this.keys = keys;
        this.clock = clock;
    }

    /** Uses an attempt up; false when it was used before. */
    @Transactional
    @Retrying
    public boolean use(String state) {
        String digest = Tokens.digest(keys, "sign-in-attempt", state);
        if (sittings.link(digest).isPresent()) {
            return false;
        }
        sittings.add(new AccountLink(digest, Purpose.ANSWERED, null, null, clock.instant(), clock.instant().plus(REMEMBERED)));
        return true;
    }

    /** The account of this person, who has just come in. */
    @Transactional
    @Retrying
    public Optional<UUID> came(OutsidePerson who) {
        Optional<ExternalIdentity> known = providers.person(who.issuer(), who.subject());
        known.ifPresent(person -> person.used(who, clock.instant()));
        return known.map(ExternalIdentity::accountId);
    }

    /** A new account for this person, without address and password; the one that they have, if they have one meanwhile. */
    @Transactional
    @Retrying
    public UUID begin(OutsidePerson who) {
        Optional<ExternalIdentity> known = providers.person(who.issuer(), who.subject());
        if (known.isPresent()) {
            return known.get().accountId();
        }
        Instant now = clock.instant();
        Account account = Account.withoutAddress(UUID.randomUUID(), learners.withoutCode(), now);
        accounts.add(account);
        providers.add(new ExternalIdentity(who, account.id(), now));
        return account.id();
    }

    /** Adds this person to the asker's account; false when it belongs to another account. */
    @Transactional
    @Retrying
    public boolean join(Asker asker, OutsidePerson who) {
        UUID account = asker.signedIn();
        Optional<ExternalIdentity> known = providers.person(who.issuer(), who.subject());
        if (known.isPresent()) {
            return known.get().accountId().equals(account);
        }
        providers.add(new ExternalIdentity(who, account, clock.instant()));
        return true;
    }

    /** The ways in of the asker's account by others. */
    public List<Way> all(Asker asker) {
        UUID account = asker.signedIn();
        return providers.of(account).stream().map(i -> way(i, othersRemain(account, i))).toList();
    }

    /** Removes one of the asker's ways in; false when none would remain. */
    @Transactional
    public boolean remove(Asker asker, UUID id) {
        UUID account = asker.signedIn();
        Optional<ExternalIdentity> own = providers.of(account).stream().filter(i -> i.id().equals(id)).findFirst();
        if (own.isEmpty()) {
            return true;
        }
        if (!othersRemain(account, own.get())) {
            return false;
        }
        providers.remove(own.get());
        return true;
    }

    /** Removes one of the asker's passkeys; false when no way in would remain. */
    @Transactional
    public boolean removePasskey(Asker asker, String digest) {
        UUID account = asker.signedIn();
        Optional<Passkey> own = sittings.passkey(digest).filter(passkey -> passkey.accountId().equals(account));
        if (own.isEmpty()) {
            return true;
        }
        if (!password(account) && sittings.passkeys(account).size() == 1 && providers.of(account).stream().noneMatch(this::open)) {
            return false;
        }
        sittings.remove(own.get());
        return true;
    }

    private boolean password(UUID account) {
        return accounts.account(account).filter(a -> a.hasAddress() && a.password().isPresent()).isPresent();
    }

    private boolean othersRemain(UUID account, ExternalIdentity one) {
        boolean own = password(account) || !sittings.passkeys(account).isEmpty();
        return own || providers.of(account).stream().anyMatch(other -> !other.id().equals(one.id()) && open(other));
    }

    private boolean open(ExternalIdentity identity) {
        return providers.byIssuer(identity.issuer()).filter(IdentityProvider::enabled).isPresent();
    }

    private Way way(ExternalIdentity i, boolean removable) {
        return new Way(i.id(), providers.byIssuer(i.issuer()).map(IdentityProvider::name).orElse(i.issuer()), i.email(), i.madeAt(), i.usedAt(), open(i), removable);
    }

    /**
     * A way in by a provider.
     *
     * @param provider its name
     * @param email as the provider says
     * @param open whether it works now
     * @param removable whether another way remains without it
     */
    public record Way(UUID id, String provider, Optional<String> email, Instant madeAt, Instant usedAt, boolean open, boolean removable) {
    }
}

package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.model.AccountLink;
import org.forewarned.identity.model.AccountLink.Purpose;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.Keys;

/** Links that work once: made, looked at, used, each inside the caller's transaction. */
@ApplicationScoped
class Links {

    private SittingRepository sittings;
    private Keys keys;
    private Clock clock;

    protected Links() {
    }

    @Inject
    Links(SittingRepository sittings, Keys keys, Clock clock) {
        this.sittings = sittings;
        this.keys = keys;
        this.clock = clock;
    }

    /** A new token; the database gets its digest. */
    String make(Purpose purpose, UUID account, String email, Duration lasts) {
        String token = Tokens.fresh();
        sittings.add(new AccountLink(digest(token), purpose, account, email, clock.instant(), clock.instant().plus(lasts)));
        return token;
    }

    /** The link of this token, if it is for this and has not run out. */
    Optional<AccountLink> find(Purpose purpose, String token) {
        return sittings.link(digest(token)).filter(link -> link.validAt(purpose, clock.instant()));
    }

    /** The same, and it works no more. */
    Optional<AccountLink> use(Purpose purpose, String token) {
        return find(purpose, token).filter(sittings::use);
    }

    private String digest(String token) {
        return Tokens.digest(keys, "account-link", token);
    }
}

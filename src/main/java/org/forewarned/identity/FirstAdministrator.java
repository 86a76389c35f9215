package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.forewarned.identity.model.AccountLink.Purpose;
import org.forewarned.identity.model.AccountRepository;

/** As long as nobody is administrator, each start offers a link on the console; whoever opens one first becomes it, and all of them end. */
@ApplicationScoped
public class FirstAdministrator {

    private static final Duration LASTS = Duration.ofDays(7);

    private AccountRepository accounts;
    private Links links;

    protected FirstAdministrator() {
    }

    @Inject
    FirstAdministrator(AccountRepository accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** The path of a new link; nothing when there is an administrator. */
    @Transactional
    public Optional<String> offer() {
        return accounts.holders(Role.ADMINISTRATOR.word()) > 0 ? Optional.empty()
                : Optional.of("/register/" + links.make(Purpose.ADMINISTRATOR, null, null, LASTS));
    }
}

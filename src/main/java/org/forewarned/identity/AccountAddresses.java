package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.forewarned.identity.model.AddressRepository;

/** The addresses to which mails may go, for whoever writes them by a clock: it asks nobody's leave, and no page may use it. */
@ApplicationScoped
public class AccountAddresses {

    private AddressRepository addresses;

    protected AccountAddresses() {
    }

    @Inject
    public AccountAddresses(AddressRepository addresses) {
        this.addresses = addresses;
    }

    /** The confirmed addresses of these learners' accounts, a few hundred at once; those without one are left out. */
    public Map<UUID, String> ofLearners(Collection<UUID> learners) {
        return addresses.ofLearners(learners);
    }

    /** The confirmed addresses of these accounts. */
    public Map<UUID, String> ofAccounts(Collection<UUID> accounts) {
        return addresses.ofAccounts(accounts);
    }

    /** The confirmed addresses of those who hold one of these roles over all; of roles that few hold. */
    public Map<UUID, String> ofHolders(Set<Role> roles) {
        return addresses.ofAccounts(addresses.holders(roles.stream().map(Role::word).toList()));
    }
}

package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.identity.model.AddressRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/** Those who work on modules together see one another's addresses, and nobody else does. */
@ApplicationScoped
public class Colleagues {

    private AddressRepository addresses;

    protected Colleagues() {
    }

    @Inject
    public Colleagues(AddressRepository addresses) {
        this.addresses = addresses;
    }

    /** The confirmed addresses of these accounts; those that have none, or are gone, are left out. */
    public Map<UUID, String> addresses(Asker asker, Collection<UUID> accounts) {
        worksHere(asker);
        return accounts.isEmpty() ? Map.of() : addresses.ofAccounts(accounts);
    }

    /** The confirmed addresses of those who hold one of these roles over all. */
    public Map<UUID, String> holders(Asker asker, Collection<Role> roles) {
        worksHere(asker);
        return addresses.ofAccounts(addresses.holders(roles.stream().map(Role::word).toList()));
    }

    private static void worksHere(Asker asker) {
        asker.signedIn();
        if (Stream.of(Role.values()).noneMatch(role -> asker.has(role.word()))) {
            throw new NotAllowed();
        }
    }
}

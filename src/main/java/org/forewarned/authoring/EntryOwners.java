package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.authoring.model.EntryOwner;
import org.forewarned.authoring.model.EntryOwnerRepository;
import org.forewarned.identity.Colleagues;
import org.forewarned.identity.Role;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.reference.EntryKind;

/** Who looks after which facts, helplines and changes in the law. What nobody looks after concerns all reviewers and administrators. */
@ApplicationScoped
public class EntryOwners {

    /** Who may look after entries. */
    public static final Set<Role> ROLES = Set.of(Role.REVIEWER, Role.ADMINISTRATOR);

    private EntryOwnerRepository owners;
    private Colleagues colleagues;
    private Clock clock;

    protected EntryOwners() {
    }

    @Inject
    public EntryOwners(EntryOwnerRepository owners, Colleagues colleagues, Clock clock) {
        this.owners = owners;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** By {@link EntryKind#path}, the account of whoever looks after an entry; also of those who hold no role any more. */
    public Map<String, UUID> all() {
        return owners.all().stream().collect(Collectors.toMap(EntryOwner::path, EntryOwner::accountId));
    }

    /** The addresses of those who may look after entries, by account. */
    public Map<UUID, String> candidates(Asker asker) {
        return colleagues.holders(asker, ROLES);
    }

    /**
     * Says who looks after an entry from now on; nobody in particular when it is empty.
     *
     * @throws NotAllowed if the asker, or whoever it is given to, may not look after entries
     */
    @Transactional
    @Retrying
    public void give(Asker asker, String path, Optional<UUID> account) {
        if (!asker.has(Role.REVIEWER.word())) {
            asker.require(Role.ADMINISTRATOR.word());
        }
        Optional<EntryOwner> now = owners.of(path);
        if (account.isEmpty()) {
            now.ifPresent(owners::remove);
        } else if (!candidates(asker).containsKey(account.get())) {
            throw new NotAllowed();
        } else {
            now.ifPresentOrElse(owner -> owner.pass(account.get(), clock.instant()), () -> owners.add(new EntryOwner(path, account.get(), clock.instant())));
        }
    }
}

package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;

/** Which organisations a learner belongs to, for the learner's own pages and for what depends on it. Asked by the program, never by an id from outside. */
@ApplicationScoped
public class Memberships {

    private OrganisationRepository organisations;
    private Clock clock;

    protected Memberships() {
    }

    @Inject
    public Memberships(OrganisationRepository organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The learner's present memberships, oldest first. */
    public List<MemberView> of(UUID learner) {
        return organisations.memberships(learner).stream().map(Memberships::view).toList();
    }

    /** The learner's membership in this organisation, if they belong to it. */
    public Optional<MemberView> in(UUID learner, UUID organisation) {
        return of(learner).stream().filter(member -> member.organisation().equals(organisation)).findFirst();
    }

    /** The organisations that know this learner, or knew them. */
    public Set<UUID> ever(UUID learner) {
        return organisations.allMemberships(learner).stream().map(Membership::organisationId).collect(Collectors.toSet());
    }

    /** The learner who asks leaves an organisation. What was proven for it stays with it, until they have it erased. */
    @Transactional
    @Retrying
    public void leave(Asker asker, UUID organisation) {
        asker.learner().flatMap(learner -> organisations.membership(learner, organisation)).filter(Membership::isHere).orElseThrow(NotAllowed::new)
                .leave(LeftHow.THEMSELVES, clock.instant());
    }

    static MemberView view(Membership m) {
        return new MemberView(m.id(), m.organisationId(), Optional.ofNullable(m.learnerId()), m.displayName(), m.email(), m.externalRef(),
                Optional.ofNullable(m.cardNumber()), Optional.ofNullable(m.unitId()), m.roleLabel(), m.isYoung(), m.joinedAt(), m.joinedHow(),
                Optional.ofNullable(m.leftAt()), Optional.ofNullable(m.leftHow()));
    }
}

package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.PeopleRepository;

/**
 * Somebody comes in whose address is known to be theirs: they are the one whom the organisation noted under it before, if it did. Coming in twice is
 * coming in once, and who had left is back. Who is young stays so until somebody says otherwise.
 */
@ApplicationScoped
class Arrivals {

    private OrganisationRepository organisations;
    private PeopleRepository people;
    private TakingOver takingOver;
    private Clock clock;

    protected Arrivals() {
    }

    @Inject
    Arrivals(OrganisationRepository organisations, PeopleRepository people, TakingOver takingOver, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.takingOver = takingOver;
        this.clock = clock;
    }

    /** This learner belongs to the organisation from now on, under this name, reached at this address. */
    void arrive(UUID learner, String name, String email, Place place) {
        Optional<Membership> noted = people.byEmail(place.organisation(), email).stream().filter(m -> m.isHere() && m.learnerId() == null).findFirst();
        Optional<Membership> known = organisations.membership(learner, place.organisation());
        if (known.isPresent()) {
            if (!known.get().isHere()) {
                known.get().comeBack();
                known.get().call(name);
            }
            noted.ifPresent(other -> takingOver.takeOver(known.get(), other));
            known.get().comesAsYoung(place.young());
        } else if (noted.isPresent()) {
            noted.get().belongTo(learner);
            noted.get().call(name);
            noted.get().comesAsYoung(place.young());
        } else {
            organisations.add(new Membership(place.organisation(), learner, name, place.how(), clock.instant()).in(place.unit()).young(place.young()).reachedAt(email));
        }
    }

    /**
     * Where and how they come in.
     *
     * @param unit null for the organisation itself
     */
    record Place(UUID organisation, UUID unit, boolean young, JoinedHow how) {
    }
}

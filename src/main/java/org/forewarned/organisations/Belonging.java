package org.forewarned.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.forewarned.catalogue.Reader;
import org.forewarned.identity.CurrentLearner;

/**
 * Where the learner of this request belongs, and what follows from it. Asks the database once a request, and not at all for those who never
 * joined anything.
 */
@RequestScoped
public class Belonging implements Reader {

    private CurrentLearner learner;
    private Memberships memberships;
    private List<MemberView> known;

    protected Belonging() {
    }

    @Inject
    public Belonging(CurrentLearner learner, Memberships memberships) {
        this.learner = learner;
        this.memberships = memberships;
    }

    /** The learner's present memberships, oldest first. */
    public List<MemberView> memberships() {
        if (known == null) {
            known = learner.joined() ? learner.id().map(memberships::of).orElse(List.of()) : List.of();
        }
        return known;
    }

    @Override
    public boolean onlyYoung() {
        return memberships().stream().anyMatch(MemberView::young);
    }
}

package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.privacy.Erasable;

/** People whom an organisation had removed and who come back with a restored backup. */
@ApplicationScoped
public class ErasableMemberships implements Erasable {

    static final String KIND = "membership";

    private OrganisationRepository organisations;
    private Forgetting forgetting;

    protected ErasableMemberships() {
    }

    @Inject
    public ErasableMemberships(OrganisationRepository organisations, Forgetting forgetting) {
        this.organisations = organisations;
        this.forgetting = forgetting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<UUID> after(UUID last, int most) {
        return organisations.membershipsAfter(last, most);
    }

    @Override
    @Transactional
    public void eraseAgain(UUID id) {
        organisations.membership(id).ifPresent(one -> forgetting.forget(one, LeftHow.BY_COORDINATOR));
    }
}

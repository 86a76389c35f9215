package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.AuditLines;
import org.forewarned.privacy.AuditQuery;
import org.forewarned.privacy.AuditTrail;
import org.forewarned.privacy.Deed;

/** An organisation's own rule for those who have left, and its part of the audit log. For coordinators of the whole. */
@ApplicationScoped
public class Keeping {

    /** The longest that can be chosen, in months. */
    public static final int LONGEST = 240;

    private OrganisationRepository organisations;
    private Standings standings;
    private LeftMembers left;
    private Audit audit;
    private AuditTrail trail;

    protected Keeping() {
    }

    @Inject
    public Keeping(OrganisationRepository organisations, Standings standings, LeftMembers left, Audit audit, AuditTrail trail) {
        this.organisations = organisations;
        this.standings = standings;
        this.left = left;
        this.audit = audit;
        this.trail = trail;
    }

    /** For how many months it knows somebody who has left; nothing where the installation's rule holds. */
    public Optional<Integer> months(Asker asker, UUID organisation) {
        return ruled(asker, organisation).keepMonths();
    }

    /** Chooses that; nothing for the installation's rule. */
    @Transactional
    @Retrying
    public void choose(Asker asker, UUID organisation, Optional<Integer> months) {
        if (months.filter(m -> m < 1 || m > LONGEST).isPresent()) {
            throw new NotAllowed();
        }
        ruled(asker, organisation).keep(months.orElse(null));
        left.restart(months.orElse(null));
        audit.record(AuditEvent.by(asker, Deed.KEEPING_CHANGED).in(organisation).saying(months.map(String::valueOf).orElse("")));
    }

    /** Who looked at or changed what here. */
    @Transactional
    public AuditLines log(Asker asker, UUID organisation, AuditQuery query) {
        ruled(asker, organisation);
        return trail.of(asker, organisation, query);
    }

    private Organisation ruled(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).ruling();
        return organisations.organisation(organisation).orElseThrow(NotAllowed::new);
    }
}

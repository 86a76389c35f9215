package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.KeptFor;
import org.forewarned.privacy.RetentionRule;

/** Addresses that were invited and never came in are forgotten after 90 days. */
@ApplicationScoped
public class OldInvitations implements RetentionRule {

    private InvitationRepository invitations;
    private Clock clock;

    protected OldInvitations() {
    }

    @Inject
    public OldInvitations(InvitationRepository invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.fixed(Invitations.KEPT);
    }

    @Override
    @Transactional
    @Retrying
    public int batch() {
        return invitations.removeMadeBefore(clock.instant().minus(Invitations.KEPT), BATCH);
    }
}

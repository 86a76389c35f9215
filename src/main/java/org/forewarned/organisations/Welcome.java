package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Who has just come in sees at once what is asked of them. That they belong is stored already, so a fault here fails nobody: the next round asks them. */
@ApplicationScoped
public class Welcome {

    private static final Logger LOG = Logger.getLogger(Welcome.class.getName());

    private Settling settling;

    protected Welcome() {
    }

    @Inject
    public Welcome(Settling settling) {
        this.settling = settling;
    }

    /** This learner has come into the organisation. */
    public void in(UUID learner, UUID organisation) {
        try {
            settling.settle(learner, organisation);
        } catch (RuntimeException crossed) {
            LOG.log(Level.INFO, "who has just come in is asked in the next round", crossed);
        }
    }
}

package org.forewarned.organisations;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Goes on with reorganisations behind the pages. On several servers two may take the same part: one of them is refused at its commit. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReorganisingAtWork {

    private static final Logger LOG = Logger.getLogger(ReorganisingAtWork.class.getName());
    private static final int PARTS = 2_000;

    @Inject
    private MovingOver moving;

    @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
    void goOn() {
        moving.working().forEach(this::work);
    }

    private void work(UUID plan) {
        try {
            for (int i = 0; i < PARTS && moving.goOn(plan); i++) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException crossed) {
            LOG.log(Level.INFO, "a part of a reorganisation is tried again later", crossed);
        }
    }
}

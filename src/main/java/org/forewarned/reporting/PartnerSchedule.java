package org.forewarned.reporting;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every hour whether a month has ended whose counts are to be frozen. Of several servers one does it, and the others notice. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class PartnerSchedule {

    private static final Logger LOG = Logger.getLogger(PartnerSchedule.class.getName());
    private static final int MOST = 240;

    @Inject
    private PartnerFreezing freezing;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void freeze() {
        try {
            for (int i = 0; i < MOST && freezing.freeze(); i++) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException crossed) {
            LOG.log(Level.INFO, "the month is frozen by another server, or in an hour", crossed);
        }
    }
}

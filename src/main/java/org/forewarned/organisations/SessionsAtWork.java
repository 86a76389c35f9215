package org.forewarned.organisations;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends sessions that nobody ended, every hour: no answer of a phone is older than half a day and an hour. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SessionsAtWork {

    private static final Logger LOG = Logger.getLogger(SessionsAtWork.class.getName());

    @Inject
    private Sessions sessions;

    @Schedule(hour = "*", minute = "23", persistent = false)
    void tidy() {
        try {
            while (sessions.tidy()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException crossed) {
            LOG.log(Level.INFO, "sessions are tidied again in an hour", crossed);
        }
    }
}

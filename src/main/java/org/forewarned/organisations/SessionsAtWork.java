package org.forewarned.organisations;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.platform.jobs.Job;
import org.forewarned.platform.jobs.JobRecorder;
import org.forewarned.platform.jobs.Jobs;

/** Ends sessions that nobody ended, every hour: no answer of a phone is older than half a day and an hour. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class SessionsAtWork {

    private static final Logger LOG = Logger.getLogger(SessionsAtWork.class.getName());

    @Inject
    private Sessions sessions;

    @Schedule(hour = "*", minute = "23", persistent = false)
    @Job("sessions")
    void tidy() {
        try {
            while (sessions.tidy()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException crossed) {
            Jobs.crossed(crossed);
            LOG.log(Level.INFO, "sessions are tidied again in an hour", crossed);
        }
    }
}

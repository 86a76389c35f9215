package org.forewarned.reporting;

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

/** Looks every hour whether a month has ended whose counts are to be frozen. Of several servers one does it, and the others notice. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class PartnerSchedule {

    private static final Logger LOG = Logger.getLogger(PartnerSchedule.class.getName());
    private static final int MOST = 240;

    @Inject
    private PartnerFreezing freezing;

    @Schedule(hour = "*", minute = "17", persistent = false)
    @Job("partners")
    void freeze() {
        try {
            for (int i = 0; i < MOST && freezing.freeze(); i++) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException crossed) {
            Jobs.crossed(crossed);
            LOG.log(Level.INFO, "the month is frozen by another server, or in an hour", crossed);
        }
    }
}

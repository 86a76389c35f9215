package org.forewarned.organisations;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.platform.jobs.Job;
import org.forewarned.platform.jobs.JobRecorder;
import org.forewarned.platform.jobs.Jobs;

/** Goes on with reorganisations behind the pages. On several servers two may take the same part: one of them is refused at its commit. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class ReorganisingAtWork {

    private static final Logger LOG = Logger.getLogger(ReorganisingAtWork.class.getName());
    private static final int PARTS = 2_000;

    @Inject
    private MovingOver moving;

    @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
    @Job("reorganising")
    void goOn() {
        moving.working().forEach(this::work);
    }

    private void work(UUID plan) {
        try {
            for (int i = 0; i < PARTS && moving.goOn(plan); i++) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException crossed) {
            Jobs.crossed(crossed);
            LOG.log(Level.INFO, "a part of a reorganisation is tried again later", crossed);
        }
    }
}

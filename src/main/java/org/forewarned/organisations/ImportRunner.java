package org.forewarned.organisations;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.platform.jobs.Job;
import org.forewarned.platform.jobs.JobRecorder;
import org.forewarned.platform.jobs.Jobs;

/** Works through uploaded lists behind the pages; what a stopped server left behind is taken up again within two minutes. */
@Singleton
@Startup
@DependsOn("Startup")
@jakarta.ejb.ConcurrencyManagement(jakarta.ejb.ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());

    private static final int TRIES = 6;
    private static final long REST_MILLIS = 250;

    @Inject
    private ImportSteps steps;
    @Resource
    private ManagedExecutorService executor;

    /** Begins or goes on with the work on this list. */
    public void run(UUID list) {
        executor.execute(() -> work(list));
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    @Job("imports")
    void takeUpAgain() {
        steps.stalled().forEach(this::work);
    }

    private void work(UUID list) {
        for (int failures = 0; failures < TRIES; failures++) {
            try {
                while (steps.advance(list)) {
                    Thread.yield();
                }
                return;
            } catch (RuntimeException inTheWay) {
                Jobs.crossed(inTheWay);
                LOG.log(Level.INFO, "an uploaded list is tried again: " + inTheWay.getClass().getSimpleName());
                if (!rested(failures)) {
                    return;
                }
            }
        }
    }

    /** Somebody else held what was wanted: soon it will be free. */
    private static boolean rested(int failures) {
        try {
            Thread.sleep(REST_MILLIS << failures);
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

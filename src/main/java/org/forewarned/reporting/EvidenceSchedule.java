package org.forewarned.reporting;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.platform.jobs.Job;
import org.forewarned.platform.jobs.JobRecorder;
import org.forewarned.platform.jobs.Jobs;

/** Looks every other second for evidence to prepare, one at a time, and every minute for files that may no longer be kept. */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class EvidenceSchedule {

    private static final Logger LOG = Logger.getLogger(EvidenceSchedule.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private EvidenceWorker worker;
    @Inject
    private EvidenceQueue queue;

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    @Job("evidence")
    void prepare() {
        if (busy.compareAndSet(false, true)) {
            try {
                while (worker.work()) {
                    Thread.onSpinWait();
                }
            } catch (RuntimeException crossed) {
                Jobs.crossed(crossed);
                LOG.log(Level.INFO, "another server has taken this evidence", crossed);
            } finally {
                busy.set(false);
            }
        }
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    @Job("evidence-tidy")
    void tidy() {
        try {
            Optional<UUID> after = Optional.of(new UUID(0, 0));
            while (after.isPresent()) {
                after = queue.removeErased(after.get());
            }
            queue.removeStray();
        } catch (RuntimeException crossed) {
            Jobs.crossed(crossed);
            LOG.log(Level.INFO, "prepared evidence is tidied in a minute", crossed);
        }
    }
}

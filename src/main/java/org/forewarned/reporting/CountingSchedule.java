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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.learning.AskTwice;
import org.forewarned.learning.FollowUpSums;
import org.forewarned.learning.Useful;
import org.forewarned.platform.jobs.Job;
import org.forewarned.platform.jobs.JobRecorder;
import org.forewarned.platform.jobs.Jobs;

/**
 * Every minute adds what learners have answered since to the sums that authors see: a part at a time, and no more in a minute than a busy server bears. What
 * was there before the sums were begins at the beginning, and takes as many minutes as it needs.
 */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class CountingSchedule {

    private static final Logger LOG = Logger.getLogger(CountingSchedule.class.getName());
    private static final int PARTS = 100;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private ItemCounting items;
    @Inject
    private LessonCounting lessons;
    @Inject
    private Useful useful;
    @Inject
    private AskTwice twice;
    @Inject
    private FollowUpSums later;

    @Schedule(hour = "*", minute = "*", second = "52", persistent = false)
    @Job("answers")
    void count() {
        if (busy.compareAndSet(false, true)) {
            try {
                each("answers", items::count);
                each("lessons", lessons::count);
                each("useful", useful::count);
                each("before and after", twice::count);
                each("asked again", later::count);
            } finally {
                busy.set(false);
            }
        }
    }

    private static void each(String what, BooleanSupplier step) {
        try {
            for (int i = 0; i < PARTS && step.getAsBoolean(); i++) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException crossed) {
            Jobs.crossed(crossed);
            LOG.log(Level.INFO, "counting=" + what + " goes on in a minute", crossed);
        }
    }
}

package org.forewarned.organisations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.platform.jobs.Job;
import org.forewarned.platform.jobs.JobRecorder;
import org.forewarned.platform.jobs.Jobs;

/**
 * Goes on with what is to be handed out, a few hundred people at a time, and looks at who came and left. On several machines two may take
 * the same part: one of them is refused at its commit and the part is done once.
 */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class HandingOutAtWork {

    private static final Logger LOG = Logger.getLogger(HandingOutAtWork.class.getName());
    private static final int ROUNDS = 400;
    private static final long SOON_MILLIS = 5_000;

    @Resource
    private TimerService timers;
    @Inject
    private Settling settling;
    @Inject
    private HandingOut handingOut;

    /** What came round while nothing ran is asked soon after the start. */
    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(SOON_MILLIS, new TimerConfig(null, false));
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @Job("handing-out")
    void handOut() {
        while (more(settling::settle)) {
            Thread.onSpinWait();
        }
        handingOut.unfinished().forEach(assignment -> {
            for (int i = 0; i < ROUNDS && more(() -> handingOut.goOn(assignment)); i++) {
                Thread.onSpinWait();
            }
        });
    }

    @Timeout
    @Schedule(hour = "*", minute = "7", persistent = false)
    @Job("asking-again")
    void askAgain() {
        while (more(handingOut::askAgain)) {
            Thread.onSpinWait();
        }
    }

    private static boolean more(BooleanSupplier part) {
        try {
            return part.getAsBoolean();
        } catch (RuntimeException crossed) {
            Jobs.crossed(crossed);
            LOG.log(Level.INFO, "a part of the handing out is tried again later", crossed);
            return false;
        }
    }
}

package org.forewarned.communications;

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
import org.forewarned.learning.FollowUps;
import org.forewarned.platform.jobs.Job;
import org.forewarned.platform.jobs.JobRecorder;
import org.forewarned.platform.jobs.Jobs;

/**
 * Looks soon after the start and then every quarter of an hour whom to remind of what. Several servers may do it at once: one goes ahead, the others notice and come
 * back later.
 */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class CommunicationsSchedule {

    private static final Logger LOG = Logger.getLogger(CommunicationsSchedule.class.getName());
    private static final int STEPS = 2_000;
    private static final long SOON_MILLIS = 10_000;

    @Resource
    private TimerService timers;
    @Inject
    private Reminders reminders;
    @Inject
    private Digests digests;
    @Inject
    private EntriesDue entries;
    @Inject
    private FollowUpMails mails;
    @Inject
    private FollowUps followUps;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(SOON_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    @Schedule(hour = "*", minute = "4/15", persistent = false)
    @Job("reminders")
    void remind() {
        each("new", reminders::remindOfNew);
        each("moved", reminders::tellOfNewDates);
        each("dates", reminders::remindOfDates);
        each("held", reminders::remindOfHeld);
        each("digests", digests::send);
        each("entries", entries::send);
        each("asked again", mails::send);
    }

    @Schedule(hour = "4", minute = "11", persistent = false)
    @Job("reminders-tidy")
    void tidy() {
        each("tidy", reminders::tidy);
        each("asked again", followUps::tidy);
    }

    private static void each(String what, BooleanSupplier step) {
        try {
            for (int i = 0; i < STEPS && step.getAsBoolean(); i++) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException crossed) {
            Jobs.crossed(crossed);
            LOG.log(Level.WARNING, "reminders=" + what + " are left for the next time", crossed);
        }
    }
}

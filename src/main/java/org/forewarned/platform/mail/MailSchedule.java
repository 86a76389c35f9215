package org.forewarned.platform.mail;

import jakarta.annotation.PreDestroy;
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
import org.forewarned.platform.jobs.Job;
import org.forewarned.platform.jobs.JobRecorder;

/**
 * Lets the worker look every other second whether there is something to send; cleans up at night. Without a transaction of the container's: each
 * statement of the worker must be known to others at once.
 */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class MailSchedule {

    private static final int ROUNDS = 200;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private MailWorker worker;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @Job("mail")
    void send() {
        if (busy.compareAndSet(false, true)) {
            try {
                worker.round();
            } finally {
                busy.set(false);
            }
        }
    }

    @Schedule(hour = "3", minute = "31", persistent = false)
    @Job("mail-tidy")
    void removeOld() {
        for (int i = 0; i < ROUNDS && worker.removeOld() > 0; i++) {
            Thread.onSpinWait();
        }
    }

    @PreDestroy
    void end() {
        worker.end();
    }
}

package org.forewarned.identity;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.forewarned.platform.jobs.Job;
import org.forewarned.platform.jobs.JobRecorder;

/** Removes device tokens, sittings and links that have run out, every night, a few hundred at a time. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class IdentityHousekeeping {

    private static final int ROUNDS = 200;

    @Inject
    Learners learners;
    @Inject
    Sittings sittings;

    @Schedule(hour = "3", minute = "17", persistent = false)
    @Job("sittings")
    void removeExpiredTokens() {
        for (int i = 0; i < ROUNDS && learners.removeExpiredTokens() > 0; i++) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < ROUNDS && sittings.removeExpired() > 0; i++) {
            Thread.onSpinWait();
        }
    }
}

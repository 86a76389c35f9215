package org.forewarned.privacy;

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

/** Seals audit entries soon after they were written; at night checks them all, and lets go what is old. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class PrivacyAtWork {

    private static final Logger LOG = Logger.getLogger(PrivacyAtWork.class.getName());
    private static final int ROUNDS = 200;

    @Inject
    private AuditSealing sealing;
    @Inject
    private AuditCheck check;
    @Inject
    private Retention retention;
    @Inject
    private Erasures erasures;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @Job("audit")
    void seal() {
        int sealed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            int now = sealing.seal();
            sealed += now;
            if (now < AuditSealing.BATCH) {
                break;
            }
        }
        if (sealed > 0) {
            check.checkpoint();
        }
    }

    @Schedule(hour = "3", minute = "41", persistent = false)
    @Job("retention")
    void night() {
        erasures.complete();
        AuditCheck.Result result = check.verify();
        if (!result.whole()) {
            LOG.log(Level.SEVERE, "The audit log is not as it was written: {0}; see /administration/audit", result.findings().get(0));
        }
        retention.run();
    }
}

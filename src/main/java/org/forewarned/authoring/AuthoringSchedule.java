package org.forewarned.authoring;

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

/** Publishes what was planned for today. Of several servers one does, the others find nothing left to do. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(JobRecorder.class)
public class AuthoringSchedule {

    private static final Logger LOG = Logger.getLogger(AuthoringSchedule.class.getName());

    @Inject
    private PublishDraft publishing;

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    @Job("publishing")
    void publish() {
        for (String module : publishing.due()) {
            try {
                if (publishing.asPlanned(module)) {
                    LOG.info(() -> "module=" + module + " is published as planned");
                }
            } catch (RuntimeException crossed) {
                Jobs.crossed(crossed);
                LOG.log(Level.WARNING, "module=" + module + " could not be published as planned; tried again in a minute", crossed);
            }
        }
    }
}

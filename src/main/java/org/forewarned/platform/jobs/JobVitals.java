package org.forewarned.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.forewarned.platform.Vital;
import org.forewarned.platform.Vitals;

/** Whether what the clock does goes well. */
@ApplicationScoped
public class JobVitals implements Vitals {

    private Jobs jobs;

    protected JobVitals() {
    }

    @Inject
    public JobVitals(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Vital> look() {
        List<JobView> all = jobs.all();
        long failed = all.stream().filter(job -> job.failed().isPresent()).count();
        return List.of(new Vital("jobs", failed == 0 ? Vital.State.FINE : Vital.State.LOOK, failed, all.size()));
    }
}

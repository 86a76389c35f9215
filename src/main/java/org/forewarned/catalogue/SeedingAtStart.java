package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.forewarned.platform.Started;
import org.forewarned.reference.Reference;

/** When the server starts: new modules are published, and the log names what is set aside and what has grown old. */
@ApplicationScoped
public class SeedingAtStart {

    private static final Logger LOG = Logger.getLogger(SeedingAtStart.class.getName());

    @Inject
    private Seeding seeding;
    @Inject
    private Reference reference;

    void seed(@Observes Started started) {
        reference.problems().forEach(problem -> LOG.warning(problem::toString));
        List<String> overdue = reference.overdue();
        if (!overdue.isEmpty()) {
            LOG.warning(() -> "To be checked again, and not shown until then: " + String.join(", ", overdue));
        }
        seeding.seed().forEach(LOG::info);
    }
}

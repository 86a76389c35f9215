package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets go what is old, rule by rule. What does not get done in one night goes on in the next. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class.getName());
    private static final int MOST_BATCHES = 10_000;

    private Iterable<RetentionRule> rules;

    protected Retention() {
    }

    @Inject
    public Retention(@Any Instance<RetentionRule> rules) {
        this((Iterable<RetentionRule>) rules);
    }

    Retention(Iterable<RetentionRule> rules) {
        this.rules = rules;
    }

    /** Runs every rule; one that fails does not keep the others from running. */
    public void run() {
        for (RetentionRule rule : rules) {
            try {
                long rows = 0;
                int done = rule.batch();
                for (int i = 1; i < MOST_BATCHES && done > 0; i++) {
                    rows += done;
                    done = rule.batch();
                }
                LOG.log(Level.INFO, "Retention of {0}: looked at {1}", new Object[] {rule.name(), Long.toString(rows)});
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "Retention of " + rule.name() + " did not end; it goes on tomorrow", failed);
            }
        }
    }
}

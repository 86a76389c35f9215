package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.forewarned.privacy.KeptFor;
import org.forewarned.privacy.RetentionRule;

/** Prepared evidence goes after a week, picked up or not. */
@ApplicationScoped
public class KeptEvidence implements RetentionRule {

    private EvidenceQueue queue;

    protected KeptEvidence() {
    }

    @Inject
    public KeptEvidence(EvidenceQueue queue) {
        this.queue = queue;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.fixed(EvidenceQueue.KEPT);
    }

    @Override
    public int batch() {
        return queue.removeOld();
    }
}

package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forewarned.organisations.Memberships;
import org.forewarned.privacy.PersonalData;

/** Files that were prepared about an organisation's people: one of whom is erased, and none of them is kept. The files hold nothing that is not elsewhere. */
@ApplicationScoped
public class EvidenceData implements PersonalData {

    private EvidenceQueue queue;
    private Memberships memberships;

    protected EvidenceData() {
    }

    @Inject
    public EvidenceData(EvidenceQueue queue, Memberships memberships) {
        this.queue = queue;
        this.memberships = memberships;
    }

    @Override
    public String section() {
        return "evidence";
    }

    /** Before memberships, by which it finds the files. */
    @Override
    public int order() {
        return 140;
    }

    @Override
    public List<Map<String, Object>> export(UUID learner) {
        return List.of();
    }

    @Override
    public void erase(UUID learner) {
        queue.removeOf(memberships.ever(learner));
    }

    @Override
    public void join(UUID from, UUID into) {
        // files name memberships, which stay what they are
    }
}

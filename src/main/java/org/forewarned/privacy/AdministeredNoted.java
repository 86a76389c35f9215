package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.forewarned.platform.Administered;

/** Notes what administrators do in the platform's own rooms, which know no audit log. */
@ApplicationScoped
public class AdministeredNoted {

    private Audit audit;

    protected AdministeredNoted() {
    }

    @Inject
    public AdministeredNoted(Audit audit) {
        this.audit = audit;
    }

    void note(@Observes Administered event) {
        audit.record(AuditEvent.by(event.asker(), Deed.fromSlug(event.deed()).orElseThrow()).saying(event.detail()));
    }
}

package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.forewarned.platform.Keys;
import org.forewarned.privacy.model.AuditEntry;
import org.forewarned.privacy.model.AuditRepository;

/** The audit log's entrance: who looked at or changed whose record. It holds pseudonyms, no names. */
@ApplicationScoped
public class Audit {

    private AuditRepository entries;
    private Pseudonyms pseudonyms;
    private Keys keys;
    private Clock clock;

    protected Audit() {
    }

    @Inject
    public Audit(AuditRepository entries, Pseudonyms pseudonyms, Keys keys, Clock clock) {
        this.entries = entries;
        this.pseudonyms = pseudonyms;
        this.keys = keys;
        this.clock = clock;
    }

    /** Notes a deed in the transaction that does it: both are there, or neither. Nobody waits for anybody here. */
    @Transactional
    public void record(AuditEvent event) {
        AuditEntry entry = new AuditEntry(clock.instant(), event.actor().map(pseudonyms::of).orElse(Pseudonyms.nobody()), event.deed().slug(),
                event.organisation().orElse(null), event.subject().map(pseudonyms::of).orElse(Pseudonyms.nobody()), event.detail());
        entries.add(entry.signed(Seals.of(keys).entry(entry)));
    }
}

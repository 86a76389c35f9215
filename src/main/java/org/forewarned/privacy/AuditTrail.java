package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.Asker;
import org.forewarned.privacy.model.AuditEntry;
import org.forewarned.privacy.model.AuditRepository;

/** The audit log for reading, a page at a time. That it was read is noted too. */
@ApplicationScoped
public class AuditTrail {

    /** Who may read all of it. */
    public static final String ADMINISTRATOR = "administrator";
    /** How many stand on one page. */
    public static final int PAGE = 50;

    private AuditRepository entries;
    private Pseudonyms pseudonyms;
    private Audit audit;

    protected AuditTrail() {
    }

    @Inject
    public AuditTrail(AuditRepository entries, Pseudonyms pseudonyms, Audit audit) {
        this.entries = entries;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
    }

    /** Everything, for administrators. */
    @Transactional
    public AuditLines all(Asker asker, AuditQuery query) {
        asker.require(ADMINISTRATOR);
        return page(asker, Optional.empty(), query);
    }

    /** What concerns one organisation. The caller, a use case of organisations, has made sure that they coordinate it. */
    @Transactional
    public AuditLines of(Asker asker, UUID organisation, AuditQuery query) {
        return page(asker, Optional.of(organisation), query);
    }

    private AuditLines page(Asker asker, Optional<UUID> organisation, AuditQuery query) {
        Optional<AuditEntry> after = query.after().flatMap(entries::entry)
                .filter(entry -> organisation.isEmpty() || organisation.get().equals(entry.organisationId()));
        List<AuditEntry> rows = entries.page(new AuditRepository.Which(organisation, query.actor(), query.subject(), query.deed().map(Deed::slug)), after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<AuditLine> lines = rows.stream().limit(PAGE).map(e -> new AuditLine(e.id(), e.doneAt(), e.actor(), e.deed(), Optional.ofNullable(e.organisationId()),
                e.subject(), e.detail())).toList();
        if (query.after().isEmpty()) {
            AuditEvent seen = AuditEvent.by(asker, Deed.LOG_SEEN);
            audit.record(organisation.map(seen::in).orElse(seen));
        }
        return new AuditLines(lines, more ? Optional.of(lines.get(PAGE - 1).id()) : Optional.empty(), asker.account().map(pseudonyms::of).orElse(""));
    }
}

package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
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
    private Clock clock;

    protected AuditTrail() {
    }

    @Inject
    public AuditTrail(AuditRepository entries, Pseudonyms pseudonyms, Audit audit, Clock clock) {
        this.entries = entries;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything, for administrators. */
    @Transactional
    public AuditLines all(Asker asker, AuditQuery query) {
        asker.require(ADMINISTRATOR);
        return page(asker, Optional.empty(), query);
    }

    /** Nothing, for administrators: what they asked for can't be. */
    public AuditLines none(Asker asker) {
        asker.require(ADMINISTRATOR);
        return new AuditLines(List.of(), Optional.empty(), "");
    }

    /** What concerns one organisation. The caller, a use case of organisations, has made sure that they coordinate it. */
    @Transactional
    public AuditLines of(Asker asker, UUID organisation, AuditQuery query) {
        return page(asker, Optional.of(organisation), query);
    }

    private AuditLines page(Asker asker, Optional<UUID> organisation, AuditQuery query) {
        Optional<AuditEntry> after = query.after().flatMap(entries::entry)
                .filter(entry -> organisation.isEmpty() || organisation.get().equals(entry.organisationId()));
        List<AuditEntry> rows = rows(organisation, query, after);
        boolean more = rows.size() > PAGE;
        List<AuditLine> lines = rows.stream().limit(PAGE).map(e -> new AuditLine(e.id(), e.doneAt(), e.actor(), e.deed(), Optional.ofNullable(e.organisationId()),
                e.subject(), e.detail())).toList();
        if (query.after().isEmpty()) {
            AuditEvent seen = AuditEvent.by(asker, Deed.LOG_SEEN);
            audit.record(organisation.map(seen::in).orElse(seen));
        }
        return new AuditLines(lines, more ? Optional.of(lines.get(PAGE - 1).id()) : Optional.empty(), asker.account().map(pseudonyms::of).orElse(""));
    }

    /** Those of a person are those they did and those done to them: two walks, each along its own index. */
    private List<AuditEntry> rows(Optional<UUID> organisation, AuditQuery query, Optional<AuditEntry> after) {
        AuditRepository.Which which = new AuditRepository.Which(organisation, query.actor(), query.subject(), query.deed().map(Deed::slug), since(query),
                query.days().last().map(day -> Days.start(day.plusDays(1))), query.words());
        if (query.person().isEmpty()) {
            return entries.page(which, after, PAGE + 1);
        }
        String beginning = query.person().get();
        return Stream.of(which.actor().isPresent() ? which : which.by(beginning), which.subject().isPresent() ? which : which.about(beginning))
                .flatMap(side -> entries.page(side, after, PAGE + 1).stream()).distinct()
                .sorted(Comparator.comparing(AuditEntry::doneAt).reversed().thenComparing(AuditEntry::id)).limit(PAGE + 1).toList();
    }

    /** From when on; words are sought in the last year only, where no first day is said, so that no search reads the whole log. */
    private Optional<Instant> since(AuditQuery query) {
        LocalDate last = query.days().last().orElseGet(() -> Days.of(clock.instant()));
        return query.days().first().or(() -> query.words().isEmpty() ? Optional.empty() : Optional.of(last.minusYears(1))).map(Days::start);
    }
}

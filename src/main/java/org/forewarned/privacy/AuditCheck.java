package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.privacy.model.AuditChain;
import org.forewarned.privacy.model.AuditEntry;
import org.forewarned.privacy.model.AuditRepository;

/** Looks through the whole audit log for what was changed, removed or put elsewhere. */
@ApplicationScoped
public class AuditCheck {

    private static final int PAGE = 500;
    private static final int MOST = 100;

    /** What may be wrong. */
    public enum Fault { EDITED, REMOVED, MOVED, CUT_OFF, ENDS_CHANGED, CHECKPOINT_CHANGED }

    /**
     * Something that is not as it was written.
     *
     * @param place in the chain; 0 for what has none
     */
    public record Finding(Fault fault, long place) {
    }

    /**
     * @param entries how many were looked at
     * @param findings the first hundred faults; none when all is well
     */
    public record Result(long entries, List<Finding> findings) {

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    private AuditRepository entries;
    private Checkpoints checkpoints;
    private Audit audit;
    private Keys keys;

    protected AuditCheck() {
    }

    @Inject
    public AuditCheck(AuditRepository entries, Checkpoints checkpoints, Audit audit, Keys keys) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.audit = audit;
        this.keys = keys;
    }

    /** For an administrator who asks. */
    public Result verify(Asker asker) {
        asker.require(AuditTrail.ADMINISTRATOR);
        audit.record(AuditEvent.by(asker, Deed.LOG_CHECKED));
        return verify();
    }

    /** Every entry, every link, both ends, and what the checkpoints remember. */
    Result verify() {
        Walk walk = new Walk(Seals.of(keys));
        Optional<AuditChain> ends = entries.chain();
        ends.ifPresentOrElse(chain -> walk.along(chain), () -> {
            if (entries.anyChained()) {
                walk.note(Fault.ENDS_CHANGED, 0);
            }
        });
        walk.waiting();
        return new Result(walk.seen, List.copyOf(walk.findings));
    }

    /** Notes in the file where the chain is; called when something was sealed. */
    void checkpoint() {
        entries.chain().ifPresent(checkpoints::note);
    }

    /** One walk along the chain. */
    private final class Walk {

        private final Seals seals;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Long, String> remembered = new HashMap<>();
        private long seen;

        Walk(Seals seals) {
            this.seals = seals;
            List<String> broken = new ArrayList<>();
            checkpoints.all(broken).forEach(point -> remembered.put(point.place(), point.chain()));
            broken.forEach(line -> note(Fault.CHECKPOINT_CHANGED, 0));
        }

        void along(AuditChain chain) {
            if (!seals.ends(chain).equals(chain.mac())) {
                note(Fault.ENDS_CHANGED, chain.place());
            }
            long place = chain.base();
            String link = chain.baseChain();
            for (List<AuditEntry> page = entries.after(place, PAGE); !page.isEmpty(); page = entries.after(place, PAGE)) {
                for (AuditEntry entry : page) {
                    link = step(place, link, entry);
                    place = entry.place();
                }
                entries.clear();
            }
            if (place < chain.place()) {
                note(Fault.CUT_OFF, place);
            }
            long last = place;
            remembered.forEach((at, was) -> {
                if (at > last && at > chain.base()) {
                    note(Fault.CUT_OFF, at);
                }
            });
        }

        private String step(long before, String link, AuditEntry entry) {
            seen++;
            if (entry.place() != before + 1) {
                note(Fault.REMOVED, before + 1);
            } else if (!seals.link(link, entry.place(), entry).equals(entry.chain())) {
                note(Fault.MOVED, entry.place());
            }
            if (!seals.entry(entry).equals(entry.mac())) {
                note(Fault.EDITED, entry.place());
            }
            String was = remembered.get(entry.place());
            if (was != null && !was.equals(entry.chain())) {
                note(Fault.MOVED, entry.place());
            }
            return entry.chain();
        }

        /** Those that have no place yet are signed all the same. */
        void waiting() {
            for (AuditEntry entry : entries.unchained(PAGE)) {
                seen++;
                if (!seals.entry(entry).equals(entry.mac())) {
                    note(Fault.EDITED, 0);
                }
            }
        }

        void note(Fault fault, long place) {
            if (findings.size() < MOST) {
                findings.add(new Finding(fault, place));
            }
        }
    }
}

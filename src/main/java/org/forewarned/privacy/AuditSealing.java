package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.model.AuditChain;
import org.forewarned.privacy.model.AuditEntry;
import org.forewarned.privacy.model.AuditRepository;

/**
 * Gives audit entries their place in the one chain, some hundreds at a time, after they were written. Whoever seals holds the chain's ends, so
 * that two servers seal one after the other; whoever writes an entry never waits for it.
 */
@ApplicationScoped
public class AuditSealing {

    /** The most in one transaction. */
    static final int BATCH = 500;

    private AuditRepository entries;
    private Keys keys;

    protected AuditSealing() {
    }

    @Inject
    public AuditSealing(AuditRepository entries, Keys keys) {
        this.entries = entries;
        this.keys = keys;
    }

    /** Seals a batch; returns how many, 0 when nothing waits or the chain's ends are not what they were and so must be looked at first. */
    @Transactional
    @Retrying
    public int seal() {
        Optional<AuditChain> held = held();
        if (held.isEmpty()) {
            return 0;
        }
        AuditChain chain = held.get();
        List<AuditEntry> waiting = entries.unchained(BATCH).stream()
                .sorted(Comparator.comparing(AuditEntry::doneAt).thenComparing(AuditEntry::id)).toList();
        for (AuditEntry entry : waiting) {
            chain.grow(seals().link(chain.chain(), chain.place() + 1, entry));
            entry.chained(chain.place(), chain.chain());
        }
        chain.signed(seals().ends(chain));
        return waiting.size();
    }

    /** Removes a batch of entries that are older than this from the chain's beginning; returns how many. */
    @Transactional
    @Retrying
    public int shorten(Instant limit) {
        Optional<AuditChain> held = held();
        Optional<AuditEntry> last = held.flatMap(chain -> entries.lastOlder(chain.base(), limit, BATCH));
        if (last.isEmpty()) {
            return 0;
        }
        AuditChain chain = held.get();
        int removed = (int) (last.get().place() - chain.base());
        chain.begin(last.get().place(), last.get().chain());
        chain.signed(seals().ends(chain));
        entries.removeUpTo(last.get().place());
        return removed;
    }

    /** The chain's ends; begun now in a new installation, missing where they were tampered with. */
    private Optional<AuditChain> held() {
        Optional<AuditChain> known = entries.hold();
        if (known.isPresent()) {
            return known.filter(chain -> seals().ends(chain).equals(chain.mac()));
        }
        if (entries.anyChained()) {
            return Optional.empty();
        }
        AuditChain fresh = AuditChain.empty();
        fresh.signed(seals().ends(fresh));
        entries.add(fresh);
        return Optional.of(fresh);
    }

    private Seals seals() {
        return Seals.of(keys);
    }
}

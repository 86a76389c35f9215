package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.forewarned.organisations.EvidenceHolds;
import org.forewarned.organisations.Target;
import org.forewarned.platform.Retrying;
import org.forewarned.reporting.model.PreparedEvidence;
import org.forewarned.reporting.model.PreparedRepository;

/**
 * What the work on evidence notes as it goes: who has taken it, how far it is, how it ended, and what is no longer kept. Each is a short transaction
 * of its own. Asks nobody's leave; the work itself asks again for each part whether its asker may still have it.
 */
@ApplicationScoped
public class EvidenceQueue {

    /** So long a file waits to be picked up. */
    public static final Duration KEPT = Duration.ofDays(7);
    /** Work that has said nothing for so long was left by a server that stopped. */
    static final Duration STALLED = Duration.ofMinutes(1);
    private static final int AT_ONCE = 200;

    private PreparedRepository prepared;
    private EvidenceHolds holds;
    private EvidenceShelf shelf;
    private Clock clock;

    protected EvidenceQueue() {
    }

    @Inject
    public EvidenceQueue(PreparedRepository prepared, EvidenceHolds holds, EvidenceShelf shelf, Clock clock) {
        this.prepared = prepared;
        this.holds = holds;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Takes what has waited longest, or what a stopped server left; nothing where nothing waits. Of two that take the same one fails. */
    @Transactional
    public Optional<Work> take() {
        Instant now = clock.instant();
        Optional<PreparedEvidence> next = prepared.next(now.minus(STALLED));
        if (next.isEmpty()) {
            return Optional.empty();
        }
        PreparedEvidence one = next.get();
        one.fileName().ifPresent(shelf::remove);
        OptionalLong forgotten = holds.forgotten(one.organisationId());
        if (forgotten.isEmpty() || one.tries() >= PreparedEvidence.MOST_TRIES) {
            one.fail(true, now);
            return Optional.empty();
        }
        one.begin(shelf.name(), forgotten.getAsLong(), now);
        prepared.flush();
        return Optional.of(new Work(one.id(), one.tries(), one.organisationId(), one.askedBy(), one.kind(), one.target(), one.language(), one.fileName().orElseThrow()));
    }

    /** So many people are in the file. False when it is no longer this try's: it was dropped, erased, or taken by another server. */
    @Transactional
    @Retrying
    public boolean reach(Work work, int people) {
        Optional<PreparedEvidence> mine = mine(work);
        mine.ifPresent(one -> one.reach(people, clock.instant()));
        return mine.isPresent();
    }

    /** The file is whole. False as above. */
    @Transactional
    @Retrying
    public boolean ready(Work work, long size) {
        Optional<PreparedEvidence> mine = mine(work);
        mine.ifPresent(one -> one.ready(size, clock.instant()));
        return mine.isPresent();
    }

    /** It did not go; it is tried again, unless for good. */
    @Transactional
    @Retrying
    public void fail(Work work, boolean forGood) {
        mine(work).ifPresent(one -> one.fail(forGood, clock.instant()));
    }

    /** Removes what has waited too long; how many. */
    @Transactional
    public int removeOld() {
        List<PreparedEvidence> old = prepared.askedBefore(clock.instant().minus(KEPT), AT_ONCE);
        old.forEach(this::remove);
        return old.size();
    }

    /** Removes what is of an organisation that has ended, or of people of whom one has been erased since; goes on after the last that it returns. */
    @Transactional
    public Optional<UUID> removeErased(UUID after) {
        List<PreparedEvidence> some = prepared.after(after, AT_ONCE);
        some.stream().filter(one -> !holds(one)).forEach(this::remove);
        return some.size() < AT_ONCE ? Optional.empty() : Optional.of(some.get(some.size() - 1).id());
    }

    /** Removes files that belong to nothing. */
    @Transactional
    public void removeStray() {
        shelf.before(clock.instant().minus(Duration.ofHours(1))).stream().filter(file -> !prepared.knows(file)).forEach(shelf::remove);
    }

    /** Removes all of these organisations, in the caller's transaction. */
    @Transactional
    public void removeOf(Collection<UUID> organisations) {
        prepared.of(organisations).forEach(this::remove);
    }

    /** Whether what was prepared may still be handed out: nobody in it was erased since. */
    boolean holds(PreparedEvidence one) {
        OptionalLong forgotten = holds.forgotten(one.organisationId());
        return forgotten.isPresent() && (one.fileName().isEmpty() || one.forgotten() == forgotten.getAsLong());
    }

    private void remove(PreparedEvidence one) {
        one.fileName().ifPresent(shelf::remove);
        prepared.remove(one);
    }

    private Optional<PreparedEvidence> mine(Work work) {
        return prepared.find(work.id()).filter(one -> one.state() == PreparedState.WORKING && one.tries() == work.tryNumber());
    }

    /**
     * Something to be prepared, as it was taken.
     *
     * @param tryNumber which try it is
     * @param file the name under which it is written
     */
    public record Work(UUID id, int tryNumber, UUID organisation, UUID askedBy, EvidenceKind kind, Target of, String language, String file) {
    }
}

package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.Evidence;
import org.forewarned.organisations.Target;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;
import org.forewarned.reporting.model.PreparedEvidence;
import org.forewarned.reporting.model.PreparedRepository;

/** Evidence that takes a while: asked for, looked after, picked up, by the one who asked and as long as they may have it. */
@ApplicationScoped
public class Preparing {

    /** The most that one coordinator of an organisation has prepared and not dropped at a time. */
    public static final int MOST = 10;

    private PreparedRepository prepared;
    private Evidence evidence;
    private EvidenceQueue queue;
    private EvidenceShelf shelf;
    private Audit audit;
    private Clock clock;

    protected Preparing() {
    }

    @Inject
    public Preparing(PreparedRepository prepared, Evidence evidence, EvidenceQueue queue, EvidenceShelf shelf, Audit audit, Clock clock) {
        this.prepared = prepared;
        this.evidence = evidence;
        this.queue = queue;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /** Has it prepared; nothing where they have too many already. What is already on its way for this asker is not begun twice. */
    @Transactional
    @Retrying
    public Optional<UUID> ask(Asker asker, UUID organisation, Target of, EvidenceKind kind, String language) {
        long people = evidence.people(asker, organisation, of);
        UUID account = asker.signedIn();
        List<PreparedEvidence> theirs = prepared.of(organisation, account, MOST);
        Optional<UUID> same = theirs.stream().filter(p -> p.state().goesOn() && p.kind() == kind && p.target().equals(of)).map(PreparedEvidence::id).findFirst();
        if (same.isPresent() || theirs.size() >= MOST) {
            return same;
        }
        PreparedEvidence fresh = new PreparedEvidence(organisation, account, kind, of, language, people, clock.instant());
        prepared.add(fresh);
        note(asker, organisation, of, kind.slug());
        return Optional.of(fresh.id());
    }

    /** What this asker had prepared, newest first. */
    public List<PreparedView> mine(Asker asker, UUID organisation) {
        return prepared.of(organisation, asker.signedIn(), MOST).stream().filter(p -> may(asker, p)).map(Preparing::view).toList();
    }

    /** One of them. */
    public PreparedView one(Asker asker, UUID organisation, UUID id) {
        return view(mine(asker, organisation, id));
    }

    /** It is no longer wanted. */
    @Transactional
    @Retrying
    public void drop(Asker asker, UUID organisation, UUID id) {
        PreparedEvidence one = mine(asker, organisation, id);
        one.fileName().ifPresent(shelf::remove);
        prepared.remove(one);
    }

    /** Picks the file up, which is noted; nothing where it is not ready, or somebody in it was erased since. */
    @Transactional
    public Optional<Path> pickUp(Asker asker, UUID organisation, UUID id) {
        PreparedEvidence one = mine(asker, organisation, id);
        Optional<Path> file = one.fileName().filter(name -> one.state() == PreparedState.READY && queue.holds(one)).flatMap(shelf::file);
        file.ifPresent(found -> note(asker, organisation, one.target(), one.kind().slug() + " picked-up"));
        return file;
    }

    /** Notes that somebody took evidence which was made at once. */
    @Transactional
    public void note(Asker asker, UUID organisation, Target of, String what) {
        AuditEvent event = AuditEvent.by(asker, Deed.EVIDENCE_MADE).in(organisation).saying(what);
        audit.record(of.kind() == Target.Kind.PERSON ? event.about(of.id()) : event);
    }

    private PreparedEvidence mine(Asker asker, UUID organisation, UUID id) {
        UUID account = asker.signedIn();
        PreparedEvidence one = prepared.find(id).filter(p -> p.organisationId().equals(organisation) && p.askedBy().equals(account)).orElseThrow(NotAllowed::new);
        evidence.may(asker, organisation, one.target());
        return one;
    }

    private boolean may(Asker asker, PreparedEvidence one) {
        try {
            evidence.may(asker, one.organisationId(), one.target());
            return true;
        } catch (NotAllowed noLonger) {
            return false;
        }
    }

    private static PreparedView view(PreparedEvidence p) {
        return new PreparedView(p.id(), p.kind(), p.target(), p.state(), p.allPeople(), p.donePeople(), p.fileSize(), p.askedAt(),
                p.readyAt().map(ready -> p.askedAt().plus(EvidenceQueue.KEPT)));
    }
}

package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.forewarned.platform.Retrying;

/** Export, erasure and joining of a learner, over all that implements {@link PersonalData}. */
@ApplicationScoped
public class Persons {

    /** The word for learners in the list of erasures. */
    public static final String LEARNER = "learner";

    private Iterable<PersonalData> holders;
    private Erasures erasures;
    private Audit audit;

    protected Persons() {
    }

    @Inject
    public Persons(@Any Instance<PersonalData> holders, Erasures erasures, Audit audit) {
        this((Iterable<PersonalData>) holders, erasures, audit);
    }

    public Persons(Iterable<PersonalData> holders, Erasures erasures, Audit audit) {
        this.holders = holders;
        this.erasures = erasures;
        this.audit = audit;
    }

    /** Everything held about the learner, by section. */
    @Transactional
    public Map<String, List<Map<String, Object>>> export(UUID learner) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        inOrder().forEach(holder -> all.put(holder.section(), holder.export(learner)));
        return all;
    }

    /** Everything held about the learner, for the copy that they take with them. */
    @Transactional
    public Map<String, List<Map<String, Object>>> copy(UUID learner) {
        audit.record(AuditEvent.by(learner, Deed.DATA_COPIED).about(learner));
        return export(learner);
    }

    /** Erases the learner everywhere, in one transaction. */
    @Transactional
    @Retrying
    public void erase(UUID learner) {
        inOrder().forEach(holder -> holder.erase(learner));
        erasures.note(LEARNER, learner);
        audit.record(AuditEvent.by(learner, Deed.LEARNER_ERASED).about(learner));
    }

    /** Makes two learners one, in one transaction. Nothing happens when they are the same already. */
    @Transactional
    @Retrying
    public void join(UUID from, UUID into) {
        if (!from.equals(into)) {
            inOrder().forEach(holder -> holder.join(from, into));
            audit.record(AuditEvent.by(from, Deed.LEARNERS_JOINED).about(into));
        }
    }

    /** When the learner did something last, anywhere. */
    @Transactional
    public Optional<Instant> lastUsed(UUID learner) {
        return inOrder().stream().map(holder -> holder.lastUsed(learner)).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** Lets a learner go who has done nothing since {@code limit}, unless something of theirs is needed still; returns whether they are gone. */
    @Transactional
    @Retrying
    public boolean expire(UUID learner, Instant limit, Instant now) {
        boolean used = lastUsed(learner).filter(last -> !last.isBefore(limit)).isPresent();
        if (used || inOrder().stream().anyMatch(holder -> holder.neededUntil(learner).filter(now::isBefore).isPresent())) {
            return false;
        }
        inOrder().forEach(holder -> holder.erase(learner));
        return true;
    }

    private List<PersonalData> inOrder() {
        return StreamSupport.stream(holders.spliterator(), false).sorted(Comparator.comparingInt(PersonalData::order)).toList();
    }
}

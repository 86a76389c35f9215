package org.forewarned.learning.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enrolments, their progress and completions. */
@ApplicationScoped
public class LearningRepository {

    private EntityManager em;

    protected LearningRepository() {
    }

    @Inject
    public LearningRepository(EntityManager em) {
        this.em = em;
    }

    /** Stored at once, for others refer to it. */
    public void add(Enrolment enrolment) {
        em.persist(enrolment);
        em.flush();
    }

    public void add(Progress progress) {
        em.persist(progress);
    }

    public void add(Completion completion) {
        em.persist(completion);
    }

    public Optional<Enrolment> enrolment(UUID id) {
        return Optional.ofNullable(em.find(Enrolment.class, id));
    }

    /** The learner's enrolment in a module that was used last, of those with which they have not gone on to a newer version. There are few, and a limit would have the statement written anew each time. */
    public Optional<Enrolment> enrolment(UUID learner, String module) {
        return em.createQuery("select e from Enrolment e where e.learnerId = :learner and e.moduleId = :module and e.movedTo is null order by e.lastAt desc",
                Enrolment.class).setParameter("learner", learner).setParameter("module", module).getResultStream().findFirst();
    }

    public Optional<Enrolment> enrolment(UUID learner, UUID versionId) {
        return em.createQuery("select e from Enrolment e where e.learnerId = :learner and e.versionId = :version", Enrolment.class)
                .setParameter("learner", learner).setParameter("version", versionId).getResultStream().findFirst();
    }

    /** Those with which a learner has not gone on to a newer version, used last first. */
    public List<Enrolment> current(UUID learner) {
        return em.createQuery("select e from Enrolment e where e.learnerId = :learner and e.movedTo is null order by e.lastAt desc", Enrolment.class)
                .setParameter("learner", learner).getResultList();
    }

    /** All enrolments of a learner, those used last first. */
    public List<Enrolment> enrolments(UUID learner) {
        return em.createQuery("select e from Enrolment e where e.learnerId = :learner order by e.lastAt desc", Enrolment.class)
                .setParameter("learner", learner).getResultList();
    }

    /** The enrolments of these learners in any version of a module. */
    public List<Enrolment> enrolments(Collection<UUID> learners, String module) {
        return learners.isEmpty() ? List.of() : em.createQuery("select e from Enrolment e where e.learnerId in :learners and e.moduleId = :module", Enrolment.class)
                .setParameter("learners", learners).setParameter("module", module).getResultList();
    }

    public List<Completion> completionsOf(Collection<UUID> enrolments) {
        return enrolments.isEmpty() ? List.of() : em.createQuery("select c from Completion c where c.enrolmentId in :enrolments", Completion.class)
                .setParameter("enrolments", enrolments).getResultList();
    }

    public List<Enrolment> enrolmentsById(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select e from Enrolment e where e.id in :ids", Enrolment.class).setParameter("ids", ids).getResultList();
    }

    /** What was begun before {@code until}, oldest first, beginning behind this moment and enrolment. */
    public List<Enrolment> begun(Instant at, UUID id, Instant until, int most) {
        List<Enrolment> some = new ArrayList<>(em.createQuery("select e from Enrolment e where e.begunAt = :at and e.id > :id order by e.id", Enrolment.class)
                .setParameter("at", at).setParameter("id", id).setMaxResults(most).getResultList());
        if (some.size() < most) {                               // in two parts: one question for both reads all of the same moment again each time
            some.addAll(em.createQuery("select e from Enrolment e where e.begunAt > :at and e.begunAt < :until order by e.begunAt, e.id", Enrolment.class)
                    .setParameter("at", at).setParameter("until", until).setMaxResults(most - some.size()).getResultList());
        }
        return some;
    }

    public List<Progress> progressOf(Collection<UUID> enrolments) {
        return enrolments.isEmpty() ? List.of() : em.createQuery("select p from Progress p where p.enrolmentId in :enrolments", Progress.class)
                .setParameter("enrolments", enrolments).getResultList();
    }

    public List<Progress> progress(UUID enrolment) {
        return em.createQuery("select p from Progress p where p.enrolmentId = :enrolment", Progress.class)
                .setParameter("enrolment", enrolment).getResultList();
    }

    public Optional<Progress> progress(UUID enrolment, String item) {
        return Optional.ofNullable(em.find(Progress.class, new Progress.Key(enrolment, item)));
    }

    /** What was done before {@code limit}, oldest first, beginning behind this moment, enrolment and item. */
    public List<Progress> progressBefore(Instant limit, Instant at, UUID enrolment, String item, int most) {
        return em.createQuery("select p from Progress p where p.at < :limit and p.at >= :at and (p.at > :at or p.enrolmentId > :enrolment "
                + "or (p.enrolmentId = :enrolment and p.item > :item)) order by p.at, p.enrolmentId, p.item", Progress.class).setParameter("limit", limit)
                .setParameter("at", at).setParameter("enrolment", enrolment).setParameter("item", item).setMaxResults(most).getResultList();
    }

    public void remove(Progress progress) {
        em.remove(progress);
    }

    /** Completions of an enrolment, newest first. */
    public List<Completion> completions(UUID enrolment) {
        return em.createQuery("select c from Completion c where c.enrolmentId = :enrolment order by c.completedAt desc", Completion.class)
                .setParameter("enrolment", enrolment).getResultList();
    }

    /** Completions of a learner, newest first. */
    public List<Completion> completionsOf(UUID learner) {
        return em.createQuery("select c from Completion c where c.learnerId = :learner order by c.completedAt desc", Completion.class)
                .setParameter("learner", learner).getResultList();
    }

    public List<Completion> completionsById(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select c from Completion c where c.id in :ids", Completion.class).setParameter("ids", ids).getResultList();
    }

    public Optional<Completion> completion(UUID id) {
        return Optional.ofNullable(em.find(Completion.class, id));
    }

    /** Removes an enrolment with its progress and completions. */
    public void remove(UUID enrolment) {
        for (String entity : List.of("Progress", "Completion")) {
            em.createQuery("delete from " + entity + " x where x.enrolmentId = :enrolment").setParameter("enrolment", enrolment).executeUpdate();
        }
        em.createQuery("delete from Enrolment e where e.id = :enrolment").setParameter("enrolment", enrolment).executeUpdate();
    }

    public void flush() {
        em.flush();
    }
}

package org.forewarned.communications.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rounds, stops and words. */
@ApplicationScoped
public class ReminderRepository {

    private EntityManager em;

    protected ReminderRepository() {
    }

    @Inject
    public ReminderRepository(EntityManager em) {
        this.em = em;
    }

    public Optional<ReminderRound> round(String id) {
        return Optional.ofNullable(em.find(ReminderRound.class, id));
    }

    /** Stored at once: of two servers that begin a round one fails here. */
    public ReminderRound add(ReminderRound round) {
        em.persist(round);
        em.flush();
        return round;
    }

    /** Writes what was changed; a server that was slower fails here, before it queues anything. */
    public void flush() {
        em.flush();
    }

    /** Removes rounds of days long gone, a few hundred; how many. */
    public int removeBegunBefore(Instant moment, Set<String> but) {
        List<String> old = em.createQuery("select r.id from ReminderRound r where r.begunAt < :moment and r.id not in :but", String.class)
                .setParameter("moment", moment).setParameter("but", but).setMaxResults(500).getResultList();
        old.forEach(id -> em.createQuery("delete from ReminderRound r where r.id = :id").setParameter("id", id).executeUpdate());
        return old.size();
    }

    /** This one waits until then, unless it waits already. */
    public void hold(UUID assigned, boolean fresh, LocalDate resumeOn) {
        if (em.find(HeldReminder.class, assigned) == null) {
            em.persist(new HeldReminder(assigned, fresh, resumeOn));
        }
    }

    /** What has waited long enough. */
    public List<HeldReminder> heldUntil(LocalDate today, int most) {
        return em.createQuery("select h from HeldReminder h where h.resumeOn <= :today order by h.resumeOn, h.assignedId", HeldReminder.class)
                .setParameter("today", today).setMaxResults(most).getResultList();
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    public void add(QuietWeeks weeks) {
        em.persist(weeks);
    }

    public Optional<QuietWeeks> weeks(UUID id) {
        return Optional.ofNullable(em.find(QuietWeeks.class, id));
    }

    /** The quiet weeks of an organisation that are not over, soonest first. */
    public List<QuietWeeks> weeksFrom(UUID organisation, LocalDate today) {
        return em.createQuery("select q from QuietWeeks q where q.organisationId = :organisation and q.to >= :today order by q.from, q.id", QuietWeeks.class)
                .setParameter("organisation", organisation).setParameter("today", today).getResultList();
    }

    /** Those of these organisations for which this is a quiet day, each with the first day that is not. */
    public Map<UUID, LocalDate> quiet(Collection<UUID> organisations, LocalDate today) {
        Map<UUID, LocalDate> until = new HashMap<>();
        List<QuietWeeks> all = organisations.isEmpty() ? List.of() : em.createQuery("select q from QuietWeeks q where q.organisationId in :organisations and q.to >= :today "
                + "order by q.from", QuietWeeks.class).setParameter("organisations", organisations).setParameter("today", today).getResultList();
        for (QuietWeeks one : all) {
            LocalDate now = until.getOrDefault(one.organisationId(), today);
            if (!one.from().isAfter(now) && !one.to().isBefore(now)) {
                until.put(one.organisationId(), one.to().plusDays(1));
            }
        }
        return until;
    }

    public Optional<MailStop> stop(String digest) {
        return Optional.ofNullable(em.find(MailStop.class, digest));
    }

    public void add(MailStop stop) {
        em.persist(stop);
    }

    public void removeStop(String digest) {
        em.createQuery("delete from MailStop s where s.digest = :digest").setParameter("digest", digest).executeUpdate();
    }

    /** Those of these digests that want no reminders; at most a page of them is asked for. */
    public Set<String> stopped(Collection<String> digests) {
        return digests.isEmpty() ? Set.of() : Set.copyOf(em.createQuery("select s.digest from MailStop s where s.digest in :digests", String.class)
                .setParameter("digests", digests).getResultList());
    }

    public Optional<ReminderWords> words(UUID organisation) {
        return Optional.ofNullable(em.find(ReminderWords.class, organisation));
    }

    public void add(ReminderWords words) {
        em.persist(words);
    }

    /** The sentences of these organisations; those without one are left out. */
    public Map<UUID, String> sentences(Collection<UUID> organisations) {
        return organisations.isEmpty() ? Map.of() : em.createQuery("select w from ReminderWords w where w.organisationId in :organisations", ReminderWords.class)
                .setParameter("organisations", organisations).getResultStream().collect(Collectors.toMap(ReminderWords::organisationId, ReminderWords::sentence));
    }
}

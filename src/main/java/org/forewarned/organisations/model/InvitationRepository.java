package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.platform.Days;

/** Invitations, how many went out on a day, and which addresses want none. */
@ApplicationScoped
public class InvitationRepository {

    private EntityManager em;

    protected InvitationRepository() {
    }

    @Inject
    public InvitationRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Invitation invitation) {
        em.persist(invitation);
    }

    public void remove(Invitation invitation) {
        em.remove(invitation);
    }

    public Optional<Invitation> find(UUID id) {
        return Optional.ofNullable(em.find(Invitation.class, id));
    }

    public Optional<Invitation> byDigest(String digest) {
        return em.createQuery("select i from Invitation i where i.digest = :digest", Invitation.class).setParameter("digest", digest).getResultStream().findFirst();
    }

    /** The organisation's, by mark; a few hundred at most are asked for. */
    public Map<String, Invitation> byMark(UUID organisation, Collection<String> marks) {
        Map<String, Invitation> found = new HashMap<>();
        if (!marks.isEmpty()) {
            em.createQuery("select i from Invitation i where i.organisationId = :organisation and i.mark in :marks", Invitation.class)
                    .setParameter("organisation", organisation).setParameter("marks", marks).getResultStream().forEach(i -> found.put(i.mark(), i));
        }
        return found;
    }

    /** All to this address, of any organisation. */
    public List<Invitation> to(String mark) {
        return em.createQuery("select i from Invitation i where i.mark = :mark order by i.madeAt", Invitation.class).setParameter("mark", mark).getResultList();
    }

    public void removeTo(String mark) {
        em.createQuery("delete from Invitation i where i.mark = :mark").setParameter("mark", mark).executeUpdate();
    }

    /** Those whose addresses are still waited for, by address, after this one. */
    public List<Invitation> outstanding(UUID organisation, Optional<Invitation> after, int most) {
        TypedQuery<Invitation> query = em.createQuery("select i from Invitation i where i.organisationId = :organisation and i.email is not null"
                + (after.isPresent() ? " and i.email > :after" : "") + " order by i.organisationId, i.email, i.id", Invitation.class)
                .setParameter("organisation", organisation);
        after.ifPresent(last -> query.setParameter("after", last.email()));
        return query.setMaxResults(most).getResultList();
    }

    public long count(UUID organisation) {
        return em.createQuery("select count(i.id) from Invitation i where i.organisationId = :organisation and i.email is not null", Long.class)
                .setParameter("organisation", organisation).getSingleResult();
    }

    /** Who belongs to the organisation under one of these addresses, with whether they have come in themselves. */
    public Map<String, Boolean> members(UUID organisation, Collection<String> emails) {
        Map<String, Boolean> found = new HashMap<>();
        if (!emails.isEmpty()) {
            em.createQuery("select m.email, m.learnerId from Membership m where m.organisationId = :organisation and m.email in :emails and m.here = 1", Object[].class)
                    .setParameter("organisation", organisation).setParameter("emails", emails).getResultStream()
                    .forEach(row -> found.merge(row[0].toString(), row[1] != null, Boolean::logicalOr));
        }
        return found;
    }

    /** How many went out on this day. */
    public int sentOn(UUID organisation, LocalDate day) {
        List<?> found = em.createNativeQuery("select sent from invitation_day where organisation_id = ?1 and sent_on = ?2").setParameter(1, organisation.toString())
                .setParameter(2, Date.valueOf(day)).getResultList();
        return found.stream().mapToInt(sent -> ((Number) sent).intValue()).sum();
    }

    /** So many more go out on this day, if that keeps to the most; else nothing is noted. */
    public boolean send(UUID organisation, LocalDate day, int count, int most) {
        if (!noted(organisation, day)) {
            em.createNativeQuery("insert into invitation_day (organisation_id, sent_on, sent) values (?1, ?2, 0)").setParameter(1, organisation.toString())
                    .setParameter(2, Date.valueOf(day)).executeUpdate();
        }
        return em.createNativeQuery("update invitation_day set sent = sent + ?1 where organisation_id = ?2 and sent_on = ?3 and sent + ?1 <= ?4")
                .setParameter(1, count).setParameter(2, organisation.toString()).setParameter(3, Date.valueOf(day)).setParameter(4, most).executeUpdate() == 1;
    }

    private boolean noted(UUID organisation, LocalDate day) {
        return !em.createNativeQuery("select sent from invitation_day where organisation_id = ?1 and sent_on = ?2").setParameter(1, organisation.toString())
                .setParameter(2, Date.valueOf(day)).getResultList().isEmpty();
    }

    public boolean stopped(String mark) {
        return em.find(InvitationStop.class, mark) != null;
    }

    /** Those of these marks whose owners want no invitations; a few hundred at most are asked for. */
    public Set<String> stopped(Collection<String> marks) {
        return marks.isEmpty() ? Set.of() : Set.copyOf(em.createQuery("select s.mark from InvitationStop s where s.mark in :marks", String.class)
                .setParameter("marks", marks).getResultList());
    }

    public void stop(String mark, Instant now) {
        em.persist(new InvitationStop(mark, now));
    }

    public void resume(String mark) {
        em.createQuery("delete from InvitationStop s where s.mark = :mark").setParameter("mark", mark).executeUpdate();
    }

    /** Removes what was made before this moment, so many at most; how many. */
    public int removeMadeBefore(Instant moment, int most) {
        List<UUID> old = em.createQuery("select i.id from Invitation i where i.madeAt < :moment order by i.madeAt", UUID.class).setParameter("moment", moment)
                .setMaxResults(most).getResultList();
        old.forEach(id -> em.createQuery("delete from Invitation i where i.id = :id").setParameter("id", id).executeUpdate());
        em.createNativeQuery("delete from invitation_day where sent_on < ?1")
                .setParameter(1, Date.valueOf(Days.of(moment))).executeUpdate();
        return old.size();
    }
}

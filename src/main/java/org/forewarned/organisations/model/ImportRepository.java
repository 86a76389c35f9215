package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.ImportOutcome;
import org.forewarned.organisations.ImportState;

/** Uploaded lists and their rows. */
@ApplicationScoped
public class ImportRepository {

    private EntityManager em;

    protected ImportRepository() {
    }

    @Inject
    public ImportRepository(EntityManager em) {
        this.em = em;
    }

    public void add(PeopleImport list) {
        em.persist(list);
    }

    public void add(ImportRow row) {
        em.persist(row);
    }

    public Optional<PeopleImport> find(UUID id) {
        return Optional.ofNullable(em.find(PeopleImport.class, id));
    }

    /** The newest lists of an organisation. */
    public List<PeopleImport> newest(UUID organisation, int most) {
        return em.createQuery("select i from PeopleImport i where i.organisationId = :organisation order by i.madeAt desc", PeopleImport.class)
                .setParameter("organisation", organisation).setMaxResults(most).getResultList();
    }

    /** Those at work on which nobody has been since then. */
    public List<UUID> stalled(Instant since) {
        return em.createQuery("select i.id from PeopleImport i where i.state in :states and i.beatAt < :since", UUID.class)
                .setParameter("states", Set.of(ImportState.PLANNING, ImportState.APPLYING, ImportState.UNDOING)).setParameter("since", since)
                .setMaxResults(20).getResultList();
    }

    /** Rows in these lines, in order. */
    public List<ImportRow> lines(UUID list, int from, int to) {
        return em.createQuery("select r from ImportRow r where r.importId = :list and r.line >= :from and r.line <= :to order by r.line", ImportRow.class)
                .setParameter("list", list).setParameter("from", from).setParameter("to", to).getResultList();
    }

    /** Forgets the rows in these lines. */
    public void forget(UUID list, int from, int to) {
        em.createQuery("delete from ImportRow r where r.importId = :list and r.line >= :from and r.line <= :to")
                .setParameter("list", list).setParameter("from", from).setParameter("to", to).executeUpdate();
    }

    /** Forgets what lists say about this person. */
    public void forget(UUID membership) {
        em.createQuery("delete from ImportRow r where r.membershipId = :membership").setParameter("membership", membership).executeUpdate();
    }

    /** The next list that has rested since before then and still says something about people. */
    public Optional<PeopleImport> restingSince(Instant limit) {
        return em.createQuery("select i from PeopleImport i where i.clearedAt is null and i.beatAt < :limit and i.state not in :working order by i.beatAt", PeopleImport.class)
                .setParameter("limit", limit).setParameter("working", Set.of(ImportState.PLANNING, ImportState.APPLYING, ImportState.UNDOING))
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** The first lines of a list that are still there. */
    public List<Integer> firstLines(UUID list, int most) {
        return em.createQuery("select r.line from ImportRow r where r.importId = :list order by r.line", Integer.class).setParameter("list", list)
                .setMaxResults(most).getResultList();
    }

    /** A page of rows after this line, all or those with this outcome. */
    public List<ImportRow> rows(UUID list, Optional<ImportOutcome> outcome, int after, int most) {
        TypedQuery<ImportRow> query = em.createQuery("select r from ImportRow r where r.importId = :list and r.line > :after"
                + (outcome.isPresent() ? " and r.outcome = :outcome" : "") + " order by r.line", ImportRow.class).setParameter("list", list).setParameter("after", after);
        outcome.ifPresent(o -> query.setParameter("outcome", o));
        return query.setMaxResults(most).getResultList();
    }
}

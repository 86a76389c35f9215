package org.forewarned.reporting.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links of partners and the frozen tables behind them. */
@ApplicationScoped
public class PartnerRepository {

    private EntityManager em;

    protected PartnerRepository() {
    }

    @Inject
    public PartnerRepository(EntityManager em) {
        this.em = em;
    }

    public void add(PartnerLink link) {
        em.persist(link);
    }

    public Optional<PartnerLink> link(UUID id) {
        return Optional.ofNullable(em.find(PartnerLink.class, id));
    }

    public Optional<PartnerLink> link(String digest) {
        return em.createQuery("select l from PartnerLink l where l.digest = :digest", PartnerLink.class).setParameter("digest", digest).getResultStream().findFirst();
    }

    /** The links of an organisation, or those over all of them; newest first. */
    public List<PartnerLink> links(Optional<UUID> organisation, int most) {
        String which = organisation.isPresent() ? "l.organisationId = :organisation" : "l.organisationId is null";
        var query = em.createQuery("select l from PartnerLink l where " + which + " order by l.madeAt desc, l.id", PartnerLink.class);
        organisation.ifPresent(id -> query.setParameter("organisation", id));
        return query.setMaxResults(most).getResultList();
    }

    /** How many links of an organisation, or over all, are open. */
    public long open(Optional<UUID> organisation, Instant now) {
        String which = organisation.isPresent() ? "l.organisationId = :organisation" : "l.organisationId is null";
        var query = em.createQuery("select count(l.id) from PartnerLink l where " + which + " and l.revokedAt is null and l.expiresAt > :now", Long.class);
        organisation.ifPresent(id -> query.setParameter("organisation", id));
        return query.setParameter("now", now).getSingleResult();
    }

    /** The organisations that had a link of their own open at some moment from one to another. */
    public List<UUID> ofTheirOwn(Instant from, Instant to) {
        return em.createQuery("select distinct l.organisationId from PartnerLink l where l.organisationId is not null and l.madeAt < :to and l.expiresAt > :from "
                + "and (l.revokedAt is null or l.revokedAt > :from)", UUID.class).setParameter("from", from).setParameter("to", to).getResultList();
    }

    /** The newest month that was frozen. */
    public Optional<YearMonth> newest() {
        return em.createQuery("select max(t.month) from PartnerTable t where t.scope = :all", String.class).setParameter("all", PartnerTable.ALL)
                .getResultStream().filter(java.util.Objects::nonNull).findFirst().map(YearMonth::parse);
    }

    /** The tables of a scope, newest month first. */
    public List<PartnerTable> tables(String scope, int most) {
        return em.createQuery("select t from PartnerTable t where t.scope = :scope order by t.month desc", PartnerTable.class).setParameter("scope", scope)
                .setMaxResults(most).getResultList();
    }

    public Optional<PartnerTable> table(String scope, YearMonth month) {
        return em.createQuery("select t from PartnerTable t where t.scope = :scope and t.month = :month", PartnerTable.class).setParameter("scope", scope)
                .setParameter("month", month.toString()).getResultStream().findFirst();
    }

    /** Stored at once: of two servers that freeze a month one fails here. */
    public void add(PartnerTable table) {
        em.persist(table);
        em.flush();
    }

    public void add(PartnerGroup group) {
        em.persist(group);
    }

    public void add(PartnerCell cell) {
        em.persist(cell);
    }

    public List<PartnerGroup> groups(UUID table) {
        return em.createQuery("select g from PartnerGroup g where g.tableId = :table order by g.place", PartnerGroup.class).setParameter("table", table).getResultList();
    }

    public List<PartnerCell> cells(UUID table) {
        return em.createQuery("select c from PartnerCell c where c.tableId = :table", PartnerCell.class).setParameter("table", table).getResultList();
    }
}

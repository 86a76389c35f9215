package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Paths that organisations have made, and how far people are with those that were asked. */
@ApplicationScoped
public class PathRepository {

    private static final String PEOPLE = "select count(*) from (select a.membership_id from assigned a join assignment s on s.id = a.assignment_id where s.path_id = ?1 "
            + "and s.organisation_id = ?2 and s.withdrawn_at is null and a.ended_at is null group by a.membership_id";

    private EntityManager em;

    protected PathRepository() {
    }

    @Inject
    public PathRepository(EntityManager em) {
        this.em = em;
    }

    public void add(OrganisationPath path) {
        em.persist(path);
    }

    public Optional<OrganisationPath> path(UUID id) {
        return Optional.ofNullable(em.find(OrganisationPath.class, id));
    }

    /** Those that are not closed, by name. */
    public List<OrganisationPath> paths(UUID organisation) {
        return em.createQuery("select p from OrganisationPath p where p.organisationId = :organisation and p.closedAt is null order by p.name, p.id", OrganisationPath.class)
                .setParameter("organisation", organisation).getResultList();
    }

    /** The assignments that belong to paths and are not withdrawn, newest first, in the order of the path. */
    public List<Assignment> asked(UUID organisation) {
        return em.createQuery("select a from Assignment a where a.organisationId = :organisation and a.pathId is not null and a.withdrawnAt is null "
                + "order by a.askedAt desc, a.pathId, a.pathPlace", Assignment.class).setParameter("organisation", organisation).getResultList();
    }

    /** Of how many people a path is asked. */
    public long people(UUID organisation, UUID path) {
        return count(PEOPLE + ") those", organisation, path);
    }

    /** How many of them have nothing of it left to do. */
    public long finished(UUID organisation, UUID path) {
        return count(PEOPLE + " having sum(case when a.done_at is null and a.waived_at is null then 1 else 0 end) = 0) those", organisation, path);
    }

    private long count(String sql, UUID organisation, UUID path) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, path.toString()).setParameter(2, organisation.toString()).getSingleResult()).longValue();
    }
}

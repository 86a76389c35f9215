package org.forewarned.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The confirmed addresses of many accounts at once: two columns of each, not whole accounts. */
@ApplicationScoped
public class AddressRepository {

    private EntityManager em;

    protected AddressRepository() {
    }

    @Inject
    public AddressRepository(EntityManager em) {
        this.em = em;
    }

    public Map<UUID, String> ofLearners(Collection<UUID> learners) {
        return by("learner_id", learners);
    }

    public Map<UUID, String> ofAccounts(Collection<UUID> accounts) {
        return by("id", accounts);
    }

    /** Those who hold one of these roles over all. */
    public Set<UUID> holders(Collection<String> roles) {
        return Set.copyOf(em.createQuery("select distinct r.accountId from AccountRole r where r.role in :roles", UUID.class).setParameter("roles", roles).getResultList());
    }

    private Map<UUID, String> by(String column, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String places = IntStream.rangeClosed(1, ids.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        Query query = em.createNativeQuery("select " + column + ", email from account where confirmed_at is not null and " + column + " in (" + places + ")");
        Iterator<UUID> id = ids.iterator();
        for (int i = 1; id.hasNext(); i++) {
            query.setParameter(i, id.next().toString());
        }
        Map<UUID, String> found = new HashMap<>();
        for (Object row : (List<?>) query.getResultList()) {
            Object[] pair = (Object[]) row;
            found.put(UUID.fromString(pair[0].toString()), pair[1].toString());
        }
        return found;
    }
}

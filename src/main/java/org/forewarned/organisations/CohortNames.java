package org.forewarned.organisations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.model.Cohort;
import org.forewarned.organisations.model.CohortMember;

/** The cohorts of an organisation by their names as people type them, for lists that put somebody into one. */
final class CohortNames {

    private final Map<String, Cohort> byName = new HashMap<>();
    private final Set<CohortMember.Key> members;

    /** @param members who is in which, of those whose members are named */
    CohortNames(List<Cohort> all, Collection<CohortMember.Key> members) {
        all.forEach(cohort -> byName.putIfAbsent(plain(cohort.name()), cohort));
        this.members = Set.copyOf(members);
    }

    Optional<Cohort> find(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    /** Whether a rule says who is in it, so that a list cannot. */
    boolean ruled(String name) {
        return find(name).flatMap(Cohort::rule).isPresent();
    }

    boolean has(String name, UUID membership) {
        return find(name).filter(cohort -> members.contains(new CohortMember.Key(cohort.id(), membership))).isPresent();
    }

    void add(Cohort cohort) {
        byName.put(plain(cohort.name()), cohort);
    }

    private static String plain(String name) {
        return Sorting.fold(name, Cohorts.LONGEST_NAME);
    }
}

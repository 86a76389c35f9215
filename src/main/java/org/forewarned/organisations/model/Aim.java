package org.forewarned.organisations.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.platform.Days;

/**
 * Whom an assignment is for, ready to be asked of the database or of one person: units with all that is in them, rules read.
 *
 * @param units whose people are meant
 * @param people who are meant one by one
 * @param cohorts whose members are named
 * @param rules of the cohorts that have one
 */
public record Aim(boolean everybody, Set<UUID> units, Set<UUID> people, Set<UUID> cohorts, List<Rule> rules) {

    /** Whoever is here. */
    public static final Aim EVERYBODY = new Aim(true, Set.of(), Set.of(), Set.of(), List.of());

    /** @param units empty for any, {@code role} likewise */
    public record Rule(Set<UUID> units, String role, Optional<LocalDate> joinedSince) {

        boolean fits(Membership person) {
            return (units.isEmpty() || units.contains(Tally.unit(person.unitId())))
                    && (role.isEmpty() || role.equalsIgnoreCase(person.roleLabel()))
                    && joinedSince.filter(day -> Days.of(person.joinedAt()).isBefore(day)).isEmpty();
        }
    }

    /** Whether this person is meant, but for cohorts whose members are named. */
    public boolean fits(Membership person) {
        return everybody || people.contains(person.id()) || units.contains(Tally.unit(person.unitId())) || rules.stream().anyMatch(rule -> rule.fits(person));
    }

    /** The condition on {@code m}, a membership, of an aim that is not for everybody. */
    String condition(Map<String, Object> values) {
        List<String> any = new ArrayList<>();
        add(any, values, "m.unitId in :units", "units", units);
        add(any, values, "m.id in :people", "people", people);
        add(any, values, "m.id in (select c.membershipId from CohortMember c where c.cohortId in :cohorts)", "cohorts", cohorts);
        for (int i = 0; i < rules.size(); i++) {
            any.add(condition(rules.get(i), i, values));
        }
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")";
    }

    private static void add(List<String> any, Map<String, Object> values, String condition, String name, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            any.add(condition);
            values.put(name, ids);
        }
    }

    private static String condition(Rule rule, int at, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        Map<String, Object> more = new HashMap<>();
        if (!rule.units().isEmpty()) {
            all.add("m.unitId in :units" + at);
            more.put("units" + at, rule.units());
        }
        if (!rule.role().isEmpty()) {
            all.add("lower(m.roleLabel) = :role" + at);
            more.put("role" + at, rule.role().toLowerCase(java.util.Locale.ROOT));
        }
        rule.joinedSince().ifPresent(day -> {
            all.add("m.joinedAt >= :since" + at);
            more.put("since" + at, Days.start(day));
        });
        values.putAll(more);
        return "(" + String.join(" and ", all) + ")";
    }
}

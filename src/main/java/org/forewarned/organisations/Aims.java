package org.forewarned.organisations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Aim;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Cohort;

/** Whom targets mean at a moment: units with the units in them, cohorts by hand and by rule, people. */
final class Aims {

    private final AssignmentRepository assignments;
    private final Units units;

    Aims(AssignmentRepository assignments, Units units) {
        this.assignments = assignments;
        this.units = units;
    }

    boolean isUnit(UUID organisation, UUID unit) {
        return units.has(organisation, Optional.of(unit));
    }

    Aim of(UUID organisation, Set<Target> who) {
        Set<UUID> cohorts = ids(who, Target.Kind.COHORT);
        List<Cohort> known = cohorts.stream().map(assignments::cohort).flatMap(Optional::stream).toList();
        return new Aim(who.stream().anyMatch(t -> t.kind() == Target.Kind.EVERYBODY), units.within(organisation, ids(who, Target.Kind.UNIT)),
                ids(who, Target.Kind.PERSON), known.stream().filter(c -> c.rule().isEmpty()).map(Cohort::id).collect(Collectors.toSet()),
                known.stream().flatMap(c -> c.rule().stream()).map(rule -> rule(organisation, rule)).toList());
    }

    private Aim.Rule rule(UUID organisation, CohortRule rule) {
        Set<UUID> within = rule.unit().map(unit -> units.within(organisation, Set.of(unit))).orElse(Set.of());
        Set<UUID> meant = rule.unit().isPresent() && within.isEmpty() ? Set.of(rule.unit().get()) : within;
        return new Aim.Rule(meant, rule.role(), rule.joinedSince());
    }

    private static Set<UUID> ids(Set<Target> who, Target.Kind kind) {
        return who.stream().filter(t -> t.kind() == kind).map(Target::id).collect(Collectors.toSet());
    }
}

package org.forewarned.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.ImportRow;
import org.forewarned.organisations.model.PeopleRepository.Known;

/**
 * Finds whom some rows of a list mean: by reference, else by address, else by name where only one person has it and neither is known of
 * them. Says what will happen with each row.
 */
final class Matching {

    private final Lines lines;
    private final UnitNames units;
    private final CohortNames cohorts;
    private final Map<UUID, UnitView> unitsById;
    private final boolean young;
    private final Map<String, Known> byReference = new HashMap<>();
    private final Map<String, Known> byEmail = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();

    /** @param young whether all on the list are young people */
    Matching(Lines lines, List<Known> people, List<UnitView> tree, CohortNames cohorts, boolean young) {
        this.lines = lines;
        this.young = young;
        this.cohorts = cohorts;
        this.units = new UnitNames(tree);
        this.unitsById = tree.stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
        for (Known known : people) {
            note(byReference, known.reference(), known);
            note(byEmail, known.email(), known);
            if (known.here()) {
                byName.computeIfAbsent(Sorting.fold(known.name(), 100), name -> new ArrayList<>(1)).add(known);
            }
        }
    }

    Lines lines() {
        return lines;
    }

    /** What will happen with this row. */
    ImportRow plan(UUID list, int row) {
        ImportEntry entry = lines.entry(row);
        List<ImportRemark> problems = new ArrayList<>(lines.problems(row));
        if (cohorts.ruled(entry.cohort())) {
            problems.add(lines.problem("ruled", ImportField.COHORT, entry.cohort()));
        }
        Optional<Known> known = problems.isEmpty() ? whom(entry, problems) : Optional.empty();
        if (!problems.isEmpty()) {
            return row(list, row, ImportOutcome.BAD, entry, problems, null);
        }
        if (known.isEmpty()) {
            List<ImportRemark> said = new ArrayList<>(newUnit(entry));
            cohort(entry, Optional.empty()).ifPresent(said::add);
            return row(list, row, ImportOutcome.NEW, entry, said, null);
        }
        List<ImportRemark> changes = changes(entry, known.get());
        return row(list, row, changes.isEmpty() ? ImportOutcome.SAME : ImportOutcome.CHANGED, entry, changes, known.get().id());
    }

    private ImportRow row(UUID list, int row, ImportOutcome outcome, ImportEntry entry, List<ImportRemark> said, UUID member) {
        return new ImportRow(list, row + 1, outcome, cut(entry).packed(), ImportRemark.packed(said), member);
    }

    private Optional<Known> whom(ImportEntry entry, List<ImportRemark> problems) {
        Known numbered = byReference.get(entry.reference());
        Known addressed = byEmail.get(entry.email());
        if (numbered != null && addressed != null && !numbered.id().equals(addressed.id())) {
            problems.add(lines.problem("two-people", ImportField.EMAIL, entry.email()));
            return Optional.empty();
        }
        if (numbered != null) {
            return Optional.of(numbered);
        }
        if (addressed != null && !addressed.reference().isEmpty() && !entry.reference().isEmpty()) {
            problems.add(lines.problem("other-reference", ImportField.REFERENCE, addressed.reference()));
            return Optional.empty();
        }
        return addressed != null ? Optional.of(addressed) : byName(entry, problems);
    }

    private Optional<Known> byName(ImportEntry entry, List<ImportRemark> problems) {
        boolean nameOnly = entry.reference().isEmpty() && entry.email().isEmpty();
        List<Known> named = byName.getOrDefault(Sorting.fold(entry.name(), 100), List.of()).stream()
                .filter(m -> nameOnly || (m.reference().isEmpty() && m.email().isEmpty() && lines.unique(entry.name()))).toList();
        if (nameOnly && named.size() > 1) {
            problems.add(lines.problem("several", ImportField.NAME, entry.name()));
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private List<ImportRemark> changes(ImportEntry entry, Known member) {
        List<ImportRemark> changes = new ArrayList<>();
        change(changes, "name", member.name(), entry.name());
        change(changes, "email", member.email(), entry.email());
        change(changes, "reference", member.reference(), entry.reference());
        change(changes, "role", member.roleLabel(), entry.roleLabel());
        Optional<UUID> unit = entry.unit().isEmpty() ? Optional.empty() : units.find(entry.unit());
        boolean moves = !entry.unit().isEmpty() && (unit.isEmpty() || !unit.get().equals(member.unit()));
        if (moves) {
            String before = Optional.ofNullable(member.unit()).map(unitsById::get).map(UnitView::path).orElse("");
            changes.add(new ImportRemark(unit.isEmpty() ? "new-unit" : "unit", before, entry.unit()));
        }
        cohort(entry, Optional.of(member.id())).ifPresent(changes::add);
        if (young && !member.young()) {
            changes.add(new ImportRemark("young", "", ""));
        }
        if (!member.here()) {
            changes.add(new ImportRemark("back", "", ""));
        }
        return changes;
    }

    private Optional<ImportRemark> cohort(ImportEntry entry, Optional<UUID> member) {
        if (entry.cohort().isEmpty() || member.filter(id -> cohorts.has(entry.cohort(), id)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new ImportRemark(cohorts.find(entry.cohort()).isPresent() ? "cohort" : "new-cohort", "", entry.cohort()));
    }

    private List<ImportRemark> newUnit(ImportEntry entry) {
        return entry.unit().isEmpty() || units.find(entry.unit()).isPresent() ? List.of() : List.of(new ImportRemark("new-unit", "", entry.unit()));
    }

    private static void change(List<ImportRemark> changes, String field, String before, String after) {
        if (!after.isEmpty() && !after.equals(before)) {
            changes.add(new ImportRemark(field, before, after));
        }
    }

    private static void note(Map<String, Known> known, String key, Known person) {
        if (!key.isEmpty()) {
            known.merge(key, person, (a, b) -> a.here() ? a : b);
        }
    }

    /** Faulty rows may say more than is kept. */
    private static ImportEntry cut(ImportEntry entry) {
        return new ImportEntry(cut(entry.name()), cut(entry.email()), cut(entry.reference()), cut(entry.unit()), cut(entry.roleLabel()), cut(entry.cohort()));
    }

    private static String cut(String text) {
        return text.length() > 254 ? text.substring(0, 254) : text;
    }
}

package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.Unit;

/** The tree of an organisation's units. */
@ApplicationScoped
public class Units {

    /** At most so many units in one organisation: as many as a list on one page can bear. */
    public static final int MOST = 1000;
    private static final String BETWEEN = " › ";

    private OrganisationRepository organisations;

    protected Units() {
    }

    @Inject
    public Units(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** All units of an organisation in the order of the tree, names in order on each level. */
    public List<UnitView> tree(UUID organisation) {
        Map<Optional<UUID>, List<Unit>> children = organisations.units(organisation).stream()
                .sorted(Comparator.comparing((Unit unit) -> Sorting.fold(unit.name(), 120)).thenComparing(Unit::name))
                .collect(Collectors.groupingBy(unit -> Optional.ofNullable(unit.parentId())));
        List<UnitView> tree = new ArrayList<>();
        walk(children, Optional.empty(), 0, "", tree);
        return tree;
    }

    /** The units with these ids and all that are in them; those of another organisation are left out. */
    public Set<UUID> within(UUID organisation, Set<UUID> roots) {
        List<UnitView> tree = roots.isEmpty() ? List.of() : tree(organisation);
        Set<UUID> found = new HashSet<>();
        for (UnitView unit : tree) {
            if (roots.contains(unit.id()) || unit.parent().filter(found::contains).isPresent()) {
                found.add(unit.id());
            }
        }
        return found;
    }

    /** The units by id. */
    public Map<UUID, UnitView> byId(UUID organisation) {
        return tree(organisation).stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
    }

    /** Whether this unit is one of the organisation's; nothing stands for the organisation itself. */
    public boolean has(UUID organisation, Optional<UUID> unit) {
        return unit.isEmpty() || organisations.unit(unit.get()).filter(u -> u.organisationId().equals(organisation) && u.endedAt() == null).isPresent();
    }

    private static void walk(Map<Optional<UUID>, List<Unit>> children, Optional<UUID> parent, int depth, String before, List<UnitView> tree) {
        for (Unit unit : children.getOrDefault(parent, List.of())) {
            String path = before + unit.name();
            tree.add(new UnitView(unit.id(), parent, unit.name(), depth, path));
            walk(children, Optional.of(unit.id()), depth + 1, path + BETWEEN, tree);
        }
    }
}

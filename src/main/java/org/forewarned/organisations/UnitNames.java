package org.forewarned.organisations;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Finds units by what lists call them: by a name that only one has, or by its path. */
final class UnitNames {

    private static final UUID SEVERAL = new UUID(0, 0);

    private final Map<String, UUID> byPath = new HashMap<>();
    private final Map<String, UUID> byName = new HashMap<>();

    UnitNames(List<UnitView> tree) {
        tree.forEach(unit -> add(unit.id(), unit.path(), unit.name()));
    }

    /** The unit; nothing where there is none of that name or several. */
    Optional<UUID> find(String text) {
        UUID byWhole = byPath.get(key(text));
        UUID found = byWhole != null ? byWhole : byName.get(Sorting.fold(text, 120));
        return Optional.ofNullable(found).filter(id -> !id.equals(SEVERAL));
    }

    /** The unit, with those round it made where there are none; each is made from the one it is in and its name. */
    UUID findOrMake(String text, BiFunction<Optional<UUID>, String, UUID> maker) {
        Optional<UUID> known = find(text);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<UUID> parent = Optional.empty();
        String path = "";
        for (String name : parts(text)) {
            path = path.isEmpty() ? name : path + " › " + name;
            UUID there = byPath.get(key(path));
            if (there == null) {
                there = maker.apply(parent, name);
                add(there, path, name);
            }
            parent = Optional.of(there);
        }
        return parent.orElseThrow();
    }

    private void add(UUID id, String path, String name) {
        byPath.put(key(path), id);
        byName.merge(Sorting.fold(name, 120), id, (a, b) -> SEVERAL);
    }

    private static String key(String path) {
        return String.join("\u001F", Arrays.stream(parts(path)).map(name -> Sorting.fold(name, 120)).toList());
    }

    private static String[] parts(String text) {
        return Arrays.stream(text.split("[›>]")).map(String::strip).filter(name -> !name.isEmpty()).toArray(String[]::new);
    }
}

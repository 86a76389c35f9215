package org.forewarned.catalogue;

import java.util.List;
import java.util.Map;

/**
 * Modules in the order in which they are best taken, as the program brings it along.
 *
 * @param title by language
 * @param modules their ids
 */
public record LearningPath(String id, Map<String, String> title, List<String> modules) {

    public LearningPath {
        title = Map.copyOf(title);
        modules = List.copyOf(modules);
    }

    /** What it is called in this language, or in English. */
    public String titleIn(String language) {
        return title.getOrDefault(language, title.getOrDefault("en", id));
    }
}

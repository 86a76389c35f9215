package org.forewarned.markup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came of checking a module's files.
 *
 * @param module   what could be read; empty if there is no usable {@code module.yaml} or source language. It can be there
 *                 beside errors, so that an editor can show it; ask {@link #isSound()} before publishing
 * @param problems all that was found, by file and line; bounded in number
 */
public record Checked(Optional<ModuleText> module, List<Problem> problems) {
    public Checked {
        problems = List.copyOf(problems);
    }

    /** True if the module is there and has no error; warnings do not count. */
    public boolean isSound() {
        return module.isPresent() && errors().isEmpty();
    }

    /** The languages of the translations that can't be shown, though the module can. */
    public Set<String> aside() {
        return module.map(text -> text.facts().translations().stream().filter(language -> !text.translations().containsKey(language))
                .collect(Collectors.toCollection(TreeSet::new))).orElseGet(TreeSet::new);
    }

    /** The problems that keep the module from being shown. */
    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }
}

package org.forewarned.markup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A module as read from its files.
 *
 * @param id           also the folder's name and the word in addresses
 * @param sources      where its claims come from
 * @param media        by file name
 * @param translations by language; always holds the source language
 * @param digest       of all its files (see {@link ModuleFiles#digest()})
 */
public record ModuleText(String id, ModuleFacts facts, List<Source> sources, Map<String, Media> media,
                         Map<String, Translation> translations, String digest) {

    /** The words in the language it was written in. */
    public Translation source() {
        return translations.get(facts.language());
    }

    /** The words in this language, else in the source language. */
    public Translation in(String language) {
        return translations.getOrDefault(language, source());
    }

    /** The source of this id. */
    public Optional<Source> source(String sourceId) {
        return sources.stream().filter(source -> source.id().equals(sourceId)).findFirst();
    }
}

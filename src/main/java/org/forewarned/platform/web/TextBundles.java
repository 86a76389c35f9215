package org.forewarned.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.forewarned.platform.Content;

/** The texts of every language, read once from {@code content/texts/<language>/*.properties}. */
@ApplicationScoped
public class TextBundles {

    private final Map<String, TextBundle> bundles = new TreeMap<>();
    private final Map<String, List<String>> waiting = new TreeMap<>();
    private List<String> languages = List.of("en");

    protected TextBundles() { }

    @Inject
    public TextBundles(Content content) {
        for (String language : content.languages()) {
            List<String> files = content.list("texts/" + language, ".properties");
            if (!files.isEmpty()) {
                TextBundle bundle = new TextBundle(language);
                files.forEach(file -> bundle.add(content.text(file)));
                bundles.put(language, bundle);
                waiting(content, language).forEach(prefix -> waiting.computeIfAbsent(language, any -> new ArrayList<>()).add(prefix));
            }
        }
        bundles.computeIfAbsent("en", TextBundle::new);
        waiting.forEach((language, prefixes) -> bundles.get("en").all().forEach((key, text) -> {
            if (!bundles.get(language).has(key) && prefixes.stream().anyMatch(key::startsWith)) {
                bundles.get(language).lend(key, text);
            }
        }));
        languages = Stream.concat(Stream.of("en"),
            bundles.keySet().stream().filter(l -> !l.equals("en")).filter(this::hasAll)).toList();
    }

    /** What a language has not yet: beginnings of keys, a line each, in {@code waiting.txt}. Their English texts stand there until then. */
    private static List<String> waiting(Content content, String language) {
        return content.list("texts/" + language, "waiting.txt").stream().flatMap(file -> content.text(file).lines()).map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    private boolean hasAll(String language) {
        return bundles.get(language).all().keySet().containsAll(in("en").all().keySet());
    }

    /** The texts of {@code language}, or the English ones. */
    public TextBundle in(String language) {
        return bundles.getOrDefault(language, bundles.get("en"));
    }

    /** The languages that can be chosen: those in which every English text exists; English first. */
    public List<String> languages() {
        return languages;
    }

    /** The best of our languages for a browser's {@code Accept-Language}; English where it wants none of them. */
    String best(String accepted) {
        try {
            String found = Locale.lookupTag(Locale.LanguageRange.parse(accepted), languages());
            return found == null ? "en" : found;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return "en";                  // the second for a language of nothing but a dash
        }
    }
}

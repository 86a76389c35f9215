package org.forewarned.architecture;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of one language: every key with its text, and what is wrong with the files. */
final class Bundles {

    private static final Pattern KEY = Pattern.compile("(?m)^(?![#!\\s])([^=:\\s]+)\\s*[=:]");
    private static final String CONTINUED = "\\\\\\R\\s*";

    private final Map<String, String> texts = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** The files of a language's folder. */
    static Bundles read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return of(files.filter(f -> f.toString().endsWith(".properties")).sorted()
                    .collect(Collectors.toMap(f -> folder.getFileName() + "/" + f.getFileName(), Bundles::text, (a, b) -> a, TreeMap::new)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Files by name. */
    static Bundles of(Map<String, String> files) {
        Bundles bundles = new Bundles();
        files.forEach(bundles::add);
        return bundles;
    }

    private void add(String file, String content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException | IllegalArgumentException broken) {
            problems.add(file + ": " + broken.getMessage());
        }
        KEY.matcher(content.replaceAll(CONTINUED, "")).results().map(m -> m.group(1)).forEach(key -> {
            if (texts.put(key, properties.getProperty(key, "")) != null) {
                problems.add(file + ": " + key + " stands there twice");
            }
        });
        properties.stringPropertyNames().forEach(key -> {
            try {
                places(key);
            } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
                problems.add(file + ": " + key + " is no message: " + broken.getMessage());
            }
        });
    }

    Map<String, String> texts() {
        return texts;
    }

    List<String> problems() {
        return problems;
    }

    /** Whether the key is there, or, for one that ends with a dot or is built of parts, any that begins so. */
    boolean has(String key, boolean prefix) {
        return prefix ? texts.keySet().stream().anyMatch(k -> k.startsWith(key)) : texts.containsKey(key);
    }

    /** The places to fill in a text. */
    Set<String> places(String key) {
        MessagePattern pattern = new MessagePattern(texts.getOrDefault(key, ""));
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                places.add(pattern.getSubstring(part));
            }
        }
        return places;
    }

    /** What this language lacks or fills otherwise than the other. */
    List<String> differences(Bundles source) {
        return source.texts.keySet().stream().flatMap(key -> !texts.containsKey(key) ? Stream.of(key + " is missing")
                : places(key).equals(source.places(key)) ? Stream.empty()
                : Stream.of(key + " has the places " + places(key) + ", not " + source.places(key))).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

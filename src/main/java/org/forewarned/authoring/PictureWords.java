package org.forewarned.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pictures show and films say, in words, as {@code media.yaml} has it in lines of their own: {@code alt: {en: "…", cy: "…"}}. An entry that is written
 * otherwise is left to be changed as text.
 */
final class PictureWords {

    private static final Pattern ENTRY = Pattern.compile("(?m)^- file: *(\\S+)[ \\t]*$");
    private static final Pattern WORDS = Pattern.compile("(?m)^ +(alt|transcript): \\{(.*)}[ \\t]*$");
    private static final String VALUE = "\"((?:[^\"\\\\]|\\\\.)*)\"";

    private PictureWords() {
    }

    /** By file, the words in this language; empty where there are none yet. */
    static Map<String, String> in(String yaml, String language) {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(yaml);
        while (entry.find()) {
            words(yaml, entry).ifPresent(line -> all.put(entry.group(1), value(line.group(2), language)));
        }
        return all;
    }

    /** The table with these words; what is not changed keeps its characters. */
    static String with(String yaml, String file, String language, String text) {
        Matcher entry = ENTRY.matcher(yaml);
        while (entry.find()) {
            if (entry.group(1).equals(file)) {
                return words(yaml, entry).map(line -> yaml.substring(0, line.start(2)) + changed(line.group(2), language, line.group(1).equals("alt") ? oneLine(text) : quoted(text)) + yaml.substring(line.end(2))).orElse(yaml);
            }
        }
        return yaml;
    }

    private static Optional<Matcher> words(String yaml, Matcher entry) {
        Matcher next = ENTRY.matcher(yaml);
        int end = next.find(entry.end()) ? next.start() : yaml.length();
        Matcher line = WORDS.matcher(yaml).region(entry.end(), end);
        return line.find() ? Optional.of(line) : Optional.empty();
    }

    private static String value(String map, String language) {
        Matcher value = Pattern.compile("(?:^|, *)" + language + ": *" + VALUE).matcher(map);
        return value.find() ? plain('"' + value.group(1) + '"') : "";
    }

    private static String changed(String map, String language, String written) {
        Matcher value = Pattern.compile("(?:^|, *)" + language + ": *(" + VALUE + ")").matcher(map);
        if (value.find()) {
            return map.substring(0, value.start(1)) + written + map.substring(value.end(1));
        }
        return map + (map.isBlank() ? "" : ", ") + language + ": " + written;
    }

    private static String oneLine(String text) {
        return '"' + text.strip().replaceAll("\\s+", " ").replace("\\", "").replace("\"", "”") + '"';
    }

    /** A text as it stands in quotation marks, paragraphs and all. */
    static String quoted(String text) {
        String lines = text.strip().replaceAll("\\R", "\n").replaceAll("[ \\t]+", " ").replaceAll(" ?\n ?", "\n").replaceAll("\n{3,}", "\n\n");
        return '"' + lines.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** What a value says, with or without quotation marks. */
    static String plain(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        Matcher escape = Pattern.compile("\\\\(.)").matcher(value.substring(1, value.length() - 1));
        return escape.replaceAll(one -> Matcher.quoteReplacement(one.group(1).equals("n") ? "\n" : one.group(1)));
    }
}

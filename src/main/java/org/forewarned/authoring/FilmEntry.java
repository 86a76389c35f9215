package org.forewarned.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entry of a film in {@code media.yaml}, written in lines of its own: {@code captions: {en: talk.en.vtt}} and {@code transcript: {en: "…"}}. What is
 * not changed keeps its characters.
 */
record FilmEntry(String before, String entry, String behind) {

    private static final String VALUE = "\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s,{}\"]+";

    /** The entry of this film; nothing if it is written otherwise. */
    static Optional<FilmEntry> of(String yaml, String film) {
        Matcher found = Pattern.compile("(?m)^- file: *\"?" + Pattern.quote(film) + "\"?[ \\t]*$(?:\\R(?:  .*|[ \\t]*)$)*").matcher(yaml);
        if (!found.find()) {
            return Optional.empty();
        }
        String entry = found.group();
        boolean plain = entry.lines().skip(1).filter(line -> line.matches("  (?:captions|transcript):.*")).allMatch(line -> line.matches("  \\w+: \\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*\")*} *"));
        return plain ? Optional.of(new FilmEntry(yaml.substring(0, found.start()), entry, yaml.substring(found.end()))) : Optional.empty();
    }

    /** The files with captions, by language. */
    Map<String, String> captions() {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher line = line("captions").matcher(entry);
        if (line.find()) {
            Matcher value = Pattern.compile("([a-z]{2,3}): *(" + VALUE + ")").matcher(line.group(2));
            while (value.find()) {
                files.put(value.group(1), PictureWords.plain(value.group(2)));
            }
        }
        return files;
    }

    Optional<String> captions(String language) {
        return value("captions", language);
    }

    String transcript(String language) {
        return value("transcript", language).orElse("");
    }

    private Optional<String> value(String key, String language) {
        Matcher line = line(key).matcher(entry);
        if (!line.find()) {
            return Optional.empty();
        }
        Matcher value = one(language).matcher(line.group(2));
        return value.find() ? Optional.of(PictureWords.plain(value.group(2))) : Optional.empty();
    }

    /** The whole table with these words of the film; empty ones are none. */
    String with(String language, String captions, String transcript) {
        String changed = changed(changed(entry, "captions", language, captions), "transcript", language, transcript.isBlank() ? "" : PictureWords.quoted(transcript));
        return before + changed + behind;
    }

    private static String changed(String entry, String key, String language, String written) {
        Matcher line = line(key).matcher(entry);
        if (!line.find()) {
            String rest = entry.stripTrailing();
            return written.isEmpty() ? entry : rest + "\n  " + key + ": {" + language + ": " + written + "}" + entry.substring(rest.length());
        }
        String map = line.group(2);
        Matcher value = one(language).matcher(map);
        String now;
        if (!value.find()) {
            now = written.isEmpty() ? map : map + (map.isBlank() ? "" : ", ") + language + ": " + written;
        } else if (written.isEmpty()) {
            now = (map.substring(0, value.start()) + map.substring(value.end())).replaceFirst("^\\s*,\\s*", "");
        } else {
            now = map.substring(0, value.start(2)) + written + map.substring(value.end(2));
        }
        boolean none = now.isBlank();
        return entry.substring(0, none ? line.start() : line.start(2)) + (none ? "" : now) + entry.substring(none ? line.end() : line.end(2));
    }

    private static Pattern line(String key) {
        return Pattern.compile("(?m)(\\R  " + key + ": \\{)(.*)}[ \\t]*$");
    }

    private static Pattern one(String language) {
        return Pattern.compile("(^|, *)" + Pattern.quote(language) + ": *(" + VALUE + ")");
    }
}

package org.forewarned.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.forewarned.markup.Problem;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Yaml;
import org.forewarned.markup.YamlNode;

/** An entry as text and as the fields of a form: what the form does not know stays as it was. */
final class EntryText {

    /** The language in which everything is written first. */
    static final String SOURCE_LANGUAGE = "en";
    private static final String PERIOD = "period";
    private static final List<String> SOURCE = List.of("source.title", "source.publisher", "source.date", "source.url");
    private static final Map<EntryKind, List<String>> FIELDS = Map.of(
            EntryKind.FACT, List.of("big.*", "sentence.*", "inline.*", PERIOD + ".*"),
            EntryKind.HELPLINE, List.of("name.*", "number", "text", "web", "email", "hours.*", "for.*", "languages.*", "cost.*"),
            EntryKind.LAW, List.of("day", "sentence.*"));
    private static final Map<EntryKind, Set<String>> NEEDED = Map.of(EntryKind.FACT, Set.of("big.en", "sentence.en", "inline.en", "source.title"),
            EntryKind.HELPLINE, Set.of("name.en", "for.en", "source.title"), EntryKind.LAW, Set.of("day", "sentence.en", "source.title"));

    private final EntryKind kind;
    private final Map<String, Object> map;

    private EntryText(EntryKind kind, Map<String, Object> map) {
        this.kind = kind;
        this.map = map;
    }

    @SuppressWarnings("unchecked")
    static EntryText of(EntryKind kind, YamlNode node) {
        Map<String, Object> map = new LinkedHashMap<>((Map<String, Object>) node.plain());
        map.computeIfPresent(PERIOD, (key, period) -> period instanceof Map ? period : Map.of(SOURCE_LANGUAGE, period));
        return new EntryText(kind, map);
    }

    static EntryText of(EntryKind kind, String text) {
        return of(kind, Yaml.read(kind.slug(), text, 1, new Problems()));
    }

    /** What can be changed of it. */
    List<EntryField> fields() {
        List<EntryField> fields = new ArrayList<>();
        for (String path : FIELDS.get(kind)) {
            if (path.endsWith(".*")) {
                String key = path.substring(0, path.length() - 2);
                languages(key).forEach(language -> fields.add(field(key + "." + language)));
            } else {
                fields.add(field(path));
            }
        }
        SOURCE.forEach(path -> fields.add(field(path)));
        return fields;
    }

    /** The fields of texts in a language that it has not yet, all empty. */
    List<EntryField> blank(String language) {
        return FIELDS.get(kind).stream().filter(path -> path.endsWith(".*")).map(path -> field(path.replace("*", language))).toList();
    }

    /** The languages of its texts. */
    Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        FIELDS.get(kind).stream().filter(path -> path.endsWith(".*")).forEach(path -> languages.addAll(languages(path.substring(0, path.length() - 2))));
        return languages;
    }

    private Set<String> languages(String key) {
        Set<String> languages = new LinkedHashSet<>(Set.of(SOURCE_LANGUAGE));
        languages.addAll(inner(key).keySet());
        return languages;
    }

    private EntryField field(String path) {
        int dot = path.indexOf('.');
        Object value = dot < 0 ? map.get(path) : inner(path.substring(0, dot)).get(path.substring(dot + 1));
        return new EntryField(path, value == null ? "" : String.valueOf(value));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> inner(String key) {
        return map.get(key) instanceof Map<?, ?> inner ? (Map<String, Object>) inner : Map.of();
    }

    /** With these values in its fields; what is no field of it is left out. */
    EntryText with(Map<String, String> values) {
        EntryText changed = new EntryText(kind, new LinkedHashMap<>(map));
        values.forEach((path, value) -> {
            if (isField(path) && !value.equals(field(path).value())) {
                changed.put(path, value);
            }
        });
        return changed;
    }

    private boolean isField(String path) {
        return SOURCE.contains(path) || FIELDS.get(kind).contains(path) || FIELDS.get(kind).contains(path.replaceFirst("\\.[a-z]{2,3}$", ".*"));
    }

    /** As somebody checked it on this day. */
    EntryText checked(boolean confirmed, LocalDate day, LocalDate reviewBy) {
        EntryText changed = new EntryText(kind, new LinkedHashMap<>(map));
        changed.put("status", confirmed ? "confirmed" : "compiled");
        changed.put("status-date", day.toString());
        changed.put("review-by", reviewBy.toString());
        return changed;
    }

    private void put(String path, String value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            put(map, path, value);
            return;
        }
        String key = path.substring(0, dot);
        Map<String, Object> inner = new LinkedHashMap<>(inner(key));
        put(inner, path.substring(dot + 1), value);
        if (inner.isEmpty()) {
            map.remove(key);
        } else {
            map.put(key, inner);
        }
    }

    private static void put(Map<String, Object> map, String key, String value) {
        if (value.isEmpty()) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    /** The path of a field with which something is wrong, and what the checker says: nothing for a field that is needed and empty, {@link EntryCare#NO_NUMBER}. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        NEEDED.get(kind).stream().flatMap(this::inEachLanguage).filter(path -> field(path).value().isEmpty()).sorted().forEach(path -> faults.put(path, ""));
        fields().stream().filter(field -> dialled(field.path()) && !field.value().matches("[0-9 ]{0,20}")).forEach(field -> faults.put(field.path(), EntryCare.NO_NUMBER));
        for (Problem problem : EntryFiles.check(kind, text()).list()) {
            faults.putIfAbsent(named(problem), problem.message());
        }
        return faults;
    }

    /** What is needed in the source's language is needed in each other that it has, too: half a translation would be read as a mixture. */
    private Stream<String> inEachLanguage(String path) {
        String key = path.endsWith("." + SOURCE_LANGUAGE) ? path.substring(0, path.length() - SOURCE_LANGUAGE.length()) : "";
        return key.isEmpty() ? Stream.of(path) : languages().stream().map(language -> key + language);
    }

    private boolean dialled(String path) {
        return kind == EntryKind.HELPLINE && (path.equals("number") || path.equals("text"));
    }

    /** The field that a problem's message names in quotation marks. */
    private String named(Problem problem) {
        return fields().stream().map(EntryField::path).filter(path -> problem.message().contains("\"" + path.substring(path.lastIndexOf('.') + 1) + "\""))
                .findFirst().orElse("how");
    }

    /** As it would stand in a file. */
    String text() {
        return Yaml.write(map);
    }

    /** The same for the same content. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

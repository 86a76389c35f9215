package org.forewarned.markup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.forewarned.markup.read.Links;
import org.forewarned.markup.read.Nearest;

/**
 * A value in a YAML file, with its place. Accessors never throw: what is missing or of another kind becomes a problem of
 * the file, and the accessor returns something empty or the value given for that case. A key that is not there gives a node
 * that does not {@link #exists()}. An accessor with a value for a missing key makes the key optional; without, it is required.
 */
public final class YamlNode {
    private enum Kind { MAP, LIST, TEXT, NULL, MISSING }

    private final String file;
    private final int line;
    private final int column;
    private final String name;
    private final Problems problems;
    private final Kind kind;
    private final String text;
    private final boolean quoted;
    private final List<YamlNode> items = new ArrayList<>();
    private final Map<String, YamlNode> entries = new LinkedHashMap<>();
    private final Map<String, YamlNode> keys = new LinkedHashMap<>();

    private YamlNode(YamlNode near, String file, int line, int column, String name, Kind kind, String text, boolean quoted, Problems problems) {
        this.file = near == null ? file : near.file;
        this.line = line;
        this.column = column;
        this.name = name;
        this.kind = kind;
        this.text = text;
        this.quoted = quoted;
        this.problems = near == null ? problems : near.problems;
    }

    static YamlNode text(String file, int line, int column, String name, String text, boolean quoted, Problems problems) {
        boolean none = !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        return new YamlNode(null, file, line, column, name, none ? Kind.NULL : Kind.TEXT, text, quoted, problems);
    }

    static YamlNode collection(String file, int line, int column, String name, boolean map, Problems problems) {
        return new YamlNode(null, file, line, column, name, map ? Kind.MAP : Kind.LIST, "", false, problems);
    }

    /** A key that is not there. */
    public static YamlNode missing(String file, Problems problems) {
        return new YamlNode(null, file, 1, 1, "", Kind.MISSING, "", false, problems);
    }

    void add(YamlNode item) {
        items.add(item);
    }

    boolean put(YamlNode key, YamlNode value) {
        keys.put(key.text, key);
        return entries.put(key.text, value) == null;
    }

    /** The file it stands in. */
    public String file() {
        return file;
    }

    /** Its line in the file, from 1. */
    public int line() {
        return line;
    }

    /** Its column, from 1. */
    public int column() {
        return column;
    }

    /** False for a key that is not there. */
    public boolean exists() {
        return kind != Kind.MISSING;
    }

    /** True for a map. */
    public boolean isMap() {
        return kind == Kind.MAP;
    }

    /** True for a list. */
    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** True for a number that is not in quotation marks. */
    public boolean isNumber() {
        return kind == Kind.TEXT && !quoted && text.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    }

    /** Adds an error at this place. */
    public void error(String code, String message) {
        problems.error(file, line, column, code, message);
    }

    /** Adds a warning at this place. */
    public void warning(String code, String message) {
        problems.warning(file, line, column, code, message);
    }

    /** The value of a key; a missing node if there is none or this is no map. */
    public YamlNode at(String key) {
        YamlNode value = entries.get(key);
        return value != null ? value : new YamlNode(this, null, line, column, key, Kind.MISSING, "", false, null);
    }

    /** The keys and values of a map, in their order; of anything else none (and a problem, unless it is missing or null). */
    public Map<String, YamlNode> entries() {
        if (kind != Kind.MAP && kind != Kind.MISSING && kind != Kind.NULL) {
            wrong("a map of keys and values");
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The items of a list; of anything else none (and a problem, unless it is missing or null). */
    public List<YamlNode> items() {
        if (kind != Kind.LIST && kind != Kind.MISSING && kind != Kind.NULL) {
            wrong("a list");
        }
        return Collections.unmodifiableList(items);
    }

    /** Every other key of this map is a problem that names the nearest of these. */
    public void only(String... known) {
        if (kind != Kind.MAP && kind != Kind.MISSING) {
            wrong("a map of keys and values");
        }
        keys.forEach((key, node) -> {
            if (!List.of(known).contains(key)) {
                node.error("unknown-key", "There is no key \"" + Nearest.shown(key) + "\" here. "
                        + Nearest.suggest(key, List.of(known)));
            }
        });
    }

    /** The text; a problem and "" if missing. */
    public String text() {
        return required() ? text("") : "";
    }

    /** The text (numbers and dates as written), or this if missing. */
    public String text(String otherwise) {
        if (kind == Kind.MAP || kind == Kind.LIST) {
            wrong("a text");
            return otherwise;
        }
        return kind == Kind.TEXT ? text : otherwise;
    }

    /** A word of the form {@code [a-z][a-z0-9-]*}, at most 60 characters; a problem and "" if missing or not of that form. */
    public String id() {
        String id = text();
        if (!id.isEmpty() && !isId(id)) {
            error("bad-id", "\"" + Nearest.shown(id) + "\" is no id. Use lower-case letters, digits and hyphens, a letter first, at most 60.");
            return "";
        }
        return id;
    }

    /** True for a word that can be an id. */
    public static boolean isId(String word) {
        if (word.isEmpty() || word.length() > 60 || word.charAt(0) < 'a' || word.charAt(0) > 'z') {
            return false;
        }
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    /** A whole number from least to most; a problem and least if missing. */
    public int whole(int least, int most) {
        return required() ? whole(least, most, least) : least;
    }

    /** A whole number from least to most, or this if missing. */
    public int whole(int least, int most, int otherwise) {
        if (kind == Kind.MISSING || kind == Kind.NULL) {
            return otherwise;
        }
        if (!isNumber() || text.length() > 9 || text.contains(".") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            wrong("a whole number from " + least + " to " + most);
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    /** A number from least to most; a problem and least if missing. */
    public double number(double least, double most) {
        if (!required()) {
            return least;
        }
        if (!isNumber() || Double.parseDouble(text) < least || Double.parseDouble(text) > most) {
            wrong("a number from " + least + " to " + most);
            return least;
        }
        return Double.parseDouble(text);
    }

    /** {@code true} or {@code false}, or this if missing. */
    public boolean flag(boolean otherwise) {
        if (kind == Kind.MISSING || kind == Kind.NULL) {
            return otherwise;
        }
        if (kind != Kind.TEXT || !text.equals("true") && !text.equals("false")) {
            wrong("true or false");
            return otherwise;
        }
        return text.equals("true");
    }

    /** A day such as {@code 2026-11-22}; a problem and this if missing or no day. */
    public LocalDate date(LocalDate otherwise) {
        if (!required()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            wrong("a day such as 2026-11-22");
            return otherwise;
        }
    }

    /** A day, a month or a year as in {@code 2025-10-30}, {@code 2025-10}, {@code 2025}; "" if missing or none of these. */
    public String dateText() {
        String value = text("");
        if (!value.isEmpty() && !Dates.valid(value)) {
            wrong("a day, a month or a year such as 2025-10-30, 2025-10 or 2025");
            return "";
        }
        return value;
    }

    /** An https address; "" if missing or something else. */
    public String https() {
        String value = text("");
        if (!value.isEmpty() && !Links.https(value)) {
            wrong("an address that begins with https://");
            return "";
        }
        return value;
    }

    /** One of the constants, by the word that stands for it; a problem and this if missing or another word. */
    public <E extends Enum<E>> E oneOf(Class<E> type, E otherwise) {
        return required() ? one(type, otherwise) : otherwise;
    }

    /** One of the constants, or this if missing. */
    public <E extends Enum<E>> E oneOfIfAny(Class<E> type, E otherwise) {
        return kind == Kind.MISSING || kind == Kind.NULL ? otherwise : one(type, otherwise);
    }

    /** Several of the constants, in the file's order, each once. */
    public <E extends Enum<E>> List<E> severalOf(Class<E> type) {
        return items().stream().map(item -> item.one(type, null)).filter(java.util.Objects::nonNull).distinct().toList();
    }

    /** The texts of a list. */
    public List<String> texts() {
        return items().stream().map(item -> item.text("")).filter(value -> !value.isEmpty()).toList();
    }

    /** The texts of a map, such as a text per language, in the file's order. */
    public Map<String, String> textMap() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries().forEach((key, value) -> texts.put(key, value.text()));
        return Collections.unmodifiableMap(texts);
    }

    /** The texts of a map; a text alone stands under this key, and what is missing gives none. */
    public Map<String, String> textMap(String alone) {
        return kind == Kind.TEXT ? Map.of(alone, text()) : textMap();
    }

    /** Each item of a list made by this, those with an id that came before left out with a problem. */
    public <T> List<T> each(Function<YamlNode, T> read, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        List<T> all = new ArrayList<>();
        for (YamlNode item : items()) {
            T one = read.apply(item);
            if (one == null || id.apply(one).isEmpty()) {
                continue;
            }
            if (seen.add(id.apply(one))) {
                all.add(one);
            } else {
                item.error("id-twice", "The id \"" + id.apply(one) + "\" is used above. Give each entry its own.");
            }
        }
        return all;
    }

    /** A problem unless it is there. @return whether it is */
    public boolean required() {
        if (kind == Kind.MISSING || kind == Kind.NULL) {
            error("missing-key", name.isEmpty() ? "Something is missing here." : "Add the key \"" + name + "\".");
            return false;
        }
        return true;
    }

    private <E extends Enum<E>> E one(Class<E> type, E otherwise) {
        String word = text("");
        for (E constant : type.getEnumConstants()) {
            if (Slug.of(constant).equals(word)) {
                return constant;
            }
        }
        if (kind == Kind.TEXT) {
            error("unknown-value", "\"" + Nearest.shown(word) + "\" is not possible here. "
                    + Nearest.suggest(word, java.util.Arrays.stream(type.getEnumConstants()).map(Slug::of).toList()));
        }
        return otherwise;
    }

    /** The same in Java's own lists, maps, texts, whole numbers and truth values; null for what is not there. {@link Yaml#write} takes it back. */
    public Object plain() {
        return switch (kind) {
            case MAP -> {
                Map<String, Object> map = new LinkedHashMap<>();
                entries.forEach((key, value) -> map.put(key, value.plain()));
                yield map;
            }
            case LIST -> items.stream().map(YamlNode::plain).toList();
            case TEXT -> quoted ? text : unquoted();
            default -> null;
        };
    }

    private Object unquoted() {
        if (isNumber() && !text.contains(".")) {
            return Long.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
    }

    private void wrong(String expected) {
        error("wrong-type", (name.isEmpty() ? "This" : "\"" + name + "\"") + " must be " + expected + ".");
    }
}

package org.forewarned.markup.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.forewarned.markup.YamlNode;

/** What stands in braces: {@code {#id key=value key="value with spaces" flag=true}}. */
final class Attributes {
    static final int LENGTH = 2_000;

    /** A value and where it begins. */
    record Value(String text, int offset) {
    }

    private String id = "";
    private final int offset;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private Attributes(int offset) {
        this.offset = offset;
    }

    /** None. */
    static Attributes none(int offset) {
        return new Attributes(offset);
    }

    /** Reads what stands between these places of a file: nothing, or braces. */
    static Attributes read(Sheet sheet, int from, int to) {
        return read(sheet, sheet.text.substring(from, to), from);
    }

    /** Reads braces that begin at this place of a file (about this place, if {@code text} is not as in the file). */
    static Attributes read(Sheet sheet, String text, int offset) {
        int lead = text.length() - text.stripLeading().length();
        Attributes attributes = new Attributes(offset + lead);
        String braces = text.strip();
        if (braces.isEmpty()) {
            return attributes;
        }
        if (braces.charAt(0) != '{' || braces.charAt(braces.length() - 1) != '}' || braces.length() > LENGTH) {
            sheet.error(offset + lead, "attributes", "Write what belongs to the block in braces, such as {#an-id kind=law}, and nothing behind them.");
            return attributes;
        }
        new Reader(sheet, attributes, braces.substring(1, braces.length() - 1), offset + lead + 1).run();
        return attributes;
    }

    String id() {
        return id;
    }

    int offset() {
        return offset;
    }

    Map<String, Value> all() {
        return values;
    }

    String get(String key) {
        Value value = values.get(key);
        return value == null ? "" : value.text;
    }

    Optional<Value> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    int offset(String key) {
        return values.containsKey(key) ? values.get(key).offset : offset;
    }

    boolean flag(String key) {
        return get(key).equals("true");
    }

    private record Reader(Sheet sheet, Attributes into, String text, int base) {

        void run() {
            int i = 0;
            while (i >= 0 && i < text.length()) {
                if (Character.isWhitespace(text.charAt(i))) {
                    i++;
                } else if (text.charAt(i) == '#') {
                    i = id(i);
                } else {
                    i = pair(i);
                }
            }
        }

        private int id(int at) {
            int end = wordEnd(at + 1);
            String word = text.substring(at + 1, end);
            if (!YamlNode.isId(word)) {
                sheet.error(base + at, "bad-id", "\"" + Nearest.shown(word) + "\" is no id. Use lower-case letters, digits and hyphens, a letter first, at most 60.");
            } else if (!into.id.isEmpty()) {
                sheet.error(base + at, "attributes", "There is one id here already: #" + into.id + ". Leave one.");
            } else {
                into.id = word;
            }
            return end;
        }

        private int pair(int at) {
            int end = at;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            String key = text.substring(at, end);
            if (key.isEmpty() || end >= text.length() || text.charAt(end) != '=') {
                sheet.error(base + at, "attributes", "Write key=value, or key=\"value with spaces\" with straight quotation marks.");
                return -1;
            }
            return value(key, end + 1);
        }

        private int value(String key, int at) {
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            int from = quoted ? at + 1 : at;
            int end = quoted ? text.indexOf('"', from) : wordEnd(from);
            if (end < 0) {
                sheet.error(base + at, "attributes", "Close the quotation mark.");
                return -1;
            }
            if (into.values.put(key, new Value(text.substring(from, end), base + from)) != null) {
                sheet.error(base + at, "attributes", "\"" + Nearest.shown(key) + "\" stands here twice. Leave one.");
            }
            return quoted ? end + 1 : end;
        }

        private int wordEnd(int from) {
            int end = from;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return end;
        }
    }
}

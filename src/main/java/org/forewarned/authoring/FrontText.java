package org.forewarned.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A front matter of plain lines, as the fields of a form. One that holds more is left to be written as text. */
public final class FrontText {

    private static final Pattern LINE = Pattern.compile("(title|summary|action): (\\S.*)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}“(£][^\\n]*");

    private final List<String> lines;

    private FrontText(List<String> lines) {
        this.lines = lines;
    }

    /** Nothing when it is not made of such lines. */
    public static Optional<FrontText> read(String text) {
        List<String> lines = text.lines().toList();
        boolean plain = lines.size() > 2 && lines.get(0).equals("---") && lines.get(lines.size() - 1).equals("---")
                && lines.subList(1, lines.size() - 1).stream().allMatch(line -> LINE.matcher(line).matches() && value(line).isPresent());
        return plain ? Optional.of(new FrontText(lines)) : Optional.empty();
    }

    /** The fields, in their order. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            values.put(line.substring(0, line.indexOf(':')), value(line).orElse(""));
        }
        return values;
    }

    /** The text with these values; a line whose value is the same stays. */
    public String with(Map<String, String> values) {
        List<String> written = new ArrayList<>(List.of("---"));
        for (String line : lines.subList(1, lines.size() - 1)) {
            String key = line.substring(0, line.indexOf(':'));
            String now = values.getOrDefault(key, "").strip().replaceAll("\\s+", " ");
            written.add(now.equals(value(line).orElse("")) ? line : key + ": " + written(now));
        }
        written.add("---");
        return String.join("\n", written);
    }

    private static Optional<String> value(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        String raw = found.group(2).stripTrailing();
        if (raw.startsWith("\"") && raw.endsWith("\"") && raw.length() > 1) {
            String inside = raw.substring(1, raw.length() - 1);
            return inside.replace("\\\"", "").contains("\"") || inside.replace("\\\"", "").contains("\\") ? Optional.empty() : Optional.of(inside.replace("\\\"", "\""));
        }
        return isPlain(raw) ? Optional.of(raw) : Optional.empty();
    }

    private static boolean isPlain(String value) {
        return PLAIN.matcher(value).matches() && !value.contains(": ") && !value.contains(" #") && !value.endsWith(":") && !value.matches("(?i)true|false|null|yes|no|on|off|[-0-9._]+");
    }

    private static String written(String value) {
        return isPlain(value) ? value : '"' + value.replace("\\", "").replace("\"", "\\\"") + '"';
    }
}

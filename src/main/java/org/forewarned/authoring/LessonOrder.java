package org.forewarned.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The list of lessons in {@code module.yaml}: rows change places, come and go, and every other line stays. Only the usual form is changed here, a row on each line. */
public final class LessonOrder {

    private static final Pattern ROW = Pattern.compile("  - \\{id: ([a-z][a-z0-9-]{0,59}), minutes: (\\d{1,3})}\\s*");

    private final List<String> lines;

    private LessonOrder(List<String> lines) {
        this.lines = lines;
    }

    public static LessonOrder of(String yaml) {
        return new LessonOrder(new ArrayList<>(List.of(yaml.split("(?<=\\n)"))));
    }

    /** The ids, in their order. */
    public List<String> ids() {
        return rows().stream().map(this::id).toList();
    }

    private List<Integer> rows() {
        return IntStream.range(0, lines.size()).filter(i -> ROW.matcher(lines.get(i)).matches()).boxed().toList();
    }

    private String id(int line) {
        return ROW.matcher(lines.get(line)).replaceFirst("$1");
    }

    /** The lesson goes up (-1) or down (1) by one place. */
    public LessonOrder move(String lesson, int by) {
        List<Integer> rows = rows();
        int at = ids().indexOf(lesson);
        int to = at + by;
        if (at >= 0 && to >= 0 && to < rows.size()) {
            String one = lines.get(rows.get(at));
            lines.set(rows.get(at), lines.get(rows.get(to)));
            lines.set(rows.get(to), one);
        }
        return this;
    }

    /** Another lesson at the end. */
    public LessonOrder add(String lesson, int minutes) {
        List<Integer> rows = rows();
        String row = "  - {id: " + lesson + ", minutes: " + minutes + "}\n";
        if (rows.isEmpty()) {
            int head = IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith("lessons:")).findFirst().orElse(-1);
            if (head < 0) {
                lines.add("lessons:\n");
                lines.add(row);
            } else {
                lines.set(head, "lessons:\n");
                lines.add(head + 1, row);
            }
        } else {
            lines.add(rows.get(rows.size() - 1) + 1, row);
        }
        return this;
    }

    /** The lesson is taken out of the order; its file stays until somebody removes it. */
    public LessonOrder remove(String lesson) {
        lines.removeIf(line -> ROW.matcher(line).matches() && ROW.matcher(line).replaceFirst("$1").equals(lesson));
        return this;
    }

    public String text() {
        return String.join("", lines);
    }
}

package org.forewarned.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in a question block, taken apart for a form and put together again. Only what comes back byte for byte is taken apart: anything else is left to
 * be written as text.
 *
 * @param stem        what is asked, with what leads up to it
 * @param choices     as written
 * @param explanation what everybody reads afterwards; may be empty
 */
public record QuestionText(Shape shape, String stem, List<Row> choices, String explanation) {

    private static final Pattern CHOICE = Pattern.compile("- (?:\\[([ x])] )?(.*?)(?: \\{#([a-z][a-z0-9-]*)})?");
    private static final Pattern ITEM = Pattern.compile("(\\d{1,2})\\. (.*?)(?: \\{#([a-z][a-z0-9-]*)})?");
    private static final String QUOTE = "  > ";
    private static final int LONGEST_ID = 60;

    /** How its list is written. */
    public enum Shape {
        /** With a box before each choice. */
        BOXES,
        /** A plain list. */
        PLAIN,
        /** A numbered list. */
        NUMBERS,
        /** {@code left :: right}. */
        PAIRS
    }

    /**
     * A choice, an item or a pair.
     *
     * @param other the right side of a pair
     */
    public record Row(String id, String text, String other, boolean right, String feedback) {

        boolean isEmpty() {
            return text.isBlank() && other.isBlank() && feedback.isBlank();
        }
    }

    public QuestionText {
        choices = List.copyOf(choices);
    }

    /** What stands in a block; nothing when it can't be taken apart without loss. */
    public static Optional<QuestionText> read(String kind, String body) {
        Shape shape = shape(kind);
        List<String> lines = body.lines().toList();
        int from = 0;
        while (from < lines.size() && !begins(shape, lines.get(from))) {
            from++;
        }
        List<Row> rows = new ArrayList<>();
        int at = from;
        while (at < lines.size() && begins(shape, lines.get(at))) {
            int feedback = at + 1;
            while (feedback < lines.size() && lines.get(feedback).startsWith("  >")) {
                feedback++;
            }
            rows.add(row(shape, lines.get(at), lines.subList(at + 1, feedback)));
            at = feedback;
        }
        QuestionText read = new QuestionText(shape, joined(lines.subList(0, from)), rows, joined(lines.subList(at, lines.size())));
        return rows.size() > 1 && read.text().equals(body) ? Optional.of(read) : Optional.empty();
    }

    /** The list that a question of this kind has. */
    public static Shape shape(String kind) {
        return switch (kind) {
            case "order" -> Shape.NUMBERS;
            case "match" -> Shape.PAIRS;
            case "scale" -> Shape.PLAIN;
            default -> Shape.BOXES;
        };
    }

    private static boolean begins(Shape shape, String line) {
        return shape == Shape.NUMBERS ? ITEM.matcher(line).matches() : line.startsWith("- ");
    }

    private static Row row(Shape shape, String line, List<String> quoted) {
        Matcher found = (shape == Shape.NUMBERS ? ITEM : CHOICE).matcher(line);
        if (!found.matches()) {
            return new Row("", line, "", false, "");
        }
        String text = found.group(2);
        int middle = shape == Shape.PAIRS ? text.indexOf(" :: ") : -1;
        String feedback = quoted.stream().map(quote -> quote.replaceFirst("^  > ?", "")).collect(Collectors.joining("\n"));
        return new Row(found.group(3) == null ? "" : found.group(3), middle < 0 ? text : text.substring(0, middle), middle < 0 ? "" : text.substring(middle + 4),
                "x".equals(found.group(1)), feedback);
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    /** What stands in the block. Choices without an id get one made of their words; empty ones are left out. */
    public String text() {
        Set<String> ids = choices.stream().map(Row::id).collect(Collectors.toCollection(TreeSet::new));
        List<String> lines = new ArrayList<>();
        for (Row row : choices) {
            if (!row.isEmpty()) {
                String id = row.id().isEmpty() ? free(row.text(), ids) : row.id();
                ids.add(id);
                lines.add(mark(row, lines) + line(row.text()) + (shape == Shape.PAIRS ? " :: " + line(row.other()) : "") + " {#" + id + "}");
                row.feedback().strip().lines().forEach(said -> lines.add(said.isBlank() ? QUOTE.stripTrailing() : QUOTE + said.strip()));
            }
        }
        return (stem.isEmpty() ? "" : stem.strip() + "\n\n") + String.join("\n", lines) + (explanation.isBlank() ? "" : "\n\n" + explanation.strip());
    }

    private String mark(Row row, List<String> before) {
        return switch (shape) {
            case BOXES -> row.right() ? "- [x] " : "- [ ] ";
            case NUMBERS -> before.stream().filter(line -> ITEM.matcher(line).matches()).count() + 1 + ". ";
            default -> "- ";
        };
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String free(String words, Set<String> taken) {
        String base = IdWords.of(words, "choice");
        String id = base;
        for (int i = 2; taken.contains(id); i++) {
            id = (base.length() > LONGEST_ID - 4 ? base.substring(0, LONGEST_ID - 4) : base) + "-" + i;
        }
        return id;
    }
}

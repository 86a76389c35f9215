package org.forewarned.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a message block, taken apart for a form and put together again: its text, in which marked words stand in brackets with the number of
 * their mark, {@code [£1.99](2)}, and the marks. What reads as before keeps its bytes; what a form could not show whole is not taken apart.
 *
 * @param marks the first is number 1
 */
public record MessageText(String text, List<Mark> marks) {

    /** The most marks that a message can have. */
    public static final int MOST_MARKS = 60;
    private static final String WORDS = "\\[((?:[^\\[\\]\\\\]|\\\\[^\\[\\]])+)]";
    private static final Pattern MARKED = Pattern.compile(WORDS + "\\((clue|fine)(?:\\s+\"((?:[^\"\\\\]|\\\\.)*)\")?\\)", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile(WORDS + "\\(([0-9]{1,3})\\)");
    /** Where a form would misread what follows: code, escaped brackets, other blocks. */
    private static final Pattern OTHER = Pattern.compile("`|\\\\[\\[\\]]|(?m)^\\s*(?:~~~|:::)|]\\([0-9]{1,3}\\)");
    private static final Pattern GAP = Pattern.compile("\\R[ \\t]*\\R");

    /**
     * A mark.
     *
     * @param number as it stands in the text
     * @param words  that are marked
     * @param clue   a warning sign; otherwise harmless
     * @param why    why it is one, or is none
     */
    public record Mark(int number, String words, boolean clue, String why) {
    }

    public MessageText {
        marks = List.copyOf(marks);
    }

    /** What stands in a block; nothing when it can't be taken apart without loss. */
    public static Optional<MessageText> read(String body) {
        List<Mark> marks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher found = MARKED.matcher(body);
        while (found.find()) {
            String why = found.group(3) == null ? "" : found.group(3);
            if (GAP.matcher(found.group()).find()) {
                return Optional.empty();
            }
            marks.add(new Mark(marks.size() + 1, found.group(1), found.group(2).equals("clue"), why.replace("\\\"", "\"")));
            found.appendReplacement(text, Matcher.quoteReplacement("[" + found.group(1) + "](" + marks.size() + ")"));
        }
        found.appendTail(text);
        String plain = NUMBERED.matcher(text).replaceAll("");
        boolean whole = !OTHER.matcher(body).find() && !plain.contains("](clue") && !plain.contains("](fine") && marks.size() <= MOST_MARKS;
        return whole ? Optional.of(new MessageText(text.toString(), marks)) : Optional.empty();
    }

    /** What stands in the block, where this stood before. Marks that stand nowhere in the text are left out. */
    public String text(String before) {
        StringBuilder out = new StringBuilder();
        Matcher found = NUMBERED.matcher(text);
        while (found.find()) {
            int number = Integer.parseInt(found.group(2));
            Mark mark = marks.stream().filter(one -> one.number() == number).findFirst().map(one -> new Mark(number, found.group(1), one.clue(), one.why()))
                    .orElse(new Mark(number, found.group(1), true, ""));
            found.appendReplacement(out, Matcher.quoteReplacement(old(before, mark).orElse(written(mark))));
        }
        return KeptLines.keep(before, found.appendTail(out).toString());
    }

    /** The mark as it stood there, if it reads the same. */
    private static Optional<String> old(String before, Mark mark) {
        Matcher found = MARKED.matcher(before);
        while (found.find()) {
            String why = found.group(3) == null ? "" : found.group(3).replace("\\\"", "\"");
            if (KeptLines.same(found.group(1), mark.words()) && found.group(2).equals("clue") == mark.clue() && KeptLines.same(why, mark.why())) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    private static String written(Mark mark) {
        String why = mark.why().strip().replaceAll("\\s+", " ").replaceAll("[\\\\\\s]+$", "").replace("\\\"", "\"").replace("\"", "\\\"");
        return "[" + mark.words() + "](" + (mark.clue() ? "clue" : "fine") + (why.isEmpty() ? "" : " \"" + why + "\"") + ")";
    }
}

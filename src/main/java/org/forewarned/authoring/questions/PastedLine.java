package org.forewarned.authoring.questions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a pasted list and what it looks like by itself.
 *
 * @param number in the text, from 1
 * @param indent spaces before it
 * @param label  the letter or number before its words, the word before a colon, or the bullet; else empty
 * @param ticked its box is ticked
 * @param words  what is left
 */
record PastedLine(int number, int indent, Kind kind, String label, boolean ticked, String words) {

    /** What a line looks like. */
    enum Kind { BLANK, HEAD, NUMBER, LETTER, BULLET, BOX, ANSWER, FEEDBACK, EXPLANATION, PLAIN }

    private static final Pattern ANSWER = Pattern.compile("(?i)(?:the )?(?:correct |right )?(?:answers?|ans|key)(?: is| are)?\\s*[:=]\\s*(.+)");
    private static final Pattern FEEDBACK = Pattern.compile("(?i)(?:feedback|comment)\\s*:\\s*(.+)");
    private static final Pattern EXPLANATION = Pattern.compile("(?i)(?:explanation|rationale|general feedback|why)\\s*:\\s*(.+)");
    private static final Pattern HEAD = Pattern.compile("(?i)(?:q(?:uestion)?\\s?\\d{1,4}\\s*[.):\\-–]?|q(?:uestion)?\\s*[.:])\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,4}[.)])\\s*(?=\\D)(.+)");
    private static final Pattern LETTER = Pattern.compile("(\\*?)\\s?\\(?([A-La-l])(?:\\)\\s*|[.:\\]]\\s+)(.+)");
    private static final Pattern BOX = Pattern.compile("(?:[-*•]\\s+)?(?:\\[\\s?([xX✓✔*]?)\\s?]|\\(([xX✓✔*]?)\\s?\\)|([☐☑☒✓✔✅])\ufe0f?)\\s*(\\S.*)");
    private static final Pattern BULLET = Pattern.compile("([-*•–—+◦▪●○‣·])\\s+(\\S.*)");

    static PastedLine of(int number, String line) {
        String words = Unwanted.without(line.replace("\t", "    ")).stripTrailing();
        int indent = words.length() - words.stripLeading().length();
        words = words.strip().replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            return new PastedLine(number, indent, Kind.BLANK, "", false, "");
        }
        Matcher found = ANSWER.matcher(words);
        if (found.matches()) {
            return new PastedLine(number, indent, Kind.ANSWER, "", false, found.group(1));
        }
        for (Kind kind : new Kind[] {Kind.EXPLANATION, Kind.FEEDBACK, Kind.HEAD}) {
            found = (kind == Kind.EXPLANATION ? EXPLANATION : kind == Kind.FEEDBACK ? FEEDBACK : HEAD).matcher(words);
            if (found.matches()) {
                return new PastedLine(number, indent, kind, "", false, found.group(1));
            }
        }
        return marked(number, indent, words);
    }

    private static PastedLine marked(int number, int indent, String words) {
        Matcher found = LETTER.matcher(words);
        if (found.matches()) {
            return new PastedLine(number, indent, Kind.LETTER, found.group(2).toUpperCase(java.util.Locale.ROOT), !found.group(1).isEmpty(), found.group(3));
        }
        found = NUMBER.matcher(words);
        if (found.matches()) {
            return new PastedLine(number, indent, Kind.NUMBER, found.group(1), false, found.group(2).strip());
        }
        found = BOX.matcher(words);
        if (found.matches()) {
            String tick = (found.group(1) == null ? "" : found.group(1)) + (found.group(2) == null ? "" : found.group(2)) + (found.group(3) == null ? "" : found.group(3));
            return new PastedLine(number, indent, Kind.BOX, "", !tick.isEmpty() && !tick.equals("☐"), found.group(4));
        }
        found = BULLET.matcher(words);
        if (found.matches()) {
            return new PastedLine(number, indent, Kind.BULLET, found.group(1), false, found.group(2));
        }
        return new PastedLine(number, indent, Kind.PLAIN, "", false, words);
    }

    /** The place in a list that its number or letter names, from 1; 0 if it has none. */
    int place() {
        return kind == Kind.LETTER ? label.charAt(0) - 'A' + 1 : kind == Kind.NUMBER ? Integer.parseInt(label.substring(0, label.length() - 1)) : 0;
    }

    /** It can only be a choice or a bulleted line, never a stem. */
    boolean listed() {
        return kind == Kind.LETTER || kind == Kind.BULLET || kind == Kind.BOX;
    }

    /** The line as words again, for when it turns out to be no choice. */
    String whole() {
        return kind == Kind.LETTER || kind == Kind.NUMBER ? label + (kind == Kind.LETTER ? ". " : " ") + words : words;
    }
}

package org.forewarned.authoring.questions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A choice of a pasted list: its words without the marks that say whether it is right, and what is said to whoever chooses it.
 *
 * @param place its number or letter as a place, from 1
 */
record PastedChoice(int place, PastedLine line, String words, boolean right, String feedback) {

    private static final Pattern FEEDBACK = Pattern.compile("\\s+(?:->|=>|→|⇒|#)\\s+");
    private static final Pattern RIGHT = Pattern.compile("(?i)\\s*(?:[(\\[]\\s?(?:correct|right|correct answer|right answer|true answer|x|✓|✔)\\s?[)\\]]|<[-–]+\\s?(?:correct|right)|[✓✔☑✅]\ufe0f?)\\s*$");
    private static final Pattern WRONG = Pattern.compile("(?i)\\s*(?:[(\\[]\\s?(?:incorrect|wrong|not correct)\\s?[)\\]]|[✗✘❌]\ufe0f?)\\s*$");
    private static final Pattern RIGHT_BEFORE = Pattern.compile("(?i)^(?:[(\\[]\\s?(?:correct|right|x|✓|✔)\\s?[)\\]]|[✓✔☑✅]\ufe0f?)\\s*");
    private static final Pattern WRONG_BEFORE = Pattern.compile("^[✗✘❌]\ufe0f?\\s*");

    static PastedChoice of(int place, PastedLine line) {
        String words = line.words();
        Matcher said = FEEDBACK.matcher(words);
        String feedback = "";
        if (said.find()) {
            feedback = words.substring(said.end()).strip();
            words = words.substring(0, said.start()).strip();
        }
        boolean right = line.ticked();
        if (words.length() > 4 && words.startsWith("**") && words.endsWith("**")) {
            right = true;
            words = words.substring(2, words.length() - 2).strip();
        }
        String plain = without(without(words, WRONG), WRONG_BEFORE);
        String unticked = without(without(plain, RIGHT), RIGHT_BEFORE);
        right |= !unticked.equals(plain);
        String bare = unstarred(unticked);
        right |= !bare.equals(unticked);
        return new PastedChoice(place, line, bare, right, feedback);
    }

    /** What is said below it. */
    PastedChoice saying(String more) {
        return new PastedChoice(place, line, words, right, feedback.isEmpty() ? more : feedback + "\n" + more);
    }

    /** Its words go on. */
    PastedChoice goingOn(String more) {
        PastedChoice rest = of(place, new PastedLine(line.number(), 0, PastedLine.Kind.PLAIN, "", false, more));
        return new PastedChoice(place, line, words + " " + rest.words, right || rest.right, rest.feedback.isEmpty() ? feedback : rest.feedback);
    }

    PastedChoice judged(boolean isRight) {
        return new PastedChoice(place, line, words, isRight, feedback);
    }

    private static String unstarred(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && words.charAt(from) == '*') {
            from++;
        }
        while (to > from && words.charAt(to - 1) == '*') {
            to--;
        }
        return words.substring(from, to).strip();
    }

    private static String without(String words, Pattern mark) {
        return mark.matcher(words).replaceFirst("");
    }
}

package org.forewarned.learning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A practice message as shown: first with phrases to mark, then with each phrase explained.
 *
 * @param kind sms, email, chat, call, post or notice
 * @param checked whether the marks are in and the phrases explained
 * @param found how many warning signs were marked
 * @param clues how many there are
 * @param fine how many phrases were marked that are no sign
 * @param phrases those that can be marked, in reading order
 * @param problem what to mend, or null
 */
public record MessageView(String id, String kind, String from, String subject, String title, List<List<Stretch>> paragraphs,
        boolean checked, int found, int clues, int fine, List<Stretch> phrases, String problem) implements Piece {

    private static final Pattern END = Pattern.compile("[.,;:!?…)”’]+");

    @Override
    public String getPiece() {
        return "message";
    }

    public boolean isTitled() {
        return !title.isEmpty();
    }

    public boolean isSent() {
        return !from.isEmpty();
    }

    public boolean isTopical() {
        return !subject.isEmpty();
    }

    public boolean isFaulty() {
        return problem != null;
    }

    public boolean isOverMarked() {
        return fine > 0;
    }

    /** The paragraphs with their phrases one below the other: the stop or comma behind a phrase stays with it. */
    public List<List<Stretch>> getLines() {
        return paragraphs.stream().map(MessageView::lines).toList();
    }

    private static List<Stretch> lines(List<Stretch> paragraph) {
        List<Stretch> lines = new ArrayList<>();
        for (Stretch part : paragraph) {
            Stretch before = lines.isEmpty() ? part : lines.get(lines.size() - 1);
            Matcher end = END.matcher(part.text());
            boolean ends = part.isBetween() && before.isPhrase() && end.lookingAt();
            if (ends) {
                lines.set(lines.size() - 1, before.with(before.text() + end.group()));
            }
            Stretch rest = ends ? part.with(part.text().substring(end.end())) : part;
            if (!rest.text().isBlank()) {
                lines.add(rest);
            }
        }
        return lines;
    }

    /** The key of the words for its kind, such as "Text message". */
    public String getKindKey() {
        return "message.kind." + kind;
    }

    /**
     * A stretch of the message.
     *
     * @param number place among those that can be marked, from 1; 0 for text between
     * @param text inline HTML
     * @param clue whether it is a warning sign
     * @param marked by the learner
     * @param reason inline HTML, once checked
     */
    public record Stretch(int number, String text, boolean clue, boolean marked, String reason) {

        public boolean isPhrase() {
            return number > 0;
        }

        public boolean isBetween() {
            return number == 0;
        }

        Stretch with(String other) {
            return new Stretch(number, other, clue, marked, reason);
        }

        /** A sign that was marked. */
        public boolean isFound() {
            return clue && marked;
        }

        /** A sign that was not marked. */
        public boolean isMissed() {
            return clue && !marked;
        }

        /** Marked, though it is no sign. */
        public boolean isOver() {
            return !clue && marked;
        }

        /** No sign, and not marked. */
        public boolean isLeft() {
            return !clue && !marked;
        }
    }
}

package org.forewarned.learning.web;

import java.util.List;

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

package org.forewarned.learning.web;

/** A piece of a lesson's page, from top to bottom: running HTML, or something to do. */
public interface Piece {

    /** The word of the tag that shows it: running, question, scenario, message, reflection. */
    String getPiece();

    default boolean isRunning() {
        return getPiece().equals("running");
    }

    default boolean isQuestion() {
        return getPiece().equals("question");
    }

    default boolean isScenario() {
        return getPiece().equals("scenario");
    }

    default boolean isMessage() {
        return getPiece().equals("message");
    }

    default boolean isReflection() {
        return getPiece().equals("reflection");
    }

    /**
     * Everything between two things to do.
     *
     * @param html safe, written once
     */
    record Running(String html) implements Piece {
        @Override
        public String getPiece() {
            return "running";
        }
    }

    /**
     * A thought to stop at. What is typed stays in the page.
     *
     * @param html safe
     */
    record Thought(String id, String html) implements Piece {
        @Override
        public String getPiece() {
            return "reflection";
        }
    }
}

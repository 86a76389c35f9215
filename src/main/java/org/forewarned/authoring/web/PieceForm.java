package org.forewarned.authoring.web;

import java.util.List;

/**
 * The form of a piece.
 *
 * @param at     the piece's place, or of the one below which a new one comes
 * @param seen   digest of that piece's text
 * @param known  digests of all pieces that the page shows
 * @param fresh  whether it is a new one
 * @param kind   of the block; {@code front} or {@code text} for what is none
 * @param fields the block's attributes, or the lines of the front matter
 * @param asked  its parts, where it is a question that can be taken apart
 * @param story   its steps, where it is a scenario that can be taken apart
 * @param phrases its words and marks, where it is a message that can be taken apart
 * @param body    its text, where it is written as text; null where there is nothing to write
 * @param other   the other way to write it, {@code text} or {@code form}; empty where there is none
 */
public record PieceForm(int at, String seen, String known, boolean fresh, String kind, String id, List<Field> fields, Asked asked, StoryForm story, PhrasesForm phrases, String body, String other) {

    private static final List<String> TAKEN_APART = List.of("question", "scenario", "message");

    /**
     * A field.
     *
     * @param name    of the field in the form
     * @param key     of its label
     * @param options to choose from; empty: any text
     * @param several whether several can be chosen
     */
    public record Field(String name, String key, String value, List<Option> options, boolean several, boolean required) {

        public boolean isTyped() {
            return options.isEmpty();
        }

        public boolean isTicked() {
            return several && !options.isEmpty();
        }
    }

    /** Something to choose. */
    public record Option(String value, String label, boolean chosen) {
    }

    /**
     * A question's parts.
     *
     * @param shape {@code boxes}, {@code plain}, {@code numbers} or {@code pairs}
     */
    public record Asked(String shape, String stem, List<Row> rows, String explanation) {

        public boolean isBoxes() {
            return shape.equals("boxes");
        }

        public boolean isPairs() {
            return shape.equals("pairs");
        }
    }

    /** A choice; an empty one is there for another. */
    public record Row(int number, String id, String text, String other, boolean right, String feedback) {
    }

    public boolean isQuestion() {
        return asked != null;
    }

    public boolean isScenario() {
        return story != null;
    }

    public boolean isMessage() {
        return phrases != null;
    }

    /** Whether it is one that has a form, but stands there in a manner that the form can't show. */
    public boolean isStuck() {
        return isWritten() && other.isEmpty() && TAKEN_APART.contains(kind);
    }

    /** Whether Enter in a field must not press the first of its many buttons. */
    public boolean isManyButtons() {
        return isScenario() || isMessage();
    }

    public boolean isSwitched() {
        return !other.isEmpty();
    }

    public boolean isWritten() {
        return body != null;
    }

    public boolean isNamed() {
        return !id.isEmpty();
    }

    /** What is done with it. */
    public String getDoing() {
        return fresh ? "insert" : "save";
    }
}

package org.forewarned.authoring.questions;

import java.util.List;
import java.util.Locale;

/**
 * Something that was not taken as it stood, for the author to read. Pages say it with the text {@code import.<code>}, filled with the arguments.
 *
 * @param id        of the imported question; empty if the question was not taken, or it is about the whole file
 * @param line      where, from 1; 0: it is about the whole file
 * @param question  what the question is called; may be empty
 * @param what      what it is
 * @param arguments for the places in its text: words and numbers
 * @param kept      the words that were not taken, shortened; may be empty
 */
public record Loss(String id, int line, String question, What what, List<Object> arguments, String kept) {

    /** What it means for the author. */
    public enum Weight {
        /** Nothing more of the file could be read. */
        FILE,
        /** A whole question, or what should be one, was left out. */
        QUESTION,
        /** A part was left out. */
        PART,
        /** It was taken, and means or looks something else. */
        CHANGED,
        /** The block needs something that the file does not say. */
        TO_WRITE
    }

    /** What was lost; each says what to do in a text {@code import.…}. */
    public enum What {
        TOO_BIG(Weight.FILE), TOO_MANY(Weight.FILE), NOTHING(Weight.FILE), NOT_XML(Weight.FILE), DOCTYPE(Weight.FILE), TOO_DEEP(Weight.FILE), NOT_A_QUIZ(Weight.FILE),
        FREE_TEXT(Weight.QUESTION), QUESTION_TYPE(Weight.QUESTION), NOT_A_QUESTION(Weight.QUESTION), NO_STEM(Weight.QUESTION), NO_CHOICES(Weight.QUESTION),
        NO_RIGHT_CHOICE(Weight.QUESTION), CHOICE_COUNT(Weight.QUESTION), EMPTY_CHOICE(Weight.QUESTION), TOO_LONG(Weight.QUESTION), BRACES(Weight.QUESTION),
        NOT_A_PAIR(Weight.QUESTION), TANGLED(Weight.QUESTION), UNREADABLE(Weight.QUESTION), NOT_UNDERSTOOD(Weight.QUESTION),
        CATEGORY(Weight.PART), COMMENTS(Weight.PART), TAGS(Weight.PART), HINT(Weight.PART), SETTINGS(Weight.PART), USUAL_SETTINGS(Weight.PART),
        WHOLE_FEEDBACK(Weight.PART), ITEM_FEEDBACK(Weight.PART), EXTRA_ANSWER(Weight.PART), PICTURE(Weight.PART), FILE(Weight.PART), EMBEDDED(Weight.PART),
        LINK(Weight.PART), CHARACTERS(Weight.PART), LOOKS(Weight.PART), UNKNOWN_PART(Weight.PART), UNKNOWN_ANSWER(Weight.PART), MORE(Weight.PART),
        WEIGHTS(Weight.CHANGED), PART_MARK(Weight.CHANGED), ANY_RIGHT(Weight.CHANGED), ONE_RIGHT(Weight.CHANGED), TABLE(Weight.CHANGED), FORMATTING(Weight.CHANGED),
        FORMULA(Weight.CHANGED), LANGUAGES(Weight.CHANGED), SIGN(Weight.CHANGED), ENCODING(Weight.CHANGED),
        FEEDBACK(Weight.TO_WRITE), EXPLANATION(Weight.TO_WRITE), MEND(Weight.TO_WRITE);

        private final Weight weight;

        What(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }

        /** The word in keys of texts: {@code free-text}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Loss {
        arguments = List.copyOf(arguments);
    }

    /** The last word of its text's key: {@code free-text}. */
    public String code() {
        return what.slug();
    }
}

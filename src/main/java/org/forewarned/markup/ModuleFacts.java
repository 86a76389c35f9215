package org.forewarned.markup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code module.yaml} says: all of a module that is no prose.
 *
 * @param picture          file name in {@code media}; empty if it has none
 * @param language         the source language
 * @param translations     other languages that are complete
 * @param lessons          their order
 * @param renewAfterMonths 0: never
 */
public record ModuleFacts(String topic, Level level, Set<Fit> fit, Set<Audience> audiences, Set<Nation> nations, String picture,
                          String language, List<String> translations, List<LessonPlace> lessons, Assessment assessment,
                          Completion completion, int renewAfterMonths, String licence, List<String> authors, Review review) {

    /** How much it asks for. */
    public enum Level {
        INTRODUCTION, FURTHER;

        /** The word in module files. */
        public String slug() {
            return Slug.of(this);
        }
    }

    /** For what age it is fit. */
    public enum Fit {
        ADULTS,
        /** 13 and over. */
        YOUNG_PEOPLE;

        /** The words in module files. */
        public String slug() {
            return Slug.of(this);
        }
    }

    /** When a module counts as done. */
    public enum Completion {
        PASSED, ALL_LESSONS;

        /** The words in module files. */
        public String slug() {
            return Slug.of(this);
        }
    }

    /** A lesson's place in the order, and how many minutes it takes. */
    public record LessonPlace(String id, int minutes) {
    }

    /**
     * How an attempt is made.
     *
     * @param draw     questions in one attempt
     * @param critical at least so many critical ones among them, each about another action
     * @param passMark 0 to 1
     */
    public record Assessment(int draw, int critical, double passMark) {
    }

    /**
     * Who checked it and when.
     *
     * @param due review again by; age is a warning, never an error
     * @param fourEyes whoever publishes it here must be somebody else than those who wrote
     */
    public record Review(boolean reviewed, LocalDate written, LocalDate due, Optional<LocalDate> date, String reviewer, boolean fourEyes) {
    }

    /** Minutes of all lessons together. */
    public int minutes() {
        return lessons.stream().mapToInt(LessonPlace::minutes).sum();
    }
}

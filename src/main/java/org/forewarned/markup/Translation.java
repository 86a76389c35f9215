package org.forewarned.markup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A module's words in one language (the source language, too, is one of its translations).
 *
 * @param title             plain text
 * @param summary           plain text
 * @param objectives        id to plain text, in their order
 * @param contentNote       plain text; may be empty
 * @param about             block HTML: what this module is
 * @param lessons           in the module's order
 * @param assessmentTitle   plain text; may be empty
 * @param assessmentSummary plain text; may be empty
 * @param pool              the questions of the assessment
 * @param poolCited         the sources that the pool's footnotes name, in the order of their numbers
 * @param beforeAfter       what is asked before the first lesson and after the end
 * @param review            who looked at a translation; empty while it waits for that, and for the source language, whose review
 *                          is the module's
 * @param stale             what is older here than in the source: {@code first-signs/what-first} (lesson and block)
 */
public record Translation(String language, String title, String summary, Map<String, String> objectives, String contentNote,
                          Fragment about, List<Lesson> lessons, String assessmentTitle, String assessmentSummary,
                          List<Question> pool, List<Source> poolCited, BeforeAfter beforeAfter,
                          Optional<Review> review, Set<String> stale) {

    /** Somebody whose language it is has compared it with its source. */
    public record Review(LocalDate date, String reviewer) {
    }

    /** The lesson of this id. */
    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /** The question of this id in the assessment's pool. */
    public Optional<Question> question(String id) {
        return pool.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}

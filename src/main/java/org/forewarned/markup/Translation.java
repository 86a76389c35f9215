package org.forewarned.markup;

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
 * @param stale             what is older here than in the source: {@code first-signs/what-first} (lesson and block)
 */
public record Translation(String language, String title, String summary, Map<String, String> objectives, String contentNote,
                          Fragment about, List<Lesson> lessons, String assessmentTitle, String assessmentSummary,
                          List<Question> pool, List<Source> poolCited, Set<String> stale) {

    /** The lesson of this id. */
    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /** The question of this id in the assessment's pool. */
    public Optional<Question> question(String id) {
        return pool.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}

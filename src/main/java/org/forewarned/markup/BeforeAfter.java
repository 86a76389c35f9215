package org.forewarned.markup;

import java.util.List;
import java.util.Optional;

/**
 * The questions that a module asks before its first lesson and once more after its end.
 *
 * @param title     plain text
 * @param summary   plain text
 * @param questions scales and questions with one right choice; none where the module asks none
 */
public record BeforeAfter(String title, String summary, List<Question> questions) {

    /** The name of the file, without its ending. */
    public static final String NAME = "before-after";

    /** Of a module that asks none. */
    public static final BeforeAfter NONE = new BeforeAfter("", "", List.of());

    /** False where the module asks none. */
    public boolean asks() {
        return !questions.isEmpty();
    }

    /** The question of this id. */
    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}

package org.forewarned.learning;

import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Question;

/**
 * What is left of a newer version for somebody who completed an older one and chose it: only what changed.
 *
 * @param done      the completion of the older version
 * @param lessons   ids of the lessons that changed, in the module's order
 * @param questions those that changed and are asked for the nation for which it was passed; empty when it was attended, or none changed
 */
public record TopUp(CompletionView done, List<String> lessons, List<Question> questions) {

    public TopUp {
        lessons = List.copyOf(lessons);
        questions = List.copyOf(questions);
    }

    /** For which nation questions are drawn. */
    public Optional<Nation> nation() {
        return done.nation();
    }
}

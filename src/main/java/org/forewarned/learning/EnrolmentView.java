package org.forewarned.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.catalogue.PublishedModule;

/**
 * A learner's way through a module so far.
 *
 * @param module the version that the learner takes
 * @param given what was stored, by item: see {@link Items}
 * @param lastLesson where the learner was last
 * @param topUp what is left to somebody who completed an older version and went on with this one; nothing for everybody else
 */
public record EnrolmentView(UUID id, UUID learner, PublishedModule module, Map<String, String> given, Optional<String> lastLesson,
        Instant begunAt, Instant lastAt, Optional<TopUp> topUp) {

    /** Whether the learner finished this lesson. */
    public boolean done(String lesson) {
        return given.containsKey(Items.lesson(lesson));
    }

    /** Ids of the lessons that there are to do, in the module's order: all, or of a top-up those that changed. */
    public List<String> toDo() {
        return topUp.map(TopUp::lessons).orElseGet(() -> module.text().facts().lessons().stream().map(lesson -> lesson.id()).toList());
    }

    /** How many of them are finished. */
    public int doneCount() {
        return (int) toDo().stream().filter(this::done).count();
    }

    /** Where to go on: the lesson they were at if it is not finished, else the next unfinished one after it, else the first unfinished; empty when all are done. */
    public Optional<String> next() {
        List<String> order = toDo();
        int from = lastLesson.map(order::indexOf).filter(i -> i >= 0).orElse(0);
        for (int i = 0; i < order.size(); i++) {
            String lesson = order.get((from + i) % order.size());
            if (!done(lesson)) {
                return Optional.of(lesson);
            }
        }
        return Optional.empty();
    }
}

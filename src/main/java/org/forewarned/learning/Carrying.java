package org.forewarned.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.assessment.Marking;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.VersionChanges;
import org.forewarned.markup.Block;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Question;

/**
 * What of a learner's progress in one version counts in another. A finished lesson counts if the other has it and it is not one that changed; what was
 * done with a block, if the other has a block of this id that reads the same, or a question to which it still is an answer. What was
 * answered before the first lesson counts where the same question is asked after the end.
 */
final class Carrying {

    private static final String LESSON = Items.lesson("");
    private static final String BLOCK = Items.block("");
    private static final String BEFORE = Items.before("");
    private static final String USEFUL = Items.useful("");

    private final PublishedModule from;
    private final PublishedModule to;
    private final List<String> changed;
    private final Map<String, Block> before;
    private final Map<String, Block> after;
    private final Set<String> lessons;

    /** @param changed ids of the lessons that changed */
    Carrying(PublishedModule from, PublishedModule to, List<String> changed) {
        this.from = from;
        this.to = to;
        this.changed = changed;
        this.before = blocks(from);
        this.after = blocks(to);
        this.lessons = to.text().source().lessons().stream().map(Lesson::id).collect(Collectors.toSet());
    }

    private static Map<String, Block> blocks(PublishedModule module) {
        return module.text().source().lessons().stream().flatMap(lesson -> lesson.blocks().stream()).filter(block -> !block.id().isEmpty())
                .collect(Collectors.toMap(Block::id, Function.identity(), (first, second) -> first));
    }

    boolean has(String lesson) {
        return lessons.contains(lesson);
    }

    /** Whether what was stored under this name counts. */
    boolean takes(String item, String given) {
        if (item.startsWith(LESSON)) {
            String lesson = item.substring(LESSON.length());
            return has(lesson) && !changed.contains(lesson);
        }
        if (item.startsWith(USEFUL)) {
            return has(item.substring(USEFUL.length()));
        }
        if (item.startsWith(BEFORE)) {
            return takesBefore(item.substring(BEFORE.length()));
        }
        return item.startsWith(BLOCK) && takesBlock(item.substring(BLOCK.length()), given);
    }

    /** What was answered before counts if the same is asked after. */
    private boolean takesBefore(String id) {
        Optional<Question> old = from.text().source().beforeAfter().question(id);
        Optional<Question> now = to.text().source().beforeAfter().question(id);
        return old.isPresent() && now.isPresent() && VersionChanges.same(from, old.get().span(), to, now.get().span());
    }

    private boolean takesBlock(String id, String given) {
        Optional<Block> old = Optional.ofNullable(before.get(id));
        Block now = after.get(id);
        if (now == null || old.isEmpty()) {
            return false;
        }
        return VersionChanges.same(from, old.get().span(), to, now.span())
                || now instanceof Question question && old.get() instanceof Question && Marking.wellFormed(question, List.of(given.split(" ")));
    }
}

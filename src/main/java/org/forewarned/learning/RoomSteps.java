package org.forewarned.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forewarned.catalogue.BlockText;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.AudienceBlock;
import org.forewarned.markup.Block;
import org.forewarned.markup.FactBlock;
import org.forewarned.markup.HelplinesBlock;
import org.forewarned.markup.Image;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Nation;
import org.forewarned.markup.NationBlock;
import org.forewarned.markup.Prose;
import org.forewarned.markup.Question;
import org.forewarned.markup.Video;

/**
 * A module cut into steps that fit a screen in a hall: each thing to do by itself, text in portions, a heading always at the top of one. The
 * cuts are those of the source language, so that a step has the same number in every language, on the screen and on every phone.
 */
public final class RoomSteps {

    /** As many characters as somebody in the last row still reads at one go. */
    private static final int PORTION = 430;
    private static final int PICTURE = 330;

    private RoomSteps() {
    }

    /**
     * A step.
     *
     * @param number from 1
     * @param lessonNumber from 1
     * @param first whether the lesson begins with it
     * @param last whether the lesson ends with it
     * @param blocks running text, or one thing to do
     */
    public record Step(int number, Lesson lesson, int lessonNumber, boolean first, boolean last, List<Block> blocks) {

        /** The thing to do. */
        public Optional<Block> task() {
            return blocks.stream().filter(Block::interactive).findFirst();
        }

        /** The question that phones can answer: one where something is chosen. What has to be put in order is talked about. */
        public Optional<Question> question() {
            return task().filter(Question.class::isInstance).map(Question.class::cast)
                    .filter(q -> q.kind() != Question.Kind.ORDER && q.kind() != Question.Kind.MATCH);
        }
    }

    /** All steps, in order, in this language, for this nation or for all four. */
    public static List<Step> of(PublishedModule module, String language, Optional<Nation> nation) {
        List<Step> steps = new ArrayList<>();
        List<Lesson> source = module.text().source().lessons();
        for (int i = 0; i < source.size(); i++) {
            Lesson cut = source.get(i);
            Lesson shown = module.lesson(language, cut.id()).filter(l -> l.blocks().size() == cut.blocks().size()).orElse(cut);
            List<List<Integer>> portions = portions(cut, nation);
            for (int k = 0; k < portions.size(); k++) {
                steps.add(new Step(steps.size() + 1, shown, i + 1, k == 0, k == portions.size() - 1, portions.get(k).stream().map(shown.blocks()::get).toList()));
            }
        }
        return steps;
    }

    private static List<List<Integer>> portions(Lesson lesson, Optional<Nation> nation) {
        List<List<Integer>> portions = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        int weight = lesson.summary().length();
        for (int i = 0; i < lesson.blocks().size(); i++) {
            Block block = lesson.blocks().get(i);
            if (block.interactive()) {
                flush(run, portions);
                portions.add(List.of(i));
                weight = 0;
            } else if (isShown(block, nation)) {
                boolean headed = block instanceof Prose prose && prose.level() > 0;
                if (!run.isEmpty() && !dependent(block) && (headed || weight + weight(block) > PORTION)) {
                    flush(run, portions);
                    weight = 0;
                }
                run.add(i);
                weight += weight(block);
            }
        }
        flush(run, portions);
        return portions;
    }

    private static void flush(List<Integer> run, List<List<Integer>> portions) {
        if (!run.isEmpty()) {
            portions.add(List.copyOf(run));
            run.clear();
        }
    }

    private static boolean isShown(Block block, Optional<Nation> nation) {
        return !(block instanceof NationBlock only) || nation.isEmpty() || only.only().contains(nation.get());
    }

    /** Shown to some only, or perhaps no longer: never a step of its own, which would be empty for the others. */
    private static boolean dependent(Block block) {
        return block instanceof AudienceBlock || block instanceof FactBlock;
    }

    private static int weight(Block block) {
        return block instanceof Image || block instanceof Video || block instanceof HelplinesBlock || block instanceof FactBlock ? PICTURE : BlockText.of(block).length();
    }
}

package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Block;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Nation;
import org.forewarned.markup.NationBlock;
import org.forewarned.markup.Prose;
import org.forewarned.platform.testing.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoomStepsTest {

    private static List<PublishedModule> modules;

    @BeforeAll
    static void read() {
        modules = Database.DERBY.read(em -> {
            LearnersWorld world = new LearnersWorld(em);
            world.seeding.seed();
            return world.catalogue.modules();
        });
    }

    @Test
    void nothingOfAModuleIsLeftOutAndNothingShownTwice() {
        for (PublishedModule module : modules) {
            List<Block> shown = RoomSteps.of(module, "en", Optional.empty()).stream().flatMap(step -> step.blocks().stream()).toList();
            assertThat(shown).containsExactlyElementsOf(module.in("en").lessons().stream().flatMap(lesson -> lesson.blocks().stream()).toList());
        }
    }

    @Test
    void stepsAreNumberedAndEachLessonBeginsOnce() {
        for (PublishedModule module : modules) {
            List<RoomSteps.Step> steps = RoomSteps.of(module, "en", Optional.empty());
            assertThat(steps).extracting(RoomSteps.Step::number).containsExactlyElementsOf(IntStream.rangeClosed(1, steps.size()).boxed().toList());
            assertThat(steps.stream().filter(RoomSteps.Step::first).map(step -> step.lesson().id()).toList())
                    .containsExactlyElementsOf(module.in("en").lessons().stream().map(Lesson::id).toList());
        }
    }

    @Test
    void eachLessonEndsOnce() {
        for (PublishedModule module : modules) {
            List<RoomSteps.Step> steps = RoomSteps.of(module, "en", Optional.empty());
            assertThat(steps.stream().filter(RoomSteps.Step::last).map(step -> step.lesson().id()).toList())
                    .containsExactlyElementsOf(module.in("en").lessons().stream().map(Lesson::id).toList());
            assertThat(steps.get(steps.size() - 1).last()).isTrue();
        }
    }

    @Test
    void aThingToDoStandsAloneAndAHeadingAtTheTop() {
        for (PublishedModule module : modules) {
            for (RoomSteps.Step step : RoomSteps.of(module, "en", Optional.empty())) {
                assertThat(step.blocks()).isNotEmpty();
                assertThat(step.task().isEmpty() || step.blocks().size() == 1).isTrue();
                assertThat(step.blocks().subList(1, step.blocks().size())).noneMatch(block -> block instanceof Prose prose && prose.level() > 0);
            }
        }
    }

    @Test
    void ofOtherNationsNothingIsShown() {
        Set<Nation> meant = new HashSet<>();
        for (PublishedModule module : modules) {
            RoomSteps.of(module, "en", Optional.of(Nation.WALES)).stream().flatMap(step -> step.blocks().stream()).filter(NationBlock.class::isInstance)
                    .forEach(block -> meant.addAll(((NationBlock) block).only()));
            assertThat(RoomSteps.of(module, "en", Optional.of(Nation.WALES))).allMatch(step -> !step.blocks().isEmpty());
        }
        assertThat(meant).contains(Nation.WALES).doesNotContain(Nation.SCOTLAND);
    }
}

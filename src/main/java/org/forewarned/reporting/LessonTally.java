package org.forewarned.reporting;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.learning.Begun;
import org.forewarned.learning.Items;
import org.forewarned.learning.ScenarioWay;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Step;
import org.forewarned.reporting.model.LessonCount;
import org.forewarned.reporting.model.WayCount;

/** Adds up some enrolments in memory, so that each sum is written once for all of them. */
final class LessonTally {

    /** Stands for what comes after the lessons; no lesson has this id, for the address is taken. */
    static final String ASSESSMENT = "assessment";

    private final Map<Place, Passed> lessons = new LinkedHashMap<>();
    private final Map<WayCount.Key, Integer> ways = new LinkedHashMap<>();
    private final Set<UUID> versions = new HashSet<>();

    /** A lesson of a version. */
    record Place(UUID version, String lesson) {
    }

    /** How many began it, finished it, and stopped there. */
    record Passed(int begun, int finished, int stopped) {

        Passed and(Passed more) {
            return new Passed(begun + more.begun, finished + more.finished, stopped + more.stopped);
        }
    }

    Map<Place, Passed> lessons() {
        return lessons;
    }

    Map<WayCount.Key, Integer> ways() {
        return ways;
    }

    Set<UUID> versions() {
        return versions;
    }

    /** Adds an enrolment; one in which nothing was done in any lesson, as of somebody who was in a room, is none of these. */
    void add(PublishedModule module, Begun begun) {
        if (begun.given().isEmpty()) {
            return;
        }
        versions.add(module.versionId());
        List<Lesson> all = module.text().source().lessons();
        boolean through = all.stream().allMatch(lesson -> finished(begun, lesson));
        add(module, LessonCount.WHOLE, true, begun.completed(), false);
        add(module, ASSESSMENT, through || begun.completed(), begun.completed(), through && !begun.completed());
        for (Lesson lesson : all) {
            boolean here = begun.lastLesson().filter(lesson.id()::equals).isPresent();
            add(module, lesson.id(), did(begun, lesson), finished(begun, lesson), here && !through && !begun.completed());
            lesson.blocks().stream().filter(Scenario.class::isInstance).map(Scenario.class::cast).forEach(scenario -> ways(module.versionId(), scenario, begun));
        }
    }

    private void add(PublishedModule module, String lesson, boolean began, boolean ended, boolean stopped) {
        lessons.merge(new Place(module.versionId(), lesson), new Passed(began ? 1 : 0, ended ? 1 : 0, stopped ? 1 : 0), Passed::and);
    }

    private static boolean finished(Begun begun, Lesson lesson) {
        return begun.given().containsKey(Items.lesson(lesson.id()));
    }

    private static boolean did(Begun begun, Lesson lesson) {
        return finished(begun, lesson) || lesson.blocks().stream().anyMatch(block -> begun.given().containsKey(Items.block(block.id())));
    }

    /** The first decision at each step that somebody stood at: what they tried afterwards they tried knowing more. */
    private void ways(UUID version, Scenario scenario, Begun begun) {
        Set<String> decided = new HashSet<>();
        String stored = begun.given().getOrDefault(Items.block(scenario.id()), "");
        for (ScenarioWay.Visited visited : new ScenarioWay(scenario, stored).visited()) {
            Optional<Step> at = visited.by().flatMap(way -> scenario.steps().stream().filter(step -> step.ways().stream().anyMatch(one -> one == way)).findFirst());
            if (at.isPresent() && decided.add(at.get().id())) {
                ways.merge(new WayCount.Key(version, scenario.id(), at.get().id(), ScenarioWay.word(at.get(), visited.by().get())), 1, Integer::sum);
            }
        }
    }
}

package org.forewarned.learning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Step;
import org.forewarned.markup.Way;

/**
 * A learner's way through a scenario: every decision and every step back, in order, so that the page can show what was tried.
 * Stored as words: the id of a step that was chosen, with a number behind it when several decisions lead there, or {@code <} for a
 * step back.
 */
public final class ScenarioWay {

    private static final String BACK = "<";

    private final Scenario scenario;
    private final List<String> words = new ArrayList<>();
    private final List<Visited> visited = new ArrayList<>();
    private final Deque<Visited> open = new ArrayDeque<>();

    /** Reads a stored way; what does not fit the scenario is left out. */
    public ScenarioWay(Scenario scenario, String stored) {
        this.scenario = scenario;
        enter(new Visited(scenario.steps().get(0), null, ""));
        Arrays.stream(stored.split(" ")).filter(word -> !word.isEmpty()).forEach(this::follow);
    }

    /** Where the learner stands. */
    public Step here() {
        return open.peek().step();
    }

    /** The visit that the learner is at. */
    public Visited current() {
        return open.peek();
    }

    /** Everything seen so far, in order; what was gone back from is marked. */
    public List<Visited> visited() {
        return List.copyOf(visited);
    }

    public boolean canGoBack() {
        return open.size() > 1;
    }

    /** The word for a decision of a step: {@code tell-lead}, or {@code tell-lead~2} for the second one that leads there. */
    public static String word(Step step, Way way) {
        long earlier = step.ways().stream().takeWhile(other -> other != way).filter(other -> other.target().equals(way.target())).count();
        return earlier == 0 ? way.target() : way.target() + "~" + (earlier + 1);
    }

    /** The way after a decision, or empty when there is no such decision here. */
    public Optional<String> after(String word) {
        return decision(word).map(way -> (stored() + " " + word).strip());
    }

    /** The way after going back one step, or empty at the start. */
    public Optional<String> back() {
        return canGoBack() ? Optional.of((stored() + " " + BACK).strip()) : Optional.empty();
    }

    /** Whether an end was reached at any time. */
    public boolean ended() {
        return visited.stream().anyMatch(seen -> seen.step().end());
    }

    private String stored() {
        String all = String.join(" ", words);
        return all.length() < Enrolments.LONGEST - 200 ? all : shortest();
    }

    /** Only the way that is open: when somebody has gone back so often that the rest no longer fits. */
    private String shortest() {
        List<String> direct = new ArrayList<>();
        open.descendingIterator().forEachRemaining(seen -> direct.add(seen.word));
        return String.join(" ", direct.subList(1, direct.size()));
    }

    private void follow(String word) {
        if (word.equals(BACK)) {
            if (canGoBack()) {
                open.pop().left();
                words.add(word);
            }
        } else {
            decision(word).ifPresent(way -> {
                words.add(word);
                scenario.step(way.target()).ifPresent(step -> enter(new Visited(step, way, word)));
            });
        }
    }

    private Optional<Way> decision(String word) {
        Step step = here();
        return step.ways().stream().filter(way -> word(step, way).equals(word)).findFirst();
    }

    private void enter(Visited seen) {
        visited.add(seen);
        open.push(seen);
    }

    /** A step that was seen. */
    public static final class Visited {
        private final Step step;
        private final Way by;
        private final String word;
        private boolean left;

        Visited(Step step, Way by, String word) {
            this.step = step;
            this.by = by;
            this.word = word;
        }

        public Step step() {
            return step;
        }

        /** The decision that led here; empty at the start. */
        public Optional<Way> by() {
            return Optional.ofNullable(by);
        }

        /** Whether the learner went back from here. */
        public boolean leftAgain() {
            return left;
        }

        void left() {
            left = true;
        }
    }
}

package org.forewarned.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What stands in a scenario block, taken apart for a form and put together again. Steps that read as before keep their bytes. What a form could not show
 * whole is not taken apart: it is left to be written as text.
 *
 * @param steps in the order of the file; the first is the start
 */
public record ScenarioText(List<Step> steps) {

    /** The target of a way that leads to a step which is still to be made. */
    public static final String NEW = "+";
    /** The most steps that a scenario can have. */
    public static final int MOST_STEPS = 60;
    /** The most ways that a form offers for one step. */
    public static final int MOST_WAYS = 12;
    private static final int LONGEST_ID = 60;

    /**
     * A step.
     *
     * @param id   empty for one that has none yet
     * @param tone {@code risk} or {@code good}; empty where it only goes on
     * @param end  the story ends here
     */
    public record Step(String id, String heading, String text, String tone, boolean end, List<Way> ways) {

        public Step {
            ways = List.copyOf(ways);
        }

        boolean readsLike(Step other) {
            boolean sameWays = ways.size() == other.ways.size() && IntStream.range(0, ways.size()).allMatch(i -> ways.get(i).readsLike(other.ways.get(i)));
            return id.equals(other.id) && KeptLines.same(heading, other.heading) && KeptLines.same(text, other.text) && tone.equals(other.tone) && end == other.end && sameWays;
        }

        Step with(List<Way> others) {
            return new Step(id, heading, text, tone, end, others);
        }
    }

    /**
     * A decision.
     *
     * @param target id of the step it leads to; empty as long as none is chosen
     */
    public record Way(String text, String target) {

        boolean readsLike(Way other) {
            return KeptLines.same(text, other.text) && target.equals(other.target);
        }
    }

    public ScenarioText {
        steps = List.copyOf(steps);
    }

    /** What stands in a block; nothing when it can't be taken apart without loss. */
    public static Optional<ScenarioText> read(String body) {
        return ScenarioLines.read(body).map(lines -> new ScenarioText(lines.steps()));
    }

    /** What stands in the block, where this stood before. Steps without an id get one made of their words; ways without words are left out. */
    public String text(String before) {
        ScenarioLines old = ScenarioLines.read(before).orElse(ScenarioLines.NONE);
        List<String> parts = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (Step step : named().steps) {
            int at = old.find(step);
            parts.add(at >= 0 && old.steps().get(at).readsLike(step) ? old.raw().get(at) : written(step, at < 0 ? "" : old.steps().get(at).text()));
            gaps.add(at >= 0 && at < old.gaps().size() - 1 ? old.gaps().get(at) : "\n\n");
        }
        StringBuilder text = new StringBuilder(old.lead());
        for (int i = 0; i < parts.size(); i++) {
            text.append(parts.get(i)).append(i < parts.size() - 1 ? gaps.get(i) : "");
        }
        return text.append(old.gaps().isEmpty() ? "" : old.gaps().get(old.gaps().size() - 1)).toString();
    }

    private static String written(Step step, String before) {
        String heading = line(step.heading());
        StringBuilder out = new StringBuilder("## ").append(heading).append(heading.isEmpty() ? "" : " ").append("{#").append(step.id()).append(step.tone().isEmpty() ? "" : " tone=" + step.tone())
                .append(step.end() ? " end=true" : "").append('}');
        String text = KeptLines.keep(before, step.text()).strip();
        out.append(text.isEmpty() ? "" : "\n" + text);
        String ways = step.ways().stream().map(way -> "- [" + line(way.text()) + "](#" + way.target() + ")").collect(Collectors.joining("\n"));
        return out.append(ways.isEmpty() ? "" : "\n\n" + ways).toString();
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Every step with an id, every way with words, and a step for every way that leads to a new one. */
    private ScenarioText named() {
        Set<String> taken = steps.stream().map(Step::id).collect(Collectors.toCollection(TreeSet::new));
        List<Step> all = new ArrayList<>();
        int room = MOST_STEPS - steps.size();
        for (Step step : steps) {
            String id = step.id().isEmpty() ? free(step.heading(), taken) : step.id();
            List<Way> ways = new ArrayList<>();
            List<Step> added = new ArrayList<>();
            for (Way way : step.ways().stream().filter(one -> !one.text().isBlank()).toList()) {
                boolean fresh = way.target().equals(NEW);
                String to = !fresh ? way.target() : room > added.size() ? free(way.text(), taken) : "";
                ways.add(new Way(way.text(), to));
                if (fresh && !to.isEmpty()) {
                    added.add(new Step(to, "", "", "", false, List.of()));
                }
            }
            room -= added.size();
            all.add(new Step(id, step.heading(), step.text(), step.tone(), step.end(), ways));
            all.addAll(added);
        }
        return new ScenarioText(all);
    }

    private static String free(String words, Set<String> taken) {
        String base = IdWords.of(words, "step");
        String id = base;
        for (int i = 2; !taken.add(id); i++) {
            id = (base.length() > LONGEST_ID - 4 ? base.substring(0, LONGEST_ID - 4) : base) + "-" + i;
        }
        return id;
    }

    /** With an empty step below this one, counted from 1; 0 is above all. Nothing where there are as many as there can be. */
    public ScenarioText added(int below) {
        List<Step> all = new ArrayList<>(steps);
        if (all.size() < MOST_STEPS) {
            all.add(Math.min(Math.max(below, 0), all.size()), new Step("", "", "", "", false, List.of()));
        }
        return new ScenarioText(all);
    }

    /** Without this step. Ways that led to it lead nowhere until somebody chooses. */
    public ScenarioText without(int number) {
        List<Step> all = new ArrayList<>(steps);
        if (number >= 1 && number <= all.size()) {
            all.remove(number - 1);
        }
        return new ScenarioText(all);
    }

    /** With this step and the one below in each other's place. */
    public ScenarioText swapped(int number) {
        return new ScenarioText(swapped(steps, number));
    }

    /** With this way of a step and the one below in each other's place. */
    public ScenarioText swapped(int step, int way) {
        return changed(step, swapped(ways(step), way));
    }

    /** Without this way of a step. */
    public ScenarioText without(int step, int way) {
        List<Way> ways = new ArrayList<>(ways(step));
        if (way >= 1 && way <= ways.size()) {
            ways.remove(way - 1);
        }
        return changed(step, ways);
    }

    private List<Way> ways(int step) {
        return step >= 1 && step <= steps.size() ? steps.get(step - 1).ways() : List.of();
    }

    private ScenarioText changed(int step, List<Way> ways) {
        List<Step> all = new ArrayList<>(steps);
        if (step >= 1 && step <= all.size()) {
            all.set(step - 1, all.get(step - 1).with(ways));
        }
        return new ScenarioText(all);
    }

    private static <T> List<T> swapped(List<T> list, int number) {
        List<T> all = new ArrayList<>(list);
        if (number >= 1 && number < all.size()) {
            Collections.swap(all, number - 1, number);
        }
        return all;
    }

    /** Where each step leads, and what is wrong with that; in the order of the steps. */
    public List<Place> places() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int number = 1; number <= steps.size(); number++) {
            numbers.putIfAbsent(steps.get(number - 1).id(), number);
        }
        numbers.remove("");
        List<List<Integer>> leads = steps.stream().map(step -> step.ways().stream().map(way -> numbers.getOrDefault(way.target(), 0)).toList()).toList();
        Set<Integer> reached = new HashSet<>();
        walk(1, leads, reached);
        Set<Integer> ending = ending(leads);
        List<Place> all = new ArrayList<>();
        for (int number = 1; number <= steps.size(); number++) {
            Step step = steps.get(number - 1);
            all.add(new Place(number, step, leads.get(number - 1), reached.contains(number), ending.contains(number)));
        }
        return all;
    }

    private void walk(int from, List<List<Integer>> leads, Set<Integer> seen) {
        if (from >= 1 && from <= steps.size() && seen.add(from)) {
            leads.get(from - 1).forEach(to -> walk(to, leads, seen));
        }
    }

    /** The steps from which an end can be reached. */
    private Set<Integer> ending(List<List<Integer>> leads) {
        Set<Integer> ending = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (int number = 1; number <= steps.size(); number++) {
                boolean ends = steps.get(number - 1).end() || leads.get(number - 1).stream().anyMatch(ending::contains);
                more |= ends && ending.add(number);
            }
        }
        return ending;
    }

    /**
     * A step in the outline.
     *
     * @param leads   the number of the step to which each way leads; 0 where it is none
     * @param reached whether any way from the start comes here
     * @param ending  whether an end can be reached from here
     */
    public record Place(int number, Step step, List<Integer> leads, boolean reached, boolean ending) {

        /** No way leads on, and it is not said to be an end. */
        public boolean isDeadEnd() {
            return !step.end() && step.ways().isEmpty();
        }

        /** There are ways, but round and round. */
        public boolean isEndless() {
            return !ending && !isDeadEnd();
        }
    }
}

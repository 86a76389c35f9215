package org.forewarned.markup.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forewarned.markup.Step;
import org.forewarned.markup.Way;

/** Whether the steps of a scenario hang together. */
final class ScenarioRules {
    private final Sheet sheet;
    private final Outline.Fence fence;

    ScenarioRules(Sheet sheet, Outline.Fence fence) {
        this.sheet = sheet;
        this.fence = fence;
    }

    void check(List<Step> steps) {
        Map<String, Step> byId = new HashMap<>();
        steps.forEach(step -> byId.put(step.id(), step));
        Map<String, Set<String>> to = new HashMap<>();
        Map<String, Set<String>> from = new HashMap<>();
        for (Step step : steps) {
            for (Way way : step.ways()) {
                if (!byId.containsKey(way.target())) {
                    error("unknown-step", "The step \"" + step.id() + "\" leads to \"" + Nearest.shown(way.target()) + "\", which is not there. "
                            + Nearest.suggest(way.target(), byId.keySet().stream().sorted().toList()));
                } else if (way.target().equals(step.id())) {
                    error("way-to-itself", "The step \"" + step.id() + "\" leads to itself. Let each way lead to another step.");
                } else {
                    to.computeIfAbsent(step.id(), id -> new HashSet<>()).add(way.target());
                    from.computeIfAbsent(way.target(), id -> new HashSet<>()).add(step.id());
                }
            }
        }
        List<String> ends = steps.stream().filter(Step::end).map(Step::id).toList();
        Set<String> reached = walk(List.of(steps.get(0).id()), to);
        Set<String> ending = walk(ends, from);
        for (Step step : steps) {
            if (!reached.contains(step.id())) {
                error("unreached-step", "No way leads from the start to the step \"" + step.id() + "\". Link to it or delete it.");
            }
            if (!ending.contains(step.id())) {
                error("endless-step", "From the step \"" + step.id() + "\" no end can be reached. Add a way that leads to a step with end=true.");
            }
        }
        if (steps.stream().noneMatch(step -> step.ways().size() > 1)) {
            error("no-decision", "Nothing is to be decided in this scenario. Offer at least two ways in one step.");
        }
    }

    private static Set<String> walk(List<String> starts, Map<String, Set<String>> ways) {
        Set<String> seen = new HashSet<>(starts);
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            for (String next : ways.getOrDefault(open.pop(), Set.of())) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }

    private void error(String code, String message) {
        sheet.error(fence.offset, code, message);
    }
}

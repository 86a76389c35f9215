package org.forewarned.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.authoring.ScenarioText.Step;
import org.forewarned.authoring.ScenarioText.Way;

/**
 * The lines of a scenario block, cut at its steps.
 *
 * @param lead blank lines above the first step
 * @param raw  each step as it stands in the file, without blank lines below
 * @param gaps the line ends and blank lines below each step
 */
record ScenarioLines(String lead, List<Step> steps, List<String> raw, List<String> gaps) {

    static final ScenarioLines NONE = new ScenarioLines("", List.of(), List.of(), List.of());
    private static final Pattern HEADING = Pattern.compile("## (.*?)(?:\\{([^{}]*)})?\\s*");
    private static final Pattern WAY = Pattern.compile("- \\[((?:(?!]\\().)+)]\\(#((?:[a-z][a-z0-9-]{0,59})?)\\)\\s*");
    /** What would be read as something else than the text of a step: code, other blocks, headings in another manner. */
    private static final Pattern OTHER = Pattern.compile("\\s*(?:```|~~~|:::).*| {1,3}##(?:[ \\t].*)?|##(?:\\t.*)?| {0,3}(?:-+|=+)\\s*");
    private static final Pattern LISTED = Pattern.compile("(?:\\s*[-+*] | {2,}\\S).*");

    /** The lines of a block, unless a form could not show everything that stands in them. */
    static Optional<ScenarioLines> read(String body) {
        List<String> steps = new ArrayList<>(Arrays.asList(body.split("(?md)^(?=## )", -1)));
        String lead = body.startsWith("## ") ? "" : steps.remove(0);
        steps.removeIf(String::isEmpty);
        if (!lead.isBlank() || steps.size() > ScenarioText.MOST_STEPS) {
            return Optional.empty();
        }
        List<Step> read = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (String part : steps) {
            String bare = part.stripTrailing();
            Optional<Step> step = step(bare);
            if (step.isEmpty() || read.stream().anyMatch(one -> !one.id().isEmpty() && one.id().equals(step.get().id()))) {
                return Optional.empty();
            }
            read.add(step.get());
            raw.add(bare);
            gaps.add(part.substring(bare.length()));
        }
        return Optional.of(new ScenarioLines(lead, read, raw, gaps));
    }

    private static Optional<Step> step(String part) {
        List<String> lines = part.lines().toList();
        Matcher heading = HEADING.matcher(lines.get(0));
        List<String> below = new ArrayList<>(lines.subList(1, lines.size()));
        if (!heading.matches() || below.stream().anyMatch(line -> OTHER.matcher(line).matches())) {
            return Optional.empty();
        }
        List<Way> ways = new ArrayList<>();
        while (!below.isEmpty() && (below.get(below.size() - 1).isBlank() || WAY.matcher(below.get(below.size() - 1)).matches())) {
            Matcher way = WAY.matcher(below.remove(below.size() - 1));
            if (way.matches()) {
                ways.add(0, new Way(way.group(1), way.group(2)));
            }
        }
        String text = String.join("\n", below).replaceFirst("\\A(?:[ \\t]*\\n)+", "");
        boolean merged = !ways.isEmpty() && !below.isEmpty() && LISTED.matcher(below.get(below.size() - 1)).matches();
        if (text.contains("](#") || merged || ways.size() > ScenarioText.MOST_WAYS) {
            return Optional.empty();
        }
        return step(heading, text, ways);
    }

    private static Optional<Step> step(Matcher heading, String text, List<Way> ways) {
        String id = "";
        String tone = "";
        boolean end = false;
        List<String> seen = new ArrayList<>();
        for (String word : heading.group(2) == null ? new String[0] : heading.group(2).strip().split("\\s+")) {
            String key = word.replaceFirst("[=#].*", "");
            if (seen.contains(key) || !word.matches("#[a-z][a-z0-9-]{0,59}|tone=(?:risk|good|plain)|end=(?:true|false)")) {
                return Optional.empty();
            }
            seen.add(key);
            id = word.startsWith("#") ? word.substring(1) : id;
            tone = word.startsWith("tone=") && !word.equals("tone=plain") ? word.substring("tone=".length()) : tone;
            end = word.startsWith("end=") ? word.equals("end=true") : end;
        }
        return Optional.of(new Step(id, heading.group(1).strip(), text, tone, end, ways));
    }

    /** The place of the step that this one was; -1 for a new one. */
    int find(Step step) {
        for (int i = 0; i < steps.size(); i++) {
            if (step.id().isEmpty() ? steps.get(i).readsLike(step) : steps.get(i).id().equals(step.id())) {
                return i;
            }
        }
        return -1;
    }
}

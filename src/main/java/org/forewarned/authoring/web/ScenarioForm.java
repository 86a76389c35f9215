package org.forewarned.authoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.authoring.ScenarioText;
import org.forewarned.authoring.ScenarioText.Step;
import org.forewarned.authoring.ScenarioText.Way;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Texts;

/** The form of a scenario: what it shows, what was typed into it, and which of its buttons was pressed. */
final class ScenarioForm {

    private static final Pattern ACT = Pattern.compile("(step|up|down|drop|way|way-up|way-down|way-drop):([0-9]{1,3})(?:\\.([0-9]{1,3}))?");
    private static final List<String> TONES = List.of("", "risk", "good");

    private final Form form;
    private final Texts texts;

    ScenarioForm(Form form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** Whether this form was sent. */
    boolean sent() {
        return form.has("steps");
    }

    /** What was typed. A step that is still to be made is made when a button is pressed, not while somebody types. */
    ScenarioText typed() {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i <= ScenarioText.MOST_STEPS; i++) {
            String name = "s" + i + "-";
            if (form.has(name + "heading")) {
                String tone = form.value(name + "tone");
                steps.add(new Step(id(form.value(name + "id")), form.value(name + "heading"), form.value(name + "text"), TONES.contains(tone) ? tone : "", form.has(name + "end"), ways(name)));
            }
        }
        return new ScenarioText(steps);
    }

    private List<Way> ways(String step) {
        List<Way> ways = new ArrayList<>();
        for (int i = 1; i <= ScenarioText.MOST_WAYS; i++) {
            if (form.has(step + "w" + i + "-text")) {
                String to = form.value(step + "w" + i + "-to");
                ways.add(new Way(form.value(step + "w" + i + "-text"), to.equals(ScenarioText.NEW) && !form.has("keep") ? to : id(to)));
            }
        }
        return ways;
    }

    private static String id(String sent) {
        return sent.matches("[a-z][a-z0-9-]{0,59}") ? sent : "";
    }

    /** What was typed, and done by the button that was pressed. */
    ScenarioText done() {
        ScenarioText typed = typed();
        Matcher act = act();
        if (!act.matches()) {
            return typed;
        }
        int step = Integer.parseInt(act.group(2));
        int way = act.group(3) == null ? 0 : Integer.parseInt(act.group(3));
        return switch (act.group(1)) {
            case "step" -> typed.added(step);
            case "up" -> typed.swapped(step - 1);
            case "down" -> typed.swapped(step);
            case "drop" -> typed.without(step);
            case "way-up" -> typed.swapped(step, way - 1);
            case "way-down" -> typed.swapped(step, way);
            case "way-drop" -> typed.without(step, way);
            default -> typed;
        };
    }

    private Matcher act() {
        return ACT.matcher(form.value("act"));
    }

    /** Where to go on after a button was pressed, as an id of the page; empty when the form is done with. */
    String next() {
        Matcher act = act();
        List<Step> steps = done().steps();
        if (!act.matches()) {
            return firstNew(steps);
        }
        int step = Integer.parseInt(act.group(2));
        int way = act.group(3) == null ? 0 : Integer.parseInt(act.group(3));
        return switch (act.group(1)) {
            case "step" -> at(steps, step + 1, "heading");
            case "up" -> at(steps, step - 1, step - 1 > 1 ? "up" : "down");
            case "down" -> at(steps, step + 1, step + 1 < steps.size() ? "down" : "up");
            case "drop" -> at(steps, Math.min(step, steps.size()), "heading");
            case "way" -> at(steps, step, "w" + Math.min(ScenarioText.MOST_WAYS, written(steps, step) + 1) + "-text");
            case "way-up" -> at(steps, step, "w" + Math.max(1, way - 1) + "-text");
            case "way-down" -> at(steps, step, "w" + (way + 1) + "-text");
            default -> at(steps, step, "w" + way + "-text");
        };
    }

    private static long written(List<Step> steps, int step) {
        return step >= 1 && step <= steps.size() ? steps.get(step - 1).ways().stream().filter(way -> !way.text().isBlank()).count() : 0;
    }

    /** Ways to new steps make those right below: what stands further down moves on. */
    private static String at(List<Step> steps, int step, String field) {
        long added = steps.stream().limit(Math.max(0, step - 1)).mapToLong(ScenarioForm::fresh).sum();
        return "s" + (step + added) + "-" + field;
    }

    private static long fresh(Step step) {
        return step.ways().stream().filter(way -> !way.text().isBlank() && way.target().equals(ScenarioText.NEW)).count();
    }

    private static String firstNew(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (fresh(steps.get(i)) > 0) {
                return "s" + (i + 2) + "-heading";
            }
        }
        return "";
    }

    /** The form of what stands in a scenario. */
    StoryForm of(ScenarioText text) {
        List<StoryForm.Step> steps = new ArrayList<>();
        List<String> names = new ArrayList<>();
        text.steps().forEach(step -> names.add(step.heading().isBlank() ? texts.say("piece.step.unnamed", names.size() + 1) : texts.say("piece.step.named", names.size() + 1, step.heading())));
        for (Step step : text.steps()) {
            int number = steps.size() + 1;
            List<PieceForm.Option> tones = TONES.stream().map(tone -> new PieceForm.Option(tone, texts.say("piece.step.tone." + (tone.isEmpty() ? "plain" : tone)), tone.equals(step.tone()))).toList();
            steps.add(new StoryForm.Step(number, step.id(), step.heading(), step.text(), tones, step.end(), ways(text, names, step), number == 1, number == text.steps().size()));
        }
        return new StoryForm(steps, text.places().stream().map(place -> place(place, names)).toList());
    }

    private List<StoryForm.Way> ways(ScenarioText text, List<String> names, Step step) {
        List<StoryForm.Way> ways = new ArrayList<>();
        int written = step.ways().size();
        for (Way way : step.ways()) {
            ways.add(new StoryForm.Way(ways.size() + 1, way.text(), targets(text, names, step, way.target()), false, ways.isEmpty(), ways.size() == written - 1));
        }
        if (written < ScenarioText.MOST_WAYS) {
            ways.add(new StoryForm.Way(written + 1, "", targets(text, names, step, ""), true, true, true));
        }
        return ways;
    }

    private List<PieceForm.Option> targets(ScenarioText text, List<String> names, Step from, String target) {
        List<PieceForm.Option> options = new ArrayList<>();
        options.add(new PieceForm.Option("", texts.say("piece.way.choose"), target.isEmpty()));
        boolean known = target.isEmpty();
        for (int i = 0; i < names.size(); i++) {
            Step step = text.steps().get(i);
            boolean chosen = !step.id().isEmpty() && step.id().equals(target);
            if (chosen || step != from && !step.id().isEmpty()) {
                options.add(new PieceForm.Option(step.id(), names.get(i), chosen));
                known |= chosen;
            }
        }
        if (!known) {
            options.add(new PieceForm.Option(target, texts.say("piece.way.gone", target), true));
        }
        options.add(new PieceForm.Option(ScenarioText.NEW, texts.say("piece.way.new"), false));
        return options;
    }

    private static StoryForm.Place place(ScenarioText.Place place, List<String> names) {
        List<String> faults = new ArrayList<>();
        if (!place.reached()) {
            faults.add("piece.outline.unreached");
        }
        if (place.isDeadEnd()) {
            faults.add("piece.outline.dead-end");
        } else if (place.isEndless()) {
            faults.add("piece.outline.endless");
        }
        List<StoryForm.Lead> leads = new ArrayList<>();
        for (Way way : place.step().ways()) {
            int to = place.leads().get(leads.size());
            leads.add(new StoryForm.Lead(way.text(), to, to == 0 ? "" : names.get(to - 1)));
        }
        return new StoryForm.Place(place.number(), names.get(place.number() - 1), place.step().end(), faults, leads);
    }
}

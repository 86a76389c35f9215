package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.forewarned.markup.Block;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Span;
import org.forewarned.markup.Step;
import org.forewarned.markup.Step.Tone;
import org.forewarned.markup.Way;
import org.forewarned.markup.YamlNode;
import org.forewarned.markup.read.Said.Where;

/** Reads a scenario: a heading for each step, its text, and the ways that lead on. */
final class ScenarioReader {
    private static final int STEPS = 60;

    private final Sheet sheet;
    private final Outline.Fence fence;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    ScenarioReader(Sheet sheet, Outline.Fence fence) {
        this.sheet = sheet;
        this.fence = fence;
    }

    Optional<Block> read(Span span) {
        Passage passage = Passage.body(sheet, fence);
        Node node = passage.document.getFirstChild();
        for (; node != null && !isStep(node); node = node.getNext()) {
            passage.error(node, "no-step", "Begin with a step: a line such as ## The call {#start}.");
        }
        while (node != null) {
            Node behind = node.getNext();
            while (behind != null && !isStep(behind)) {
                behind = behind.getNext();
            }
            step(passage, (Heading) node, behind);
            node = behind;
        }
        if (steps.isEmpty()) {
            sheet.error(fence.offset, "empty-block", "Nothing stands in this scenario. Write its steps before the closing :::.");
            return Optional.empty();
        }
        new ScenarioRules(sheet, fence).check(steps);
        return fence.attributes.id().isEmpty() ? Optional.empty()
                : Optional.of(new Scenario(span, fence.attributes.id(), fence.attributes.get("title"), List.copyOf(steps)));
    }

    private static boolean isStep(Node node) {
        return node instanceof Heading heading && heading.getLevel() == 2;
    }

    private void step(Passage passage, Heading heading, Node behind) {
        int offset = passage.offset(heading);
        Attributes attributes = Trailing.take(passage, heading);
        Fragment words = Inlines.of(passage, heading, Where.HEADING);
        Node last = behind == null ? heading.getParent().getLastChild() : behind.getPrevious();
        boolean leads = last != heading && isWays(last);
        Fragment text = Paragraphs.between(passage, heading.getNext(), leads ? last : behind, Where.TEXT, false);
        List<Way> ways = leads ? ways(passage, last) : List.of();
        Tone tone = attributes(attributes);
        if (text.isEmpty()) {
            sheet.error(offset, "empty-step", "Write below this heading what happens.");
        }
        if (attributes.flag("end") ? !ways.isEmpty() : ways.isEmpty()) {
            sheet.error(offset, "step-ways", attributes.flag("end") ? "This step ends the scenario (end=true): delete its list, or end=true."
                    : "Add at the end of this step a list of links to other steps, or end=true in its heading.");
        }
        if (attributes.id().isEmpty()) {
            sheet.error(offset, "missing-id", "Give this step an id at the end of its heading, such as {#start}.");
        } else if (!ids.add(attributes.id())) {
            sheet.error(offset, "id-twice", "The id \"" + attributes.id() + "\" is used twice in this scenario.");
        } else if (steps.size() < STEPS) {
            steps.add(new Step(attributes.id(), words, text, tone, attributes.flag("end"), ways));
        } else {
            sheet.error(offset, "too-many-steps", "A scenario has at most " + STEPS + " steps.");
        }
    }

    private Tone attributes(Attributes attributes) {
        attributes.all().forEach((key, value) -> {
            if (!List.of("tone", "end").contains(key)) {
                sheet.error(value.offset(), "unknown-attribute", "A step has no \"" + Nearest.shown(key) + "\". " + Nearest.suggest(key, List.of("tone", "end")));
            } else if (!(key.equals("tone") ? List.of("risk", "good", "plain") : List.of("true", "false")).contains(value.text())) {
                sheet.error(value.offset(), "unknown-value", key.equals("tone") ? "Write tone=risk or tone=good." : "Write end=true.");
            }
        });
        return Bodies.kind(Tone.values(), attributes.get("tone"), Tone.PLAIN);
    }

    /** A list whose first item is a link to a step. */
    private static boolean isWays(Node node) {
        return node instanceof BulletList && node.getFirstChild() != null && node.getFirstChild().getFirstChild() instanceof Paragraph words
                && words.getFirstChild() instanceof Link link && link.getDestination().startsWith("#");
    }

    private List<Way> ways(Passage passage, Node list) {
        List<Way> ways = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getFirstChild() instanceof Paragraph words && words.getNext() == null && words.getFirstChild() instanceof Link link
                    && link.getNext() == null && link.getDestination().startsWith("#") && link.getFirstChild() != null) {
                String target = link.getDestination().substring(1);
                sheetLink(passage, link, target);
                ways.add(new Way(Inlines.of(passage, link, Where.CHOICE), target));
            } else {
                passage.error(item, "way", "Write each way as one link to a step and nothing else: - [Hang up](#hang-up)");
            }
        }
        return List.copyOf(ways);
    }

    private static void sheetLink(Passage passage, Node link, String target) {
        if (!YamlNode.isId(target)) {
            passage.error(link, "bad-id", "\"" + Nearest.shown(target) + "\" is no step's id.");
        }
    }
}

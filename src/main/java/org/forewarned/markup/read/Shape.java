package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.markup.Block;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Message;
import org.forewarned.markup.Part;
import org.forewarned.markup.Prose;
import org.forewarned.markup.Question;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Step;

/**
 * What a translation must have in common with its source, one entry for each block and heading in their order.
 *
 * @param line  in the file, from 1
 * @param words the block's name, id and attributes, as an author would name them
 * @param parts the ids within it, in an order that does not depend on the language
 */
public record Shape(int line, String words, List<String> parts) {
    private static final List<String> NAMING = List.of("kind", "only", "ref", "topic", "src");

    static List<Shape> of(Sheet sheet, List<Outline> outline, List<Block> blocks) {
        List<Shape> shapes = new ArrayList<>();
        Map<Integer, Block> byLine = blocks.stream().filter(block -> !(block instanceof Prose))
                .collect(Collectors.toMap(block -> block.span().line(), Function.identity(), (first, second) -> first));
        collect(sheet, outline, byLine, shapes);
        blocks.stream().filter(Prose.class::isInstance).map(Prose.class::cast).filter(prose -> prose.level() > 0)
                .forEach(prose -> shapes.add(new Shape(prose.span().line(), "#".repeat(prose.level()) + " heading", List.of())));
        shapes.sort(java.util.Comparator.comparingInt(Shape::line));
        return List.copyOf(shapes);
    }

    private static void collect(Sheet sheet, List<Outline> outline, Map<Integer, Block> byLine, List<Shape> shapes) {
        for (Outline part : outline) {
            if (part instanceof Outline.Fence fence) {
                String attributes = fence.attributes.all().entrySet().stream()
                        .filter(one -> NAMING.contains(one.getKey()) && !(fence.name.equals("question")))
                        .map(one -> " " + one.getKey() + "=" + one.getValue().text()).collect(Collectors.joining());
                String id = fence.attributes.id().isEmpty() ? "" : " #" + fence.attributes.id();
                shapes.add(new Shape(fence.open + 1, fence.name + id + attributes, parts(byLine.get(fence.open + 1))));
                collect(sheet, fence.inside, byLine, shapes);
            }
        }
    }

    private static List<String> parts(Block block) {
        if (block instanceof Question question) {
            return question.choices().stream().map(Choice::id).sorted().toList();
        }
        if (block instanceof Scenario scenario) {
            return scenario.steps().stream().map(Shape::step).toList();
        }
        if (block instanceof Message message) {
            return message.parts().stream().map(Part::mark).filter(mark -> mark != Part.Mark.NONE)
                    .map(mark -> mark.name().toLowerCase(java.util.Locale.ROOT)).toList();
        }
        return List.of();
    }

    private static String step(Step step) {
        return step.id() + step.ways().stream().map(way -> " > " + way.target()).collect(Collectors.joining());
    }
}

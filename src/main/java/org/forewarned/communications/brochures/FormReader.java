package org.forewarned.communications.brochures;

import java.util.List;
import java.util.stream.IntStream;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Yaml;
import org.forewarned.markup.YamlNode;

/** Reads and checks a file of {@code content/brochures/forms}. */
final class FormReader {

    static final float MILLIMETRE = 72 / 25.4f;
    private static final double MOST = 1200;

    private FormReader() {
    }

    static Form read(String file, byte[] bytes, Problems problems) {
        YamlNode top = Yaml.read(file, bytes, problems);
        top.only("id", "order", "width", "height", "picture", "easy", "repeats", "sizes", "least", "most", "sides");
        YamlNode s = top.at("sizes");
        s.only("front", "lead", "heading", "small", "text", "number", "fine", "code");
        Form.Type type = new Form.Type(size(s, "front"), size(s, "lead"), size(s, "heading"), size(s, "small"), size(s, "text"), size(s, "number"), size(s, "fine"),
                length(s.at("code")));
        float height = length(top.at("height"));
        List<Form.Side> sides = top.at("sides").items().stream().map(side -> side(side, height)).toList();
        if (sides.isEmpty()) {
            top.error("sides", "Add at least one side.");
        }
        return new Form(top.at("id").id(), top.at("order").whole(0, 999), length(top.at("width")), height, top.at("picture").flag(false), top.at("easy").flag(false),
                top.at("repeats").flag(false), type, (float) top.at("least").number(0.5, 1), top.at("most").exists() ? (float) top.at("most").number(1, 2) : 1, sides);
    }

    private static Form.Side side(YamlNode node, float height) {
        node.only("boxes", "folds");
        List<YamlNode> boxes = node.at("boxes").items();
        return new Form.Side(IntStream.range(0, boxes.size()).mapToObj(i -> box(boxes.get(i), i, height)).toList(),
                node.at("folds").items().stream().map(FormReader::length).toList());
    }

    private static Form.Box box(YamlNode node, int index, float sheet) {
        node.only("takes", "x", "y", "width", "height", "pad", "order", "ground", "one", "count");
        float y = node.at("y").exists() ? length(node.at("y")) : 0;
        float height = node.at("height").exists() ? length(node.at("height")) : sheet - y;
        return new Form.Box(node.at("takes").oneOfIfAny(Form.Takes.class, Form.Takes.PANELS), length(node.at("x")), y, length(node.at("width")), height,
                node.at("pad").exists() ? length(node.at("pad")) : 9 * MILLIMETRE, node.at("order").whole(0, 99, index),
                node.at("ground").oneOfIfAny(Form.Ground.class, Form.Ground.PLAIN), node.at("one").flag(false), node.at("count").flag(false));
    }

    private static float length(YamlNode node) {
        return (float) node.number(0, MOST) * MILLIMETRE;
    }

    private static float size(YamlNode sizes, String key) {
        return (float) sizes.at(key).number(5, 140);
    }
}

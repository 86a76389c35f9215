package org.forewarned.markup.read;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.forewarned.markup.Block;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Question;
import org.forewarned.markup.Question.Kind;
import org.forewarned.markup.Span;
import org.forewarned.markup.YamlNode;
import org.forewarned.markup.read.Said.Where;

/** Reads a question: what is asked, the choices, the explanation. */
final class QuestionReader {
    private final Sheet sheet;
    private final Context context;
    private final Outline.Fence fence;
    private final Attributes attributes;

    QuestionReader(Sheet sheet, Context context, Outline.Fence fence) {
        this.sheet = sheet;
        this.context = context;
        this.fence = fence;
        this.attributes = fence.attributes;
    }

    Optional<Block> read(Span span) {
        Passage passage = Passage.body(sheet, fence);
        Question original = context.originals().question(attributes.id());
        Kind kind = original != null ? original.kind() : Bodies.kind(Kind.values(), attributes.get("kind"), Kind.ONE);
        ListBlock list = list(passage, kind);
        Node asked = list == null ? passage.document.getLastChild() : list.getPrevious();
        Fragment stem = stem(passage, asked);
        Fragment lead = asked == passage.document.getFirstChild() ? Fragment.EMPTY
                : Paragraphs.between(passage, passage.document.getFirstChild(), asked, Where.TEXT, false);
        if (list == null) {
            sheet.error(fence.offset, "no-choices", switch (kind) {
                case ORDER -> "Add the items in their right order as a numbered list: 1. First {#first}";
                case MATCH -> "Add the pairs as a list: - left :: right {#pair}";
                case SCALE -> "Add the points of the scale as a list: - Never {#never}";
                default -> "Add the choices as a list: - [ ] wrong {#an-id} and - [x] right {#another-id}";
            });
            return Optional.empty();
        }
        List<Choice> choices = new ChoiceReader(passage, kind, original).read(list);
        kind = original == null && kind == Kind.ONE && choices.stream().filter(Choice::right).count() > 1 ? Kind.SEVERAL : kind;
        Fragment explanation = Paragraphs.between(passage, list.getNext(), null, Where.FEEDBACK, false);
        new ChoiceRules(sheet, fence).check(kind, choices, explanation, original != null);
        return attributes.id().isEmpty() ? Optional.empty()
                : Optional.of(question(span, original, kind, lead, stem, choices, explanation));
    }

    private Question question(Span span, Question original, Kind kind, Fragment lead, Fragment stem, List<Choice> choices,
                              Fragment explanation) {
        if (original != null) {
            return new Question(span, original.id(), kind, original.critical(), original.action(), original.objective(),
                    original.fixedOrder(), original.nations(), lead, stem, choices, explanation);
        }
        word("action");
        word("objective");
        if (!attributes.get("objective").isEmpty()) {
            sheet.use(Use.Kind.OBJECTIVE, attributes.get("objective"), attributes.offset("objective"));
        }
        List<String> words = Context.split(attributes.get("nations"));
        Set<Nation> nations = EnumSet.noneOf(Nation.class);
        Arrays.stream(Nation.values()).filter(nation -> words.contains(nation.slug())).forEach(nations::add);
        return new Question(span, attributes.id(), kind, attributes.flag("critical"), attributes.get("action"),
                attributes.get("objective"), attributes.get("order").equals("fixed"), nations, lead, stem, choices, explanation);
    }

    private void word(String key) {
        String word = attributes.get(key);
        if (!word.isEmpty() && !YamlNode.isId(word)) {
            sheet.error(attributes.offset(key), "bad-id", "Write " + key + " as lower-case words with hyphens, such as tell-lead.");
        }
    }

    private Fragment stem(Passage passage, Node asked) {
        if (!(asked instanceof Paragraph)) {
            sheet.error(fence.offset, "no-stem", "Write what is asked as a paragraph right above the choices.");
            return Fragment.EMPTY;
        }
        return Inlines.of(passage, asked, Where.TEXT);
    }

    private static ListBlock list(Passage passage, Kind kind) {
        ListBlock first = null;
        for (Node node = passage.document.getFirstChild(); node != null; node = node.getNext()) {
            if (kind == Kind.ORDER ? node instanceof OrderedList : node instanceof BulletList) {
                boolean boxes = kind == Kind.ORDER || kind == Kind.SCALE || ChoiceReader.marked(node, kind);
                if (boxes) {
                    return (ListBlock) node;
                }
                first = first == null ? (ListBlock) node : first;
            }
        }
        return first;
    }
}

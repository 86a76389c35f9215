package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Question;
import org.forewarned.markup.Question.Kind;
import org.forewarned.markup.read.Said.Where;

/** Reads the choices of a question, the items of an order, the pairs of a match. */
final class ChoiceReader {
    private static final String BETWEEN = " :: ";

    private final Passage passage;
    private final Kind kind;
    private final Question original;
    private final Set<String> ids = new HashSet<>();

    ChoiceReader(Passage passage, Kind kind, Question original) {
        this.passage = passage;
        this.kind = kind;
        this.original = original;
    }

    /** True if a list's first item begins with a box, or holds a pair. */
    static boolean marked(Node list, Kind kind) {
        Node item = list.getFirstChild() == null ? null : list.getFirstChild().getFirstChild();
        if (item == null || !(item.getFirstChild() instanceof Text text)) {
            return false;
        }
        return kind == Kind.MATCH ? middle(item) != null : box(text.getLiteral());
    }

    List<Choice> read(ListBlock list) {
        List<Choice> choices = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getFirstChild() instanceof Paragraph words && words.getFirstChild() != null) {
                choice(item, words).ifPresent(choices::add);
            } else {
                passage.error(item, "empty-choice", "Write the words of this choice, or delete it.");
            }
        }
        if (original != null && kind == Kind.ORDER) {
            List<String> order = original.choices().stream().map(Choice::id).toList();
            choices.sort(Comparator.comparingInt(choice -> order.indexOf(choice.id())));
        }
        return List.copyOf(choices);
    }

    private Optional<Choice> choice(Node item, Node words) {
        boolean ticked = (kind == Kind.ONE || kind == Kind.SEVERAL) && box(words);
        Attributes attributes = Trailing.take(passage, words);
        String id = id(words, attributes);
        Fragment match = kind == Kind.MATCH ? match(words) : Fragment.EMPTY;
        Fragment text = words.getFirstChild() == null ? Fragment.EMPTY : Inlines.of(passage, words, Where.CHOICE);
        if (text.isEmpty()) {
            passage.error(item, "empty-choice", "Write the words of this choice, or delete it.");
        }
        boolean right = original == null ? ticked : original.choices().stream().anyMatch(one -> one.id().equals(id) && one.right());
        if (original != null && ticked) {
            passage.error(words, "mark-in-translation", "Which choice is right stands in the source only. Write [ ] here.");
        }
        Fragment feedback = feedback(words);
        return id.isEmpty() ? Optional.empty() : Optional.of(new Choice(id, text, right, feedback, match));
    }

    private String id(Node words, Attributes attributes) {
        if (attributes.id().isEmpty()) {
            passage.error(words, "missing-id", "Give this choice an id at the end of its line, such as {#tell-lead}.");
        } else if (!ids.add(attributes.id())) {
            passage.sheet.error(attributes.offset(), "id-twice", "The id \"" + attributes.id() + "\" is used twice in this question.");
            return "";
        }
        if (!attributes.all().isEmpty()) {
            passage.sheet.error(attributes.offset(), "attributes", "A choice has an id and nothing else.");
        }
        return attributes.id();
    }

    /** Takes the box away. */
    private boolean box(Node words) {
        if (words.getFirstChild() instanceof Text text && box(text.getLiteral())) {
            boolean ticked = text.getLiteral().charAt(1) != ' ';
            String rest = text.getLiteral().substring(3).stripLeading();
            if (rest.isEmpty() && text.getNext() != null) {
                text.unlink();
            } else {
                text.setLiteral(rest);
            }
            return ticked;
        }
        passage.error(words, "no-box", "Begin each choice with - [ ] or, if it is right, - [x].");
        return false;
    }

    private static boolean box(String words) {
        return words.length() > 3 && words.charAt(0) == '[' && words.charAt(2) == ']' && " xX".indexOf(words.charAt(1)) >= 0
                && words.charAt(3) == ' ' || words.equals("[ ]") || words.equals("[x]");
    }

    /** Takes the right side of a pair away. */
    private Fragment match(Node words) {
        Text middle = middle(words);
        if (middle == null) {
            passage.error(words, "no-pair", "Write both sides of the pair: - left :: right {#an-id}");
            return Fragment.EMPTY;
        }
        String literal = middle.getLiteral();
        int at = literal.indexOf(BETWEEN);
        Text right = new Text(literal.substring(at + BETWEEN.length()));
        right.setSourceSpans(middle.getSourceSpans());
        middle.setLiteral(literal.substring(0, at).stripTrailing());
        middle.insertAfter(right);
        Fragment match = Inlines.between(passage, right, null, Where.CHOICE);
        for (Node node = right; node != null;) {
            Node next = node.getNext();
            node.unlink();
            node = next;
        }
        return match;
    }

    private static Text middle(Node words) {
        for (Node node = words.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text && text.getLiteral().contains(BETWEEN)) {
                return text;
            }
        }
        return null;
    }

    private Fragment feedback(Node words) {
        Fragment.Builder feedback = new Fragment.Builder();
        for (Node node = words.getNext(); node != null; node = node.getNext()) {
            if (node instanceof BlockQuote) {
                feedback.add(Paragraphs.of(passage, node, Where.FEEDBACK));
            } else {
                passage.error(node, "choice-text", "Below a choice stands its feedback as a quotation: > …");
            }
        }
        return feedback.build();
    }
}

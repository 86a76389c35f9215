package org.forewarned.learning.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.learning.Items;
import org.forewarned.learning.ScenarioWay;
import org.forewarned.markup.AudienceBlock;
import org.forewarned.markup.Block;
import org.forewarned.markup.Html;
import org.forewarned.markup.Message;
import org.forewarned.markup.NationBlock;
import org.forewarned.markup.Note;
import org.forewarned.markup.Part;
import org.forewarned.markup.Prose;
import org.forewarned.markup.Question;
import org.forewarned.markup.Reflection;
import org.forewarned.markup.Rendering;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Step;
import org.forewarned.markup.Steps;
import org.forewarned.platform.web.Form;

/** Makes a lesson's blocks ready to be shown, with what the learner did. */
final class BlockViews {

    /** In a lesson everyone sees the choices in the same shuffled order. */
    static final long LESSON_SEED = 20261122;

    private final Rendering rendering;
    private final QuestionViews questions;
    private final Map<String, String> given;
    private final String reopened;

    /**
     * @param given what was stored, by item
     * @param reopened id of the block that the learner wants to do again, or empty
     */
    BlockViews(Rendering rendering, Map<String, String> given, String reopened) {
        this.reopened = reopened;
        this.rendering = rendering;
        this.questions = new QuestionViews(rendering);
        this.given = given;
    }

    /**
     * The places from top to bottom: runs of static blocks as one, each thing to do by itself.
     *
     * @param shown says for whom and when the lesson is shown: pieces are kept under it
     */
    List<Slot> all(List<Block> blocks, String shown) {
        List<Slot> slots = new ArrayList<>();
        List<Block> run = new ArrayList<>();
        boolean headed = false;
        for (Block block : blocks) {
            headed |= block instanceof Prose prose && prose.level() > 0;
            if (block.interactive()) {
                flush(run, "", shown, slots);
                String state = (block.id().equals(reopened) ? "again " : "") + given.get(Items.block(block.id()));
                slots.add(new Slot(shown + " " + block.id() + " " + state, block.id(), headed, () -> one(block)));
            } else {
                run.add(block);
                if (saysWhatToDo(block)) {
                    flush(run, Slot.STEPS, shown, slots);
                }
            }
        }
        flush(run, "", shown, slots);
        return slots;
    }

    /** The question with what was just typed and what to mend. */
    Piece again(Question question, Form typed, String problem) {
        return questions.again(question, LESSON_SEED, typed, problem);
    }

    /** The message with a word on what to mend. */
    Piece again(Message message, String problem) {
        return message(message, "", problem);
    }

    /** One thing to do, as it stands. */
    Piece one(Block block) {
        String stored = given.get(Items.block(block.id()));
        if (block instanceof Question question) {
            List<String> answer = stored == null ? List.of() : List.of(stored.split(" "));
            return questions.view(question, answer, LESSON_SEED, stored != null && !question.id().equals(reopened));
        }
        if (block instanceof Scenario scenario) {
            return scenario(scenario, stored == null ? "" : stored);
        }
        if (block instanceof Message message) {
            return message(message, message.id().equals(reopened) ? null : stored, null);
        }
        Reflection reflection = (Reflection) block;
        return new Piece.Thought(reflection.id(), reflection.prompt().html(rendering));
    }

    private ScenarioView scenario(Scenario scenario, String stored) {
        ScenarioWay way = new ScenarioWay(scenario, stored);
        Step here = way.here();
        List<ScenarioWay.Visited> visited = way.visited();
        boolean last = visited.get(visited.size() - 1) == way.current();
        return new ScenarioView(scenario.id(), scenario.title(), visited.stream().map(this::seen).toList(),
                last ? "" : here.heading().html(rendering), here.ways().stream()
                .map(w -> new ScenarioView.Decision(ScenarioWay.word(here, w), w.label().html(rendering))).toList(), way.canGoBack(), here.end());
    }

    private ScenarioView.Seen seen(ScenarioWay.Visited visited) {
        Step step = visited.step();
        String chosen = visited.by().map(way -> way.label().html(rendering)).orElse("");
        return new ScenarioView.Seen(chosen, step.heading().html(rendering), step.text().html(rendering), step.tone().slug(),
                visited.leftAgain());
    }

    private MessageView message(Message message, String stored, String problem) {
        boolean checked = stored != null && problem == null;
        Set<String> marked = checked ? Arrays.stream(stored.split(" ")).collect(Collectors.toSet()) : Set.of();
        List<List<MessageView.Stretch>> paragraphs = message.paragraphs().stream()
                .map(parts -> parts.stream().map(part -> stretch(part, marked, checked)).toList()).toList();
        List<MessageView.Stretch> phrases = paragraphs.stream().flatMap(List::stream).filter(MessageView.Stretch::isPhrase).toList();
        return new MessageView(message.id(), message.kind().slug(), message.from(), message.subject(), message.title(), paragraphs, checked,
                count(phrases, true), (int) phrases.stream().filter(MessageView.Stretch::clue).count(), count(phrases, false), phrases, problem);
    }

    private static int count(List<MessageView.Stretch> phrases, boolean clue) {
        return (int) phrases.stream().filter(phrase -> phrase.marked() && phrase.clue() == clue).count();
    }

    private MessageView.Stretch stretch(Part part, Set<String> marked, boolean checked) {
        return new MessageView.Stretch(part.number(), part.text().html(rendering), checked && part.mark() == Part.Mark.CLUE,
                marked.contains(String.valueOf(part.number())) && part.number() > 0, checked ? part.reason().html(rendering) : "");
    }

    private void flush(List<Block> run, String kind, String shown, List<Slot> slots) {
        if (!run.isEmpty()) {
            List<Block> blocks = List.copyOf(run);
            slots.add(new Slot(shown + " " + slots.size(), kind, false, () -> new Piece.Running(html(blocks))));
            run.clear();
        }
    }

    private static boolean saysWhatToDo(Block block) {
        List<Block> inside = block instanceof Note note ? note.blocks() : block instanceof NationBlock nation ? nation.blocks()
                : block instanceof AudienceBlock audience ? audience.blocks() : List.of();
        return block instanceof Steps || inside.stream().anyMatch(BlockViews::saysWhatToDo);
    }

    private String html(List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        blocks.forEach(block -> Html.write(html, block, rendering));
        return html.toString();
    }
}

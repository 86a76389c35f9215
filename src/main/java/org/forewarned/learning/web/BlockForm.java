package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.forewarned.assessment.Marking;
import org.forewarned.learning.ScenarioWay;
import org.forewarned.markup.Block;
import org.forewarned.markup.Message;
import org.forewarned.markup.Part;
import org.forewarned.markup.Question;
import org.forewarned.markup.Scenario;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Texts;

/** Reads what the form of one block sends: an answer, a decision in a scenario, marks in a message. */
@RequestScoped
public class BlockForm {

    private Form form;
    private Texts texts;
    private Block faulty;
    private String fault;

    protected BlockForm() {
    }

    @Inject
    BlockForm(Form form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    /**
     * What was given, as it is stored; nothing when there is something to mend.
     *
     * @param before what is stored already
     */
    Optional<String> read(Block block, String before) {
        if (block instanceof Question question) {
            List<String> answer = QuestionViews.read(question, form);
            return Marking.wellFormed(question, answer) ? Optional.of(String.join(" ", answer))
                    : fault(block, question.id() + "-" + question.choices().get(0).id(), QuestionViews.fault(question));
        }
        if (block instanceof Message message) {
            List<String> marks = form.values(message.id()).stream()
                    .filter(mark -> message.parts().stream().anyMatch(part -> part.mark() != Part.Mark.NONE && mark.equals(String.valueOf(part.number()))))
                    .distinct().toList();
            return !marks.isEmpty() ? Optional.of(String.join(" ", marks))
                    : form.has("none") ? Optional.of("none") : fault(block, message.id() + "-1", "message.fault");
        }
        if (block instanceof Scenario scenario) {
            return Optional.of(read(new ScenarioWay(scenario, before), before));
        }
        throw Stop.badRequest();
    }

    /** The piece that must be mended, with what was typed. */
    Optional<Mended> mend(BlockViews views) {
        if (faulty instanceof Question question) {
            return Optional.of(new Mended(question, views.again(question, form, fault)));
        }
        return faulty instanceof Message message ? Optional.of(new Mended(message, views.again(message, fault))) : Optional.empty();
    }

    /** A decision that does not fit where one stands, as from an old tab, changes nothing. */
    private String read(ScenarioWay way, String before) {
        if (form.has("again")) {
            return "";
        }
        return (form.has("back") ? way.back() : way.after(form.value("way"))).orElse(before);
    }

    private Optional<String> fault(Block block, String field, String key) {
        faulty = block;
        fault = texts.say(key);
        form.problem(field, key);
        return Optional.empty();
    }

    /** A piece shown again. */
    record Mended(Block block, Piece piece) {
    }
}

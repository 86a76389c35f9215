package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.forewarned.markup.Question;
import org.forewarned.markup.Rendering;
import org.forewarned.platform.web.Redirect;

/** A look over all answers before they are handed in. */
@Named
@RequestScoped
public class ReviewPage {

    private Answering answering;
    private Renderings renderings;
    private List<Row> rows;

    protected ReviewPage() {
    }

    @Inject
    ReviewPage(Answering answering, Renderings renderings) {
        this.answering = answering;
        this.renderings = renderings;
    }

    public void load() {
        if (!answering.attempt().open()) {
            Redirect.to(answering.path("result"));
        }
    }

    /** Hands in; a second time, from another tab or a double click, leads to the same result. */
    public void post() {
        answering.handIn();
        Redirect.to(answering.path("result"));
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = new ArrayList<>();
            Rendering rendering = renderings.of(answering.module(), answering.attempt().nation());
            answering.questions().forEach(question -> rows.add(row(question, rows.size() + 1, rendering)));
        }
        return rows;
    }

    public int getOpen() {
        return answering.questions().size() - answering.attempt().given().size();
    }

    public boolean isComplete() {
        return getOpen() == 0;
    }

    /** The language in which the module is written: not the visitor's where it is not translated. */
    public String getWritten() {
        return answering.words().language();
    }

    public String getModule() {
        return answering.words().title();
    }

    public String getModuleUrl() {
        return "/modules/" + answering.module().id();
    }

    private Row row(Question question, int number, Rendering rendering) {
        List<ChoiceView> choices = new QuestionViews(rendering).view(question, answering.given(question), answering.attempt().seed(), false).choices();
        String answer = choices.stream().filter(choice -> choice.chosen() || choice.options().stream().anyMatch(ChoiceView.Option::chosen))
                .map(ReviewPage::words).collect(Collectors.joining("; "));
        return new Row(number, question.stem().html(rendering), answer, answering.path(String.valueOf(number)));
    }

    private static String words(ChoiceView choice) {
        return choice.options().stream().filter(ChoiceView.Option::chosen).findFirst()
                .map(option -> choice.text() + ": " + org.jsoup.nodes.Entities.escape(option.text())).orElse(choice.text());
    }

    /**
     * A question and what was answered.
     *
     * @param question inline HTML
     * @param answer inline HTML; empty when there is none
     */
    public record Row(int number, String question, String answer, String url) {

        public boolean isAnswered() {
            return !answer.isEmpty();
        }
    }
}

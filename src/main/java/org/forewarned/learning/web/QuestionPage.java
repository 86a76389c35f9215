package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.markup.Question;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;

/** One question of an attempt. Each answer is kept at once and can be changed until the attempt is handed in. */
@Named
@RequestScoped
public class QuestionPage {

    private Answering answering;
    private Renderings renderings;
    private Form form;
    private QuestionView question;
    private List<PlaceView> places;

    protected QuestionPage() {
    }

    @Inject
    QuestionPage(Answering answering, Renderings renderings, Form form) {
        this.answering = answering;
        this.renderings = renderings;
        this.form = form;
    }

    /** An attempt that was handed in shows its result instead. */
    public void load() {
        if (!answering.attempt().open()) {
            Redirect.to(answering.path("result"));
        } else {
            question();
        }
    }

    public void post() {
        if (!answering.attempt().open()) {
            Redirect.to(answering.path("result"));
        } else if (form.has("keep")) {
            keep();
        } else if (answering.keeps(question(), form)) {
            Redirect.to(next());
        } else {
            form.problem(getQuestion().getFirstField(), QuestionViews.fault(question()));
        }
    }

    /** On the way, by script: what is half given waits. */
    private void keep() {
        answering.keep(List.of(question()), form);
        Redirect.to(answering.path(String.valueOf(getNumber())));
    }

    public QuestionView getQuestion() {
        if (question == null) {
            question = view();
        }
        return question;
    }

    private QuestionView view() {
        QuestionViews views = new QuestionViews(renderings.of(answering.module(), answering.attempt().nation()));
        long seed = answering.attempt().seed();
        return form.sent() ? views.again(question(), seed, form, renderings.texts().say(QuestionViews.fault(question())))
                : views.view(question(), answering.given(question()), seed, false);
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

    public int getNumber() {
        String asked = answering.visit().param("question");
        int number = asked.matches("[1-9][0-9]?") ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > answering.questions().size()) {
            throw Stop.notFound();
        }
        return number;
    }

    public int getOf() {
        return answering.questions().size();
    }

    public int getAnswered() {
        return answering.attempt().given().size();
    }

    public List<PlaceView> getPlaces() {
        if (places == null) {
            places = PlaceView.of(answering, getNumber());
        }
        return places;
    }

    public String getAllUrl() {
        return answering.path("all");
    }

    public String getReviewUrl() {
        return answering.path("review");
    }

    public boolean isBack() {
        return getNumber() > 1;
    }

    public String getBackUrl() {
        return answering.path(String.valueOf(getNumber() - 1));
    }

    /** The next question that is not answered yet; the review when there is none. */
    private String next() {
        int size = answering.questions().size();
        for (int i = 0; i < size - 1; i++) {
            int at = (getNumber() + i) % size;
            if (answering.given(answering.questions().get(at)).isEmpty()) {
                return answering.path(String.valueOf(at + 1));
            }
        }
        return answering.path("review");
    }

    private Question question() {
        return answering.questions().get(getNumber() - 1);
    }
}

package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forewarned.markup.Question;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** All questions of an attempt on one page. What is answered is kept; what is not can wait. */
@Named
@RequestScoped
public class AllQuestionsPage {

    private static final String FAULT = "all.fault";

    private Answering answering;
    private Renderings renderings;
    private Form form;
    private final Set<String> faulty = new HashSet<>();
    private List<QuestionView> questions;

    protected AllQuestionsPage() {
    }

    @Inject
    AllQuestionsPage(Answering answering, Renderings renderings, Form form) {
        this.answering = answering;
        this.renderings = renderings;
        this.form = form;
    }

    public void load() {
        if (!answering.attempt().open()) {
            Redirect.to(answering.path("result"));
        }
    }

    /** Keeps every answer that was given; one that is half given, as an order with a place missing, is shown again; kept on the way, by script, it waits. */
    public void post() {
        if (!answering.attempt().open()) {
            Redirect.to(answering.path("result"));
            return;
        }
        faulty.addAll(answering.keep(answering.questions(), form));
        for (Question question : answering.questions()) {
            if (faulty.contains(question.id())) {
                form.problem(view(question).getFirstField(), FAULT, number(question), fault(question));
            }
        }
        if (form.has("keep")) {
            Redirect.to(answering.path("all"));
        } else if (faulty.isEmpty()) {
            Redirect.to(answering.path("review"));
        }
    }

    public List<QuestionView> getQuestions() {
        if (questions == null) {
            questions = answering.questions().stream().map(this::view).toList();
        }
        return questions;
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

    public String getOneUrl() {
        return answering.path(String.valueOf(answering.attempt().firstUnanswered().orElse(0) + 1));
    }

    private QuestionView view(Question question) {
        QuestionViews views = new QuestionViews(renderings.of(answering.module(), answering.attempt().nation()));
        long seed = answering.attempt().seed();
        if (form.sent()) {
            return views.again(question, seed, form, faulty.contains(question.id()) ? renderings.texts().say(FAULT, number(question), fault(question)) : null);
        }
        return views.view(question, answering.given(question), seed, false);
    }

    private int number(Question question) {
        return answering.questions().indexOf(question) + 1;
    }

    private String fault(Question question) {
        return renderings.texts().say(QuestionViews.fault(question));
    }
}

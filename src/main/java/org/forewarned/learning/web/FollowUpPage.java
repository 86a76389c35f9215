package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.forewarned.assessment.Marking;
import org.forewarned.learning.FollowUpStep;
import org.forewarned.learning.FollowUpView;
import org.forewarned.learning.web.FollowUpDesk.State;
import org.forewarned.markup.Question;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Two questions some time after the end of a module, and the wish to be asked them: begun and stopped with one press. */
@Named
@RequestScoped
public class FollowUpPage {

    private FollowUpDesk desk;
    private Renderings renderings;
    private Form form;
    private List<QuestionView> questions;

    protected FollowUpPage() {
    }

    @Inject
    FollowUpPage(FollowUpDesk desk, Renderings renderings, Form form) {
        this.desk = desk;
        this.renderings = renderings;
        this.form = form;
    }

    /** Begins or stops it, or keeps what was answered. */
    public void post() {
        if (form.has("stop")) {
            desk.stop();
            Redirect.to(desk.visit().path() + "?stopped=1");
        } else if (form.has("by") && !desk.linked()) {
            desk.begin(form.has("by", "mail"));
            Redirect.to(desk.visit().path());
        } else if (desk.state() == State.ASKED) {
            answer();
        } else {
            Redirect.to(desk.visit().path());
        }
    }

    private void answer() {
        Map<String, List<String>> given = new HashMap<>();
        for (Question question : asked()) {
            List<String> answer = QuestionViews.read(question, form);
            given.put(question.id(), answer);
            if (!answer.isEmpty() && !Marking.wellFormed(question, answer)) {
                form.problem(view(question).getFirstField(), QuestionViews.fault(question));
            }
        }
        Optional<Boolean> used = Optional.of(form.value("used")).filter(said -> said.equals("yes") || said.equals("no")).map("yes"::equals);
        if (used.isEmpty() && given.values().stream().allMatch(List::isEmpty)) {
            form.problem(view(asked().get(0)).getFirstField(), "follow-up.fault");
        }
        if (!form.bad()) {
            desk.answer(given, used);
            Redirect.to(desk.visit().path());
        }
    }

    /** The end of the keys of what is said here. */
    public String getWord() {
        return desk.state().name().toLowerCase(Locale.ROOT);
    }

    public boolean isOffered() {
        return desk.state() == State.OFFER;
    }

    public boolean isAsked() {
        return desk.state() == State.ASKED;
    }

    public boolean isAnswered() {
        return desk.state() == State.ANSWERED;
    }

    /** Whether the visitor has just said that they do not wish it any more. */
    public boolean isStopped() {
        return (isOffered() || desk.state() == State.OVER) && !desk.visit().query("stopped").isEmpty();
    }

    /** Whether the visitor came by the link of a mail: then nothing of the learner is shown but the questions. */
    public boolean isLinked() {
        return desk.linked();
    }

    /** Whether it goes on, so that it can be stopped. */
    public boolean isOn() {
        return desk.view().isPresent() && desk.state() != State.OVER && (isAsked() || !getNext().isEmpty());
    }

    public boolean isByMail() {
        return desk.view().filter(FollowUpView::byMail).isPresent();
    }

    /** The step's word. */
    public String getStep() {
        return desk.step().word();
    }

    /** The day on which the next questions come, for reading; empty when none come any more. */
    public String getNext() {
        return desk.view().flatMap(FollowUpView::next).map(desk::day).orElse("");
    }

    public String getPath() {
        return desk.visit().path();
    }

    public String getEnrolment() {
        return desk.visit().param("enrolment");
    }

    public String getModule() {
        return desk.module().in(desk.visit().language()).title();
    }

    /** The language in which the module is written: not the visitor's where it is not translated. */
    public String getWritten() {
        return desk.state() == State.OVER ? desk.visit().language() : desk.module().in(desk.visit().language()).language();
    }

    /** Whether "yes" was chosen in the form that is shown again. */
    public boolean isUsed() {
        return form.value("used").equals("yes");
    }

    public boolean isUnused() {
        return form.value("used").equals("no");
    }

    /** What is to be answered; once answered, with what is right. */
    public List<QuestionView> getQuestions() {
        if (questions == null) {
            questions = isAsked() ? asked().stream().map(this::view).toList() : isAnswered() ? answered() : List.of();
        }
        return questions;
    }

    private QuestionView view(Question question) {
        QuestionView blank = views().view(question, List.of(), BlockViews.LESSON_SEED, false);
        return form.sent() ? views().again(question, BlockViews.LESSON_SEED, form, form.problemOf(blank.getFirstField())) : blank;
    }

    private List<Question> asked() {
        return desk.view().orElseThrow().questions(desk.visit().language());
    }

    private List<QuestionView> answered() {
        FollowUpView own = desk.view().orElseThrow();
        FollowUpStep step = desk.step();
        return own.answered(step, desk.visit().language()).stream().map(question -> views().view(question, own.given(step, question), BlockViews.LESSON_SEED, true)).toList();
    }

    private QuestionViews views() {
        return new QuestionViews(renderings.of(desk.module()));
    }
}

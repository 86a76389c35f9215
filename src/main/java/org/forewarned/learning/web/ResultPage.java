package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.learning.CompletionView;
import org.forewarned.learning.Enrolments;
import org.forewarned.learning.ReadAgain;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Question;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Redirect;

/** What came of an attempt: first the verdict, then critical mistakes, then what to read again, then all questions. */
@Named
@RequestScoped
public class ResultPage {

    private Answering answering;
    private Renderings renderings;
    private Enrolments enrolments;
    private List<Looked> all;
    private List<Looked> mistakes;

    protected ResultPage() {
    }

    @Inject
    ResultPage(Answering answering, Renderings renderings, Enrolments enrolments) {
        this.answering = answering;
        this.renderings = renderings;
        this.enrolments = enrolments;
    }

    /** An attempt that is still open goes on instead. */
    public void load() {
        if (answering.attempt().open()) {
            Redirect.to(answering.path("review"));
        }
    }

    public boolean isPassed() {
        return answering.attempt().passed();
    }

    public int getRight() {
        return answering.attempt().right();
    }

    public int getOf() {
        return answering.attempt().questions().size();
    }

    public int getCriticalWrong() {
        return answering.attempt().criticalWrong();
    }

    public boolean isCriticallyFailed() {
        return getCriticalWrong() > 0;
    }

    /** How many right answers it takes. */
    public int getNeeded() {
        return (int) Math.ceil(answering.module().text().facts().assessment().passMark() * getOf() - 1e-9);
    }

    /** Whether the answers are no longer stored, because the attempt is old; the result is. */
    public boolean isForgotten() {
        return answering.attempt().given().isEmpty() && getRight() > 0;
    }

    /** Questions answered wrong, critical ones first. */
    public List<Looked> getMistakes() {
        if (mistakes == null) {
            mistakes = getAll().stream().filter(Looked::wrong)
                    .sorted((a, b) -> Boolean.compare(b.question().critical(), a.question().critical())).toList();
        }
        return mistakes;
    }

    public boolean isFaultless() {
        return getRight() == getOf();
    }

    /** All questions in the order asked. */
    public List<Looked> getAll() {
        if (all == null) {
            all = isForgotten() ? List.of() : look();
        }
        return all;
    }

    private List<Looked> look() {
        QuestionViews views = new QuestionViews(renderings.of(answering.module(), answering.attempt().nation()));
        List<Looked> looked = new ArrayList<>();
        for (Question question : answering.questions()) {
            QuestionView view = views.view(question, answering.given(question), answering.attempt().seed(), true);
            looked.add(new Looked(looked.size() + 1, view, again(question).map(lesson -> new Again(lesson.title(), lesson.minutes(),
                    "/modules/" + answering.module().id() + "/" + lesson.id())).orElse(null)));
        }
        return looked;
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

    public String getCertificateUrl() {
        return getModuleUrl() + "/certificate";
    }

    public UUID getEnrolment() {
        return answering.attempt().enrolment();
    }

    /** Whether the questions from before the first lesson are asked once more. */
    public boolean isAskingAgain() {
        return isPassed() && enrolments.find(answering.learner(), answering.attempt().enrolment()).filter(answering::asksAgain).isPresent();
    }

    public String getAgainUrl() {
        return getModuleUrl() + "/" + BeforeAfter.NAME;
    }

    /** Until when the certificate will be valid, for reading; null when it does not run out. */
    public String getValidUntil() {
        return enrolments.find(answering.learner(), answering.attempt().enrolment()).stream()
                .flatMap(enrolment -> enrolments.completions(enrolment).stream()).filter(c -> !c.attended()).findFirst().flatMap(CompletionView::validUntil)
                .map(until -> Days.read(Days.last(until), answering.visit().locale())).orElse(null);
    }

    private Optional<Lesson> again(Question question) {
        return ReadAgain.lesson(answering.words(), question);
    }

    /**
     * A question with its answer.
     *
     * @param again what to read again, or null
     */
    public record Looked(int number, QuestionView question, Again again) {

        public boolean wrong() {
            return !question.right();
        }

        public boolean isReadable() {
            return again != null;
        }

        /** Left without an answer. */
        public boolean isLeft() {
            return !question.answered();
        }
    }

    /** A lesson to read again. */
    public record Again(String title, int minutes, String url) {
    }
}

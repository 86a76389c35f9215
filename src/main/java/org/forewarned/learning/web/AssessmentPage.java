package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.forewarned.assessment.AttemptView;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.learning.TakeAssessment;
import org.forewarned.learning.TopUp;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** The door to a module's assessment: what it asks, an attempt to go on with, and the button that begins a fresh one. */
@Named
@RequestScoped
public class AssessmentPage {

    private Studying studying;
    private TakeAssessment assessments;
    private Form form;
    private List<Tried> tried;
    private List<AttemptView> attempts;

    protected AssessmentPage() {
    }

    @Inject
    AssessmentPage(Studying studying, TakeAssessment assessments, Form form) {
        this.studying = studying;
        this.assessments = assessments;
        this.form = form;
    }

    /** Begins an attempt, or goes on with the open one, question by question or all on one page. */
    public void post() {
        AttemptView attempt = assessments.begin(studying.learnerOrBegin(), studying.module(), studying.visit().nation());
        String first = String.valueOf(attempt.firstUnanswered().orElse(0) + 1);
        Redirect.to(path(attempt) + "/" + (form.value("layout").equals("all") ? "all" : first));
    }

    /** The language in which the module is written: not the visitor's where it is not translated. */
    public String getWritten() {
        return studying.words().language();
    }

    public String getModule() {
        return studying.words().title();
    }

    public String getModuleUrl() {
        return studying.path();
    }

    public String getTitle() {
        return studying.words().assessmentTitle();
    }

    public String getSummary() {
        return studying.words().assessmentSummary();
    }

    /** Whether this is a translation, and who looked at it. */
    public TranslationView getTranslation() {
        return TranslationView.of(studying);
    }

    public ModuleFacts.Assessment getRules() {
        return studying.module().text().facts().assessment();
    }

    /** How many questions are asked: of a top-up those that changed. */
    public int getDraw() {
        return topUp().map(left -> Math.min(left.questions().size(), getRules().draw())).orElse(getRules().draw());
    }

    /** Whether only questions are asked that changed since the learner passed. */
    public boolean isTopUp() {
        return topUp().isPresent();
    }

    private Optional<TopUp> topUp() {
        return studying.enrolment().flatMap(EnrolmentView::topUp).filter(left -> !left.questions().isEmpty());
    }

    /** How many right answers it takes. */
    public int getNeeded() {
        return (int) Math.ceil(getRules().passMark() * getDraw() - 1e-9);
    }

    /** Handed-in attempts, newest first. */
    public List<Tried> getTried() {
        if (tried == null) {
            tried = tried();
        }
        return tried;
    }

    private List<Tried> tried() {
        return attempts().stream().filter(a -> !a.open()).sorted((a, b) -> b.number() - a.number())
                .map(a -> new Tried(a.number(), a.right(), a.questions().size(), a.passed(), path(a) + "/result",
                        Days.read(Days.of(a.handedInAt().orElseThrow()), studying.visit().locale()))).toList();
    }

    /** How many questions of the open attempt are answered; null when none is open. */
    public Integer getUnderWay() {
        return attempts().stream().filter(AttemptView::open).findFirst()
                .flatMap(a -> assessments.find(studying.learner().orElseThrow(), a.id())).map(sat -> sat.attempt().given().size()).orElse(null);
    }

    public boolean isUnderWayNow() {
        return getUnderWay() != null;
    }

    public boolean isTriedBefore() {
        return !getTried().isEmpty();
    }

    /** Whether no nation is chosen: then only questions that hold everywhere are asked. */
    public boolean isEverywhere() {
        return studying.visit().nation().isEmpty();
    }

    private List<AttemptView> attempts() {
        if (attempts == null) {
            Optional<EnrolmentView> enrolment = studying.enrolment();
            attempts = enrolment.map(e -> assessments.attempts(e.learner(), e.id())).orElse(List.of());
        }
        return attempts;
    }

    private String path(AttemptView attempt) {
        return studying.path("assessment", attempt.id().toString());
    }

    /**
     * An attempt that was handed in.
     *
     * @param day for reading
     */
    public record Tried(int number, int right, int of, boolean passed, String url, String day) {
    }
}

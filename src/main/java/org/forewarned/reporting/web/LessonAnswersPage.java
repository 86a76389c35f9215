package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.reporting.LessonFigures;
import org.forewarned.reporting.Shares;

/** How far learners came in a module, and which ways they went in its scenarios. */
@Named
@RequestScoped
public class LessonAnswersPage {

    private AnswerDesk desk;
    private LessonFigures figures;

    protected LessonAnswersPage() {
    }

    @Inject
    LessonAnswersPage(AnswerDesk desk) {
        this.desk = desk;
    }

    public void enter() {
        figures = desk.lessons();
    }

    public String getModule() {
        return desk.words().title();
    }

    public String getWritten() {
        return desk.words().language();
    }

    public String getModuleUrl() {
        return desk.home();
    }

    public String getUrl() {
        return desk.home() + "/answers/lessons";
    }

    public String getAnswersUrl() {
        return desk.url("");
    }

    public List<AnswerDesk.Version> getVersions() {
        return desk.versions();
    }

    public boolean isEnough() {
        return figures.enough();
    }

    public int getLearners() {
        return figures.learners();
    }

    public String getCompleted() {
        return desk.percent(figures.completed(), figures.learners());
    }

    public List<Row> getRows() {
        return figures.places().stream().map(place -> new Row(place.title(), said(place.begun()), Shares.percent(place.finished(), figures.learners()), said(place.finished()),
                said(place.stopped()))).toList();
    }

    private String said(int part) {
        return desk.percent(part, figures.learners());
    }

    /** Whether there is anything to decide in the module. */
    public boolean isDecided() {
        return !figures.decisions().isEmpty();
    }

    /** The steps at which enough have decided something. */
    public List<Step> getSteps() {
        return figures.decisions().stream().filter(LessonFigures.Decision::enough).map(this::step).toList();
    }

    /** At how many steps too few have. */
    public long getFewSteps() {
        return figures.decisions().stream().filter(decision -> !decision.enough()).count();
    }

    private Step step(LessonFigures.Decision decision) {
        return new Step(decision.title(), decision.step().heading().plain(), decision.learners(), decision.ways().stream()
                .map(taken -> new Taken(taken.way().label().plain(), taken.tone().slug(), Shares.percent(taken.chosen(), decision.learners()), desk.percent(taken.chosen(), decision.learners())))
                .toList());
    }

    /** What was said of the lessons: was it useful? */
    public List<Said> getSaid() {
        return figures.places().stream().filter(place -> !place.title().isEmpty()).map(place -> new Said(place.title(), place.useful().isPresent(),
                place.useful().map(said -> Shares.percent(said.yes(), said.all())).orElse(0),
                place.useful().map(said -> desk.percent(said.yes(), said.all())).orElse(""), place.useful().map(said -> String.valueOf(said.all())).orElse(""))).toList();
    }

    /** A lesson, and how many of how many found it useful. */
    public record Said(String title, boolean enough, int share, String yes, String all) {
    }

    /**
     * A lesson, or the assessment where there is no title.
     *
     * @param share of those who began the module, how many hundredths finished it
     */
    public record Row(String title, String begun, int share, String finished, String stopped) {

        public boolean isLesson() {
            return !title.isEmpty();
        }
    }

    /** A decision in a scenario. */
    public record Step(String title, String heading, int learners, List<Taken> ways) {
    }

    /**
     * A way.
     *
     * @param tone {@code good}, {@code risk} or {@code plain}: how the scenario answers it
     */
    public record Taken(String label, String tone, int share, String said) {

        public boolean isTold() {
            return !tone.equals("plain");
        }
    }
}

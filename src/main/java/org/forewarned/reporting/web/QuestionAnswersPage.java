package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.forewarned.markup.Question;
import org.forewarned.platform.web.Stop;
import org.forewarned.reporting.QuestionFigures;
import org.forewarned.reporting.Shares;

/** One question: what its figures mean, and what was chosen. */
@Named
@RequestScoped
public class QuestionAnswersPage {

    private AnswerDesk desk;
    private QuestionFigures one;

    protected QuestionAnswersPage() {
    }

    @Inject
    QuestionAnswersPage(AnswerDesk desk) {
        this.desk = desk;
    }

    public void enter() {
        one = desk.questions().stream().filter(q -> q.question().id().equals(desk.visit().param("question"))).findFirst().orElseThrow(Stop::notFound);
    }

    public String getWritten() {
        return desk.words().language();
    }

    public String getAnswersUrl() {
        return desk.url("");
    }

    public String getEditUrl() {
        return desk.home();
    }

    public String getStem() {
        return one.question().stem().plain();
    }

    /** What stands above the question. */
    public String getLead() {
        return one.question().lead().plain();
    }

    public String getVersion() {
        return desk.texts().say("answers.version", desk.module().number());
    }

    public boolean isCritical() {
        return one.question().critical();
    }

    public boolean isEnough() {
        return one.figures().enough();
    }

    public int getAsked() {
        return one.figures().totals().asked();
    }

    public boolean isScored() {
        return one.question().scored();
    }

    public String getRight() {
        return desk.percent(one.figures().totals().correct(), getAsked());
    }

    public String getBlank() {
        return desk.percent(one.figures().totals().blank(), getAsked());
    }

    public String getApart() {
        return desk.apart(one.figures());
    }

    public String getTime() {
        return desk.seconds(one.figures().median());
    }

    public String getFlag() {
        return AnswerDesk.flag(one);
    }

    /** What its flag means here. */
    public String getMeaning() {
        String choices = one.choices().stream().filter(QuestionFigures.Chosen::misleads).map(c -> c.choice().text().plain()).collect(Collectors.joining("”, “"));
        return getFlag().isEmpty() ? "" : desk.texts().say("answers.meaning." + getFlag(), choices);
    }

    /** The words above the shares: chosen, or placed right. */
    public String getHead() {
        return one.question().kind() == Question.Kind.ORDER || one.question().kind() == Question.Kind.MATCH ? "question-answers.placed" : "question-answers.chosen";
    }

    public List<Row> getRows() {
        return one.choices().stream().map(c -> new Row(c.choice().text().plain(), c.choice().match().plain(), isScored() && c.choice().right(), c.misleads(),
                Shares.percent(c.chosen(), getAsked()), desk.percent(c.chosen(), getAsked()), desk.score(c.rest(), c.chosen()))).toList();
    }

    /**
     * A choice.
     *
     * @param match the other side of a pair, or nothing
     * @param share in hundredths
     * @param score what those who chose it got in the other questions
     */
    public record Row(String text, String match, boolean right, boolean misleads, int share, String said, String score) {

        public boolean isPair() {
            return !match.isEmpty();
        }
    }
}

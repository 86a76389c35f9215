package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.reporting.ChangeFigures;
import org.forewarned.reporting.QuestionFigures;

/** What learners' answers say about a module's questions: those first that need a look first. */
@Named
@RequestScoped
public class AnswersPage {

    private static final int AT_ONCE = 50;

    private AnswerDesk desk;
    private List<QuestionFigures> all;

    protected AnswersPage() {
    }

    @Inject
    AnswersPage(AnswerDesk desk) {
        this.desk = desk;
    }

    public void enter() {
        all = desk.questions().stream().sorted(order()).toList();
    }

    /** Those that need a look first stand first anyway. */
    private Comparator<QuestionFigures> order() {
        Comparator<QuestionFigures> known = Comparator.comparing(q -> !q.figures().enough());
        return switch (by()) {
            case "right" -> known.thenComparingDouble(q -> q.figures().enough() ? q.figures().facility() : 0);
            case "apart" -> known.thenComparingDouble(q -> q.figures().discrimination().orElse(1));
            case "time" -> known.thenComparingInt(q -> -q.figures().median().orElse(0));
            default -> (one, other) -> 0;
        };
    }

    private String by() {
        return desk.visit().query("by");
    }

    public String getModule() {
        return desk.words().title();
    }

    /** The language in which the module is written. */
    public String getWritten() {
        return desk.words().language();
    }

    public String getModuleUrl() {
        return desk.home();
    }

    public String getUrl() {
        return desk.home() + "/answers";
    }

    public String getLessonsUrl() {
        return desk.url("/lessons");
    }

    public List<AnswerDesk.Version> getVersions() {
        return desk.versions();
    }

    public List<AnswerDesk.Version> getOrders() {
        return Stream.of("", "right", "apart", "time").map(word -> new AnswerDesk.Version(word, desk.texts().say("answers.by." + (word.isEmpty() ? "look" : word)), word.equals(by()))).toList();
    }

    /** Whether anything may be said of any question. */
    public boolean isAny() {
        return all.stream().anyMatch(q -> q.figures().enough());
    }

    public long getFlagged() {
        return all.stream().filter(q -> q.flag().isPresent()).count();
    }

    public List<Row> getRows() {
        return all.stream().skip((long) (page() - 1) * AT_ONCE).limit(AT_ONCE).map(this::row).toList();
    }

    private Row row(QuestionFigures one) {
        boolean enough = one.figures().enough();
        return new Row(desk.url("/questions/" + one.question().id()), one.question().stem().plain(), one.question().critical(), AnswerDesk.flag(one), AnswerDesk.tone(one), enough,
                String.valueOf(one.figures().totals().asked()), !enough || !one.question().scored() ? "" : desk.percent(one.figures().totals().correct(), one.figures().totals().asked()),
                !enough || !one.question().scored() ? "" : desk.apart(one.figures()), enough ? desk.seconds(one.figures().median()) : "");
    }

    /** What was answered before the first lesson and after the end. */
    public List<Change> getChanges() {
        return desk.changes().stream().map(this::change).toList();
    }

    private Change change(ChangeFigures one) {
        if (!one.enough()) {
            return new Change(one.question().stem().plain(), false, "", "", "", "", "", "");
        }
        boolean scored = one.question().scored();
        int all = one.pairs().all();
        int points = one.question().choices().size();
        return new Change(one.question().stem().plain(), true, String.valueOf(all),
                scored ? desk.percent(one.pairs().before(), all) : desk.texts().say("answers.twice.mean", one.before(), points),
                scored ? desk.percent(one.pairs().after(), all) : desk.texts().say("answers.twice.mean", one.after(), points), desk.change(one),
                one.way(), one.way().equals("up") ? "done" : one.way().equals("down") ? "late" : "plain");
    }

    /** What was answered some time after the end. */
    public List<Later> getLater() {
        return desk.later().stream().map(one -> new Later(one.step().word(), one.right().map(right -> String.valueOf(right.people())).orElse(""), one.right().map(desk::share).orElse(""),
                one.used().map(used -> String.valueOf(used.people())).orElse(""), one.used().map(desk::share).orElse(""))).toList();
    }

    private int page() {
        return desk.visit().query("page").matches("[1-9][0-9]{0,3}") ? Integer.parseInt(desk.visit().query("page")) : 1;
    }

    public String getPrevious() {
        return page() > 1 ? pageUrl(page() - 1) : "";
    }

    public String getNext() {
        return page() * AT_ONCE < all.size() ? pageUrl(page() + 1) : "";
    }

    private String pageUrl(int number) {
        return getUrl() + "?version=" + desk.module().number() + "&by=" + (by().matches("[a-z]+") ? by() : "") + "&page=" + number;
    }

    /**
     * A question that is asked twice.
     *
     * @param before how it was answered before the first lesson: the share of right answers, or the mean point of the scale
     * @param way {@code up}, {@code down} or {@code none}
     */
    public record Change(String stem, boolean enough, String all, String before, String after, String change, String way, String tone) {
    }

    /**
     * A step: a week, a month, three months.
     *
     * @param people who answered the questions; empty where too few did, as is what follows from it
     * @param said who said whether they used what they learned; empty where too few did
     */
    public record Later(String step, String people, String right, String said, String used) {

        public boolean isEnough() {
            return !people.isEmpty();
        }

        public boolean isEnoughSaid() {
            return !said.isEmpty();
        }
    }

    /**
     * A question.
     *
     * @param flag the word of what needs a look, or nothing
     * @param enough whether so many have answered that something may be said
     */
    public record Row(String url, String stem, boolean critical, String flag, String tone, boolean enough, String asked, String right, String apart, String time) {

        public boolean isFlagged() {
            return !flag.isEmpty();
        }
    }
}

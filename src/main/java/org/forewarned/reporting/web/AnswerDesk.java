package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Translation;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.AnswerReports;
import org.forewarned.reporting.ChangeFigures;
import org.forewarned.reporting.ItemFigures;
import org.forewarned.reporting.LaterFigures;
import org.forewarned.reporting.LessonFigures;
import org.forewarned.reporting.QuestionFigures;
import org.forewarned.reporting.Shares;

/** The version of the address's module that is asked for, and how its figures are said. */
@RequestScoped
public class AnswerDesk {

    private static final double WELL = 0.3;
    private static final double A_LITTLE = 0.15;
    /** Fewer answers than this say nothing about who is right. */
    private static final int LEAST_FOR_APART = 30;

    private AnswerReports reports;
    private Asker asker;
    private Visit visit;
    private Texts texts;
    private PublishedModule module;

    protected AnswerDesk() {
    }

    @Inject
    AnswerDesk(AnswerReports reports, Asker asker, Visit visit, Texts texts) {
        this.reports = reports;
        this.asker = asker;
        this.visit = visit;
        this.texts = texts;
    }

    PublishedModule module() {
        if (module == null) {
            module = reports.version(asker, visit.param("module"), visit.query("version")).orElseThrow(Stop::notFound);
        }
        return module;
    }

    Translation words() {
        return module().in(visit.language());
    }

    List<QuestionFigures> questions() {
        return reports.questions(asker, module(), visit.language());
    }

    List<ChangeFigures> changes() {
        return reports.changes(asker, module(), visit.language());
    }

    List<LaterFigures> later() {
        return reports.later(asker, module());
    }

    LessonFigures lessons() {
        return reports.lessons(asker, module(), visit.language());
    }

    Visit visit() {
        return visit;
    }

    Texts texts() {
        return texts;
    }

    String home() {
        return "/authoring/modules/" + module().id();
    }

    /** The address of a page about this version: {@code url("/lessons")}. */
    String url(String below) {
        return home() + "/answers" + below + version();
    }

    /** Behind an address: the version that is asked for, unless it is the newest. */
    private String version() {
        return visit.query("version").isEmpty() ? "" : "?version=" + module().number();
    }

    /** The versions to choose from. */
    List<Version> versions() {
        return reports.versions(asker, module().id()).stream().map(one -> new Version(String.valueOf(one.number()), texts.say("answers.version", one.number()),
                one.number() == module().number())).toList();
    }

    String percent(double part, double all) {
        return texts.say("answers.percent", Shares.percent(part, all));
    }

    /** A change with its interval: of a scale in points with one digit, of a share in hundredths, rounded as the share is. */
    String change(ChangeFigures one) {
        return one.question().scored() ? texts.say("answers.twice.percent", hundredths(one.change(), one), hundredths(one.interval().from(), one), hundredths(one.interval().to(), one))
                : texts.say("answers.twice.points", one.change(), one.interval().from(), one.interval().to());
    }

    /** A share with its interval, in the steps of a share of so many. */
    String share(LaterFigures.Share one) {
        return texts.say("answers.later.share", Shares.percent(one.share() * one.people(), one.people()), Shares.percent(one.interval().from() * one.people(), one.people()),
                Shares.percent(one.interval().to() * one.people(), one.people()));
    }

    private static int hundredths(double share, ChangeFigures of) {
        return Shares.percent(share * of.pairs().all(), of.pairs().all());
    }

    /** A mean score, 0–1, in the steps of a share of so many. */
    String score(OptionalDouble mean, int of) {
        return mean.isPresent() ? percent(mean.getAsDouble() * of, of) : texts.say("answers.few");
    }

    String seconds(OptionalInt median) {
        return median.isPresent() ? texts.say("answers.seconds", median.getAsInt()) : texts.say("answers.unknown");
    }

    /** How well a question tells those who know from those who do not, as a word with the figure. */
    String apart(ItemFigures figures) {
        OptionalDouble r = figures.discrimination();
        if (r.isEmpty() || figures.totals().asked() < LEAST_FOR_APART) {
            return texts.say(r.isEmpty() ? "answers.apart.none" : "answers.apart.few");
        }
        double value = r.getAsDouble();
        String word = value >= WELL ? "well" : value >= A_LITTLE ? "little" : value >= -A_LITTLE ? "hardly" : "reversed";
        return texts.say("answers.apart." + word, Math.round(value * 100) / 100.0);
    }

    /** The word of a flag; empty for none. */
    static String flag(QuestionFigures question) {
        return question.flag().map(ItemFigures.Flag::word).orElse("");
    }

    /** The colour of a flag's tag. */
    static String tone(QuestionFigures question) {
        Optional<ItemFigures.Flag> flag = question.flag();
        return flag.isEmpty() ? "" : flag.get() == ItemFigures.Flag.MISLEADING ? "late" : flag.get() == ItemFigures.Flag.AMBIGUOUS ? "soon" : "plain";
    }

    /** A version to choose. */
    public record Version(String value, String label, boolean chosen) {
    }
}

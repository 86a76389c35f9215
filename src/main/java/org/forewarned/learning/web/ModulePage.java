package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forewarned.learning.AskTwice;
import org.forewarned.learning.CompletionView;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Html;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.Nation;
import org.forewarned.platform.Days;

/** A module's page: what one will be able to do, how long it takes, its lessons with what is done, who checked it, and the way in. */
@Named
@RequestScoped
public class ModulePage {

    private Studying studying;
    private Renderings renderings;
    private NewerDesk newer;
    private List<AskedRow> asked;
    private List<WayView> way;
    private Optional<CompletionView> completion;

    protected ModulePage() {
    }

    @Inject
    ModulePage(Studying studying, Renderings renderings, NewerDesk newer) {
        this.studying = studying;
        this.renderings = renderings;
        this.newer = newer;
    }

    /** Goes on with a newer version. */
    public void post() {
        newer.post();
    }

    /** The language in which the module is written: not the visitor's where it is not translated. */
    public String getWrittenIn() {
        return studying.words().language();
    }

    public String getTitle() {
        return studying.words().title();
    }

    /** By whom it is asked of this learner; empty for most. */
    public List<AskedRow> getAsked() {
        if (asked == null) {
            asked = studying.asked();
        }
        return asked;
    }

    public String getSummary() {
        return studying.words().summary();
    }

    public String getAbout() {
        return studying.words().about().html(renderings.of(studying.module()));
    }

    public Collection<String> getObjectives() {
        return studying.words().objectives().values();
    }

    public String getContentNote() {
        return studying.words().contentNote();
    }

    public boolean isNoted() {
        return !getContentNote().isEmpty();
    }

    public int getMinutes() {
        return facts().minutes();
    }

    public int getShortest() {
        return facts().lessons().stream().mapToInt(ModuleFacts.LessonPlace::minutes).min().orElse(0);
    }

    public int getLongest() {
        return facts().lessons().stream().mapToInt(ModuleFacts.LessonPlace::minutes).max().orElse(0);
    }

    /** The nations it is for, or nothing to list when it is for all four. */
    public List<String> getNations() {
        return facts().nations().size() == Nation.values().length ? List.of()
                : Arrays.stream(Nation.values()).filter(facts().nations()::contains).map(Nation::slug).toList();
    }

    public boolean isForAllNations() {
        return getNations().isEmpty();
    }

    public boolean isFitForYoungPeople() {
        return studying.module().fitForYoung();
    }

    public List<WayView> getWay() {
        if (way == null) {
            way = WayView.before(studying, isBegun() && !isAllDone() ? getNext().id() : null, renderings.texts().say("module.assessment", facts().assessment().draw()), completion().filter(c -> !c.attended()).isPresent());
        }
        return way;
    }

    public int getDone() {
        return studying.enrolment().map(EnrolmentView::doneCount).orElse(0);
    }

    public int getLessons() {
        return studying.enrolment().map(e -> e.toDo().size()).orElse(facts().lessons().size());
    }

    public boolean isBegun() {
        return studying.enrolment().isPresent();
    }

    /** The lesson to go on with; null when all are done. */
    public Lesson getNext() {
        String first = facts().lessons().get(0).id();
        return studying.enrolment().map(EnrolmentView::next).orElse(Optional.of(first)).flatMap(id -> studying.words().lesson(id)).orElse(null);
    }

    public boolean isAllDone() {
        return getNext() == null;
    }

    public String getNextUrl() {
        return isAllDone() ? studying.path("assessment") : isAskingFirst() ? studying.path(BeforeAfter.NAME) : studying.path(getNext().id());
    }

    /** Whether questions are asked before the first lesson. */
    public boolean isAskingFirst() {
        return studying.stage() == AskTwice.Stage.BEFORE;
    }

    public int getFirstQuestions() {
        return studying.words().beforeAfter().questions().size();
    }

    /** Whether the questions that were answered before wait for their second answer. */
    public boolean isAskingAgain() {
        return studying.stage() == AskTwice.Stage.AFTER;
    }

    public String getAgainUrl() {
        return studying.path(BeforeAfter.NAME);
    }

    public String getAssessmentUrl() {
        return studying.path("assessment");
    }

    /** When the learner completed it, for reading; null when they have not. */
    public String getCompleted() {
        return completion().map(c -> Days.read(Days.of(c.completedAt()), studying.visit().locale())).orElse(null);
    }

    public String getValidUntil() {
        return completion().flatMap(CompletionView::validUntil).map(until -> Days.read(Days.last(until), studying.visit().locale())).orElse(null);
    }

    /** Whether it was attended in a room, and not passed. */
    public boolean isAttended() {
        return completion().filter(CompletionView::attended).isPresent();
    }

    public boolean isCompletedOnce() {
        return completion().isPresent();
    }

    public String getCertificateUrl() {
        return studying.path("certificate");
    }

    public ModuleFacts.Review getReview() {
        return facts().review();
    }

    /** Whether this is a translation, and who looked at it. */
    public TranslationView getTranslation() {
        return TranslationView.of(studying);
    }

    /** The day on which it was written from its sources, for reading. */
    public String getWritten() {
        return Days.read(facts().review().written(), studying.visit().locale());
    }

    public String getReviewed() {
        return facts().review().date().map(day -> Days.read(day, studying.visit().locale())).orElse("");
    }

    public int getVersion() {
        return studying.module().number();
    }

    public String getAuthors() {
        return String.join(", ", facts().authors());
    }

    public int getSourceCount() {
        return studying.module().text().sources().size();
    }

    public String getSources() {
        return Html.sources(studying.module().text().sources(), renderings.of(studying.module()));
    }

    private ModuleFacts facts() {
        return studying.module().text().facts();
    }

    private Optional<CompletionView> completion() {
        if (completion == null) {
            completion = studying.enrolment().flatMap(newer.enrolments()::best);
        }
        return completion;
    }
}

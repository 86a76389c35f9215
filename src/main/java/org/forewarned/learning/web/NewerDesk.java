package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.forewarned.catalogue.Withdrawn;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.learning.Enrolments;
import org.forewarned.learning.Moving;
import org.forewarned.learning.NewerVersion;
import org.forewarned.learning.TopUp;
import org.forewarned.markup.Lesson;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** What has become of a module since the learner began it: a newer version with something they should know, or that it is not offered any more. */
@Named
@RequestScoped
public class NewerDesk {

    private Studying studying;
    private Moving moving;
    private Enrolments enrolments;
    private Form form;
    private Optional<NewerVersion> newer;
    private Optional<Withdrawn> withdrawn;

    protected NewerDesk() {
    }

    @Inject
    NewerDesk(Studying studying, Moving moving, Enrolments enrolments, Form form) {
        this.studying = studying;
        this.moving = moving;
        this.enrolments = enrolments;
        this.form = form;
    }

    Enrolments enrolments() {
        return enrolments;
    }

    /** Goes on with the newer version. */
    void post() {
        if (form.has("newer")) {
            studying.learner().ifPresent(learner -> moving.move(learner, studying.module().id()));
        }
        Redirect.to(studying.path());
    }

    private Optional<NewerVersion> newer() {
        if (newer == null) {
            newer = studying.enrolment().flatMap(moving::offered);
        }
        return newer;
    }

    /** Whether the learner may choose a newer version. */
    public boolean isThere() {
        return newer().isPresent();
    }

    /** Whether only what changed is to be done, for they completed the older one. */
    public boolean isTopUp() {
        return newer().flatMap(NewerVersion::topUp).isPresent();
    }

    public List<String> getReasons() {
        return newer().map(NewerVersion::reasons).orElse(List.of());
    }

    /** Titles of the lessons that changed, in the language that {@link #getWritten} says. */
    public List<String> getLessons() {
        return newer().map(to -> to.lessons().stream().flatMap(id -> to.module().lesson(studying.visit().language(), id).stream()).map(Lesson::title).toList())
                .orElse(List.of());
    }

    public int getLessonCount() {
        return getLessons().size();
    }

    /** The language of the newer version's titles. */
    public String getWritten() {
        return newer().map(to -> to.module().in(studying.visit().language()).language()).orElse("");
    }

    public int getMinutes() {
        return newer().map(NewerVersion::minutes).orElse(0);
    }

    /** How many questions a top-up asks. */
    public int getQuestions() {
        return newer().flatMap(to -> to.topUp().map(topUp -> Math.min(topUp.questions().size(), to.module().text().facts().assessment().draw()))).orElse(0);
    }

    /** Whether the learner is doing only what changed. */
    public boolean isUnderWay() {
        return topUp().isPresent();
    }

    /** How many questions are left of it. */
    public int getLeft() {
        return topUp().map(topUp -> topUp.questions().size()).orElse(0);
    }

    /** On which day the older version was completed, for reading. */
    public String getSince() {
        return topUp().map(topUp -> Days.read(Days.of(topUp.done().completedAt()), studying.visit().locale())).orElse("");
    }

    private Optional<TopUp> topUp() {
        return studying.enrolment().flatMap(EnrolmentView::topUp);
    }

    /** Whether nobody can begin the module any more. */
    public boolean isWithdrawn() {
        return withdrawn().isPresent();
    }

    /** What learners are told then. */
    public String getNotice() {
        return withdrawn().map(Withdrawn::notice).orElse("");
    }

    private Optional<Withdrawn> withdrawn() {
        if (withdrawn == null) {
            withdrawn = studying.preview().isOn() ? Optional.empty() : enrolments.withdrawn(studying.module().id());
        }
        return withdrawn;
    }
}

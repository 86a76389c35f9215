package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.learning.CompletionView;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.markup.Lesson;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** What a learner has begun and finished. Only they see it. */
@Named
@RequestScoped
public class MyLearningPage {

    private Desk desk;
    private CurrentLearner learner;
    private Form form;
    private List<Row> rows;
    private List<AskedRow> asked;

    protected MyLearningPage() {
    }

    @Inject
    MyLearningPage(Desk desk, CurrentLearner learner, Form form) {
        this.desk = desk;
        this.learner = learner;
        this.form = form;
    }

    /** Forgets this device, or keeps it for twelve months. */
    public void post() {
        HttpServletResponse response = (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
        if (form.has("forget")) {
            learner.forget(response);
            Redirect.to("/my-learning?forgotten=1");
        } else if (form.has("keep")) {
            learner.id().ifPresent(id -> learner.letIn(id, true, response));
            Redirect.to("/my-learning?kept=1");
        } else {
            learner.id().ifPresent(this::read);
            Redirect.to("/my-learning");
        }
    }

    private void read(UUID id) {
        String assigned = form.value("read");
        desk.asked(id).stream().map(AskedRow::id).filter(assigned::equals).map(UUID::fromString).forEach(known -> desk.read(id, known));
    }

    /** What is asked and neither begun nor done. */
    public List<AskedRow> getAskedOfMe() {
        return asked().stream().filter(ask -> !ask.done() && getUnderWay().stream().noneMatch(row -> row.url().equals(ask.url()))).toList();
    }

    public boolean isAnythingAsked() {
        return !getAskedOfMe().isEmpty();
    }

    /** Whether an organisation asks anything: then the page says what it sees. */
    public boolean isSeen() {
        return !asked().isEmpty();
    }

    /** Who asks, by name. */
    public String getAskers() {
        return asked().stream().map(AskedRow::organisation).distinct().collect(Collectors.joining(", "));
    }

    private List<AskedRow> asked() {
        if (asked == null) {
            asked = learner.id().map(desk::asked).orElse(List.of());
        }
        return asked;
    }

    public boolean isKnown() {
        return learner.id().isPresent();
    }

    public boolean isForgotten() {
        return !isKnown() && desk.asked("forgotten");
    }

    public boolean isKeptNow() {
        return isKnown() && desk.asked("kept");
    }

    /** The last day on which this device is kept; empty when it is not. */
    public String getKeptUntil() {
        return learner.keptUntil().map(desk::lastDay).orElse("");
    }

    /** Begun, not completed. */
    public List<Row> getUnderWay() {
        return rows().stream().filter(row -> !row.completedOnce()).toList();
    }

    /** Completed, newest first. */
    public List<Row> getFinished() {
        return rows().stream().filter(Row::completedOnce).toList();
    }

    public boolean isUnused() {
        return rows().isEmpty() && asked().isEmpty();
    }

    public boolean isAnyUnderWay() {
        return !getUnderWay().isEmpty();
    }

    public boolean isAnyFinished() {
        return !getFinished().isEmpty();
    }

    private List<Row> rows() {
        if (rows == null) {
            rows = learner.id().map(id -> desk.enrolments(id).stream().map(this::row).toList()).orElse(List.of());
        }
        return rows;
    }

    private Row row(EnrolmentView e) {
        Optional<CompletionView> completion = desk.completion(e);
        Optional<Lesson> next = e.next().flatMap(id -> e.module().in(desk.language()).lesson(id));
        int left = e.module().text().facts().lessons().stream().filter(lesson -> e.toDo().contains(lesson.id()) && !e.done(lesson.id())).mapToInt(lesson -> lesson.minutes()).sum();
        String url = "/modules/" + e.module().id();
        return new Row(e.id().toString(), e.module().in(desk.language()).title(), e.module().in(desk.language()).language(), url, e.doneCount(), e.toDo().size(), left,
                next.map(Lesson::title).orElse(""), next.map(lesson -> url + "/" + lesson.id()).orElse(url + "/assessment"),
                completion.map(c -> desk.day(c.completedAt())).orElse(""), completion.flatMap(CompletionView::validUntil).map(desk::lastDay).orElse(""),
                completion.filter(c -> !c.validAt(desk.now())).isPresent(), completion.filter(CompletionView::attended).isPresent(),
                asked().stream().filter(ask -> ask.url().equals(url) && !ask.done()).findFirst().orElse(null), desk.news(e));
    }

    /**
     * A module begun.
     *
     * @param id of the enrolment
     * @param language of the titles
     * @param minutesLeft of the lessons not done
     * @param next title of the lesson to go on with; empty when only the assessment is left
     * @param completed day, empty when it is not
     * @param validUntil last day, empty when it does not run out
     * @param attended whether it was attended in a room, and not passed
     * @param asked by whom it is asked, if it is and not yet done
     * @param news  key of what has become of the module since; empty when nothing has
     */
    public record Row(String id, String title, String language, String url, int done, int of, int minutesLeft, String next, String nextUrl, String completed,
            String validUntil, boolean expired, boolean attended, AskedRow asked, String news) {

        /** Whether there is something to say of the module. */
        public boolean isNewsworthy() {
            return !news.isEmpty();
        }

        /** Whether only what changed is to be done, and has been begun. */
        public boolean isToppingUp() {
            return news.equals("my-learning.topping-up");
        }

        public boolean isAsked() {
            return asked != null;
        }

        public boolean completedOnce() {
            return !completed.isEmpty();
        }

        public boolean isLessonNext() {
            return !next.isEmpty();
        }

        public boolean isLimited() {
            return !validUntil.isEmpty();
        }

        public boolean isValid() {
            return isLimited() && !expired;
        }
    }
}

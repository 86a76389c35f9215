package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forewarned.learning.RoomSteps;
import org.forewarned.markup.Block;
import org.forewarned.markup.Question;
import org.forewarned.markup.Reflection;
import org.forewarned.markup.Steps;
import org.forewarned.organisations.ContactView;
import org.forewarned.organisations.LocalContacts;
import org.forewarned.organisations.RoomCount;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** The screen in a room: one step of the module at a time, how phones get in, how many have answered, and what. */
@Named
@RequestScoped
public class SessionPage {

    private Hall hall;
    private Form form;
    private LocalContacts contacts;
    private List<ContactView> whom;
    private QuestionView question;
    private RoomCount count;
    private Piece piece;

    protected SessionPage() {
    }

    @Inject
    SessionPage(Hall hall, Form form, LocalContacts contacts) {
        this.hall = hall;
        this.form = form;
        this.contacts = contacts;
    }

    /** What is over has no screen any more, but an attendance. */
    public void enter() {
        if (!hall.session().open()) {
            Redirect.to(getAttendanceUrl());
        }
    }

    /** Goes to another step, shows or asks again, keeps what the group decided, or ends. */
    public void post() {
        if (!hall.session().open()) {
            return;
        }
        if (form.value("go").matches("[1-9][0-9]{0,3}")) {
            hall.goTo(Integer.parseInt(form.value("go")));
            Redirect.to(getUrl() + "#on");
        } else if (form.has("show")) {
            hall.show();
            Redirect.to(getUrl() + "#tally");
        } else if (form.has("ask")) {
            hall.askAgain();
            Redirect.to(getUrl() + "#tally");
        } else if (form.has("end")) {
            hall.close();
            Redirect.to(getAttendanceUrl());
        } else {
            decide();
        }
    }

    private void decide() {
        Optional<Block> task = hall.step().task().filter(block -> !(block instanceof Question) && !(block instanceof Reflection))
                .filter(block -> block.id().equals(form.value("block")));
        if (task.isEmpty()) {
            Redirect.to(getUrl());
        } else if (hall.decide(task.get())) {
            Redirect.to(getUrl() + "#" + task.get().id());
        }
    }

    public String getUrl() {
        return hall.url();
    }

    public String getHome() {
        return hall.home();
    }

    public String getAttendanceUrl() {
        return hall.url() + "/attendance";
    }

    public String getModule() {
        return hall.title();
    }

    /** The key of the name of the nation that is shown, or of all four. */
    public String getNationKey() {
        return hall.session().nation().map(nation -> "nation." + nation.slug()).orElse("new-session.nation.all");
    }

    /** The language in which the module is written: not the visitor's where it is not translated. */
    public String getWritten() {
        return hall.language();
    }

    public String getLesson() {
        return hall.step().lesson().title();
    }

    public int getLessonNumber() {
        return hall.step().lessonNumber();
    }

    public int getNumber() {
        return hall.step().number();
    }

    public int getOf() {
        return hall.steps().size();
    }

    /** The step before; 0 for the first. */
    public int getPrevious() {
        return getNumber() - 1;
    }

    /** The step after; 0 for the last. */
    public int getNext() {
        return getNumber() == getOf() ? 0 : getNumber() + 1;
    }

    /** Whom to turn to on the spot: where the group reads what to do, and at the end. */
    public List<ContactView> getContacts() {
        if (whom == null) {
            boolean toDo = getNext() == 0 || hall.step().blocks().stream().anyMatch(Steps.class::isInstance);
            whom = toDo ? contacts.of(hall.organisation(), hall.session().unit()) : List.of();
        }
        return whom;
    }

    /** Whether a lesson begins with this step. */
    public boolean isFirst() {
        return hall.step().first();
    }

    public String getSummary() {
        return hall.step().lesson().summary();
    }

    /** The one thing to do, where a lesson ends; else empty. */
    public String getAction() {
        return hall.step().last() ? hall.step().lesson().action() : "";
    }

    /** How sure the numbers are, where a lesson ends that names some; else empty. */
    public String getNumbers() {
        return hall.numbers();
    }

    /** The running text; empty where there is something to do. */
    public String getText() {
        return hall.step().task().isPresent() ? "" : hall.text();
    }

    /** The thing to do together: a scenario, a message, a thought; null where there is none, or a question. */
    public Piece getPiece() {
        if (piece == null) {
            piece = hall.step().task().filter(task -> !(task instanceof Question)).map(hall::piece).orElse(null);
        }
        return piece;
    }

    public boolean isTask() {
        return getPiece() != null;
    }

    /** The question of this step; null where there is none. Shown with what is right once the answers are, or when none can be given. */
    public QuestionView getQuestion() {
        if (question == null) {
            question = hall.step().task().filter(Question.class::isInstance).map(Question.class::cast).map(q -> hall.question(q, isCounted())).orElse(null);
        }
        return question;
    }

    public boolean isAsking() {
        return getQuestion() != null;
    }

    /** Whether phones can answer it: else it is talked about. */
    public boolean isVotable() {
        return hall.step().question().isPresent();
    }

    private RoomCount count() {
        if (count == null) {
            count = hall.step().question().map(hall::answers).orElse(new RoomCount(false, false, 0, Map.of()));
        }
        return count;
    }

    /** Whether phones may answer now. */
    public boolean isOpen() {
        return count().asked();
    }

    public boolean isCounted() {
        return count().counted();
    }

    public int getAnswers() {
        return count().answers();
    }

    /** So few have answered that the count is not shown. */
    public boolean isFew() {
        return count().few();
    }

    /** The choices with their letters, and with their counts once these are shown. */
    public List<Bar> getBars() {
        List<Bar> bars = new ArrayList<>();
        for (ChoiceView choice : getQuestion().choices()) {
            int answers = count().byChoice().getOrDefault(choice.id(), 0);
            bars.add(new Bar(String.valueOf((char) ('A' + bars.size())), choice.text(), getQuestion().isJudged() && choice.right(), answers,
                    getAnswers() == 0 ? 0 : Math.round(100f * answers / getAnswers())));
        }
        return bars;
    }

    /** The right order or pairs of what phones cannot answer. */
    public List<String> getSolution() {
        return hall.step().task().filter(Question.class::isInstance).map(Question.class::cast).map(q -> hall.question(q, true).solution()).orElse(List.of());
    }

    public String getCode() {
        return hall.code();
    }

    public String getPlace() {
        return hall.place();
    }

    public String getPicture() {
        return hall.picture();
    }

    /** Where each lesson begins. */
    public List<Place> getLessons() {
        return hall.steps().stream().filter(RoomSteps.Step::first).map(step -> new Place(step.number(), step.lessonNumber(), step.lesson().title(),
                step.lessonNumber() == getLessonNumber())).toList();
    }

    /**
     * A choice on the screen.
     *
     * @param text inline HTML
     * @param right whether it belongs to the right answer; says something only once that is shown
     */
    public record Bar(String letter, String text, boolean right, int answers, int percent) {
    }

    /** A lesson, with the step it begins with. */
    public record Place(int step, int number, String title, boolean here) {
    }
}

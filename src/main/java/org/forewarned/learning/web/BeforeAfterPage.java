package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forewarned.learning.AskTwice.Stage;
import org.forewarned.learning.Items;
import org.forewarned.markup.Question;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** The questions before the first lesson; the same once more after the end; and then what changed, with what is right. */
@Named
@RequestScoped
public class BeforeAfterPage {

    private Studying studying;
    private Renderings renderings;
    private Form form;
    private List<QuestionView> questions;

    protected BeforeAfterPage() {
    }

    @Inject
    BeforeAfterPage(Studying studying, Renderings renderings, Form form) {
        this.studying = studying;
        this.renderings = renderings;
        this.form = form;
    }

    /** Keeps what was answered, all or some, and goes on; nothing is kept of somebody who answered nothing. */
    public void post() {
        Stage sent = stage();
        Map<String, List<String>> given = new HashMap<>();
        asked().forEach(question -> given.put(question.id(), QuestionViews.read(question, form)));
        if ((sent == Stage.BEFORE || sent == Stage.AFTER) && given.values().stream().allMatch(List::isEmpty)) {
            form.problem(getQuestions().get(0).getFirstField(), "before-after.fault");
            questions = null;
            return;
        }
        String next = sent == Stage.BEFORE ? getSkipUrl() : sent == Stage.NONE ? studying.path() : studying.visit().path();
        studying.answerBeforeAfter(given);
        Redirect.to(next);
    }

    private Stage stage() {
        return studying.stage();
    }

    public boolean isBefore() {
        return stage() == Stage.BEFORE;
    }

    /** Whether nothing is asked now. */
    public boolean isNone() {
        return stage() == Stage.NONE;
    }

    public boolean isDone() {
        return stage() == Stage.DONE;
    }

    /** The end of the keys of what is said here: {@code before}, {@code after}, {@code done} or {@code none}. */
    public String getWord() {
        return stage().name().toLowerCase(java.util.Locale.ROOT);
    }

    public String getModule() {
        return studying.words().title();
    }

    public String getModuleUrl() {
        return studying.path();
    }

    /** The language in which the module is written: not the visitor's where it is not translated. */
    public String getWritten() {
        return studying.words().language();
    }

    public String getTitle() {
        return studying.words().beforeAfter().title();
    }

    public String getSummary() {
        return studying.words().beforeAfter().summary();
    }

    /** Where whoever answers nothing goes on: to the first lesson, and after the end to the module. */
    public String getSkipUrl() {
        return stage() == Stage.BEFORE ? studying.path(studying.module().text().facts().lessons().get(0).id()) : studying.path();
    }

    /** The questions to answer; once answered both times, those, with what is right. */
    public List<QuestionView> getQuestions() {
        if (questions == null) {
            QuestionViews views = new QuestionViews(renderings.of(studying.module()));
            questions = asked().stream().map(question -> view(views, question)).toList();
        }
        return questions;
    }

    private QuestionView view(QuestionViews views, Question question) {
        return form.sent() && !isDone() ? views.again(question, BlockViews.LESSON_SEED, form, form.bad() && question.equals(asked().get(0)) ? form.problems().get(0).text() : null)
                : views.view(question, given(Items.after(question.id())), BlockViews.LESSON_SEED, isDone());
    }

    /** Both answers to each question. */
    public List<Both> getBoth() {
        QuestionViews views = new QuestionViews(renderings.of(studying.module()));
        return asked().stream().map(question -> new Both(view(views, question), said(question, Items.before(question.id())), said(question, Items.after(question.id())))).toList();
    }

    private String said(Question question, String item) {
        List<String> given = given(item);
        return question.choices().stream().filter(choice -> given.contains(choice.id())).findFirst().map(choice -> choice.text().html(renderings.of(studying.module()))).orElse("");
    }

    private List<String> given(String item) {
        return Optional.ofNullable(studying.given().get(item)).map(List::of).orElse(List.of());
    }

    /** Before: all; after the end those that were answered before; in the end those answered both times. */
    private List<Question> asked() {
        return studying.words().beforeAfter().questions().stream().filter(question -> switch (stage()) {
            case BEFORE -> true;
            case AFTER -> studying.given().containsKey(Items.before(question.id()));
            case DONE -> studying.given().containsKey(Items.after(question.id()));
            case NONE -> false;
        }).toList();
    }

    /**
     * A question answered both times.
     *
     * @param before the words of the choice, inline HTML
     */
    public record Both(QuestionView question, String before, String after) {

        /** Whether the answer changed. */
        public boolean isMoved() {
            return !before.equals(after);
        }

        public boolean isScale() {
            return question.isScale();
        }
    }
}

package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Html;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Rendering;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;

/** A lesson: its text, its things to do with what the learner did, and the way on. */
@Named
@RequestScoped
public class LessonPage {

    private Studying studying;
    private Renderings renderings;
    private LessonForm form;
    private Lesson lesson;
    private List<Slot> slots;
    private LessonView head;
    private List<WayView> way;
    private TurnView turn;

    protected LessonPage() {
    }

    @Inject
    LessonPage(Studying studying, Renderings renderings, LessonForm form) {
        this.studying = studying;
        this.renderings = renderings;
        this.form = form;
    }

    /** Keeps what was sent and sends the browser on; with something to mend, the page is shown again. */
    public void post() {
        form.take(studying, lesson()).ifPresent(Redirect::to);
    }

    /** The language in which the module is written: not the visitor's where it is not translated. */
    public String getWritten() {
        return studying.words().language();
    }

    public LessonView getLesson() {
        if (head == null) {
            head = head(studying.words().lessons());
        }
        return head;
    }

    private LessonView head(List<Lesson> all) {
        return new LessonView(studying.words().title(), studying.path(), Math.max(1, all.indexOf(lesson()) + 1), all.size(), lesson().title(),
                lesson().summary(), lesson().action(), lesson().minutes(), TranslationView.of(studying));
    }

    public List<WayView> getWay() {
        if (way == null) {
            way = way();
        }
        return way;
    }

    private List<WayView> way() {
        return WayView.in(studying, lesson().id(), renderings.texts().say("module.assessment", studying.module().text().facts().assessment().draw()), false);
    }

    /** The text and the things to do, from top to bottom. */
    public List<Slot> getSlots() {
        if (slots == null) {
            BlockViews views = new BlockViews(rendering(), studying.given(), studying.visit().query("again"));
            slots = views.all(lesson().blocks(), getShown());
            form.mend(views).ifPresent(mended -> slots.replaceAll(slot -> slot.isOf(mended.block().id()) ? slot.with(mended.piece()) : slot));
            slots.add(new Slot(getShown() + " numbers", "", false, () -> new Piece.Running(Html.numbers(lesson(), rendering()))));
        }
        return slots;
    }

    /** For whom, of what and on which day this page is: parts that are the same for all of them are kept under it. */
    public String getShown() {
        return studying.module().versionId() + " " + lesson().id() + " " + renderings.shown();
    }

    /** What the list of lessons depends on. */
    public String getWayKey() {
        return getShown() + " " + studying.doneLessons();
    }

    /** The sources that this lesson names, as a list. */
    public String getSources() {
        return Html.sources(lesson().cited(), rendering());
    }

    public boolean isSourced() {
        return !lesson().cited().isEmpty();
    }

    /** {@code asked} whether it was useful, {@code thanked} for having said so, or nothing. */
    public String getUseful() {
        return form.useful(studying, lesson());
    }

    public TurnView getTurn() {
        if (turn == null) {
            turn = TurnView.of(studying, lesson(), renderings.texts());
        }
        return turn;
    }

    /** Whether the lesson says somewhere what to do. */
    public boolean isToDo() {
        return getSlots().stream().anyMatch(Slot::isToDo);
    }

    private Rendering rendering() {
        PublishedModule module = studying.module();
        return renderings.of(module);
    }

    private Lesson lesson() {
        if (lesson == null) {
            String name = studying.visit().param("lesson");
            lesson = studying.preview().isOn() ? studying.preview().lesson(studying.words(), name) : studying.words().lesson(name).orElseThrow(Stop::notFound);
        }
        return lesson;
    }
}

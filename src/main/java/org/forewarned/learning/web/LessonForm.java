package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.forewarned.learning.Enrolments;
import org.forewarned.learning.Items;
import org.forewarned.markup.Block;
import org.forewarned.markup.Lesson;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Stop;

/** What a lesson's forms send: an answer, a decision, marks in a message, that the lesson is finished, or whether it was useful. */
@RequestScoped
public class LessonForm {

    private Form form;
    private Enrolments enrolments;
    private BlockForm blocks;
    private UsefulForm useful;

    protected LessonForm() {
    }

    @Inject
    LessonForm(Form form, Enrolments enrolments, BlockForm blocks, UsefulForm useful) {
        this.form = form;
        this.enrolments = enrolments;
        this.blocks = blocks;
        this.useful = useful;
    }

    /** Keeps what was sent. @return where to go on; empty when there is something to mend */
    Optional<String> take(Studying studying, Lesson lesson) {
        if (studying.preview().isOn()) {
            return preview(studying, lesson);
        }
        if (form.has("useful")) {
            return Optional.of(useful.take(studying, lesson, form.has("useful", "yes")));
        }
        if (form.has("finish")) {
            String next = after(studying, lesson);                                  // before it is finished: that may be the end of a top-up
            enrolments.finish(studying.learnerOrBegin(), studying.module(), lesson.id());
            return Optional.of(next);
        }
        Block block = lesson.block(form.value("block")).filter(Block::interactive).orElseThrow(Stop::badRequest);
        Optional<String> given = blocks.read(block, studying.given().getOrDefault(Items.block(block.id()), ""));
        given.ifPresent(value -> enrolments.keep(studying.learnerOrBegin(), studying.module(), lesson.id(), block.id(), value));
        return given.map(value -> studying.path(lesson.id()) + "#" + block.id());
    }

    /** In a draft that is looked at, nothing is kept. */
    private Optional<String> preview(Studying studying, Lesson lesson) {
        if (form.has("finish")) {
            return Optional.of(after(studying, lesson));
        }
        Block block = lesson.block(form.value("block")).filter(Block::interactive).orElseThrow(Stop::badRequest);
        return blocks.read(block, studying.given().getOrDefault(Items.block(block.id()), "")).map(value -> studying.preview().answered(block.id(), value));
    }

    /** How far somebody is with saying whether the lesson was useful: {@code asked}, {@code thanked}, or nothing. */
    String useful(Studying studying, Lesson lesson) {
        return useful.state(studying, lesson);
    }

    /** The piece that must be mended, with what was typed. */
    Optional<BlockForm.Mended> mend(BlockViews views) {
        return blocks.mend(views);
    }

    private static String after(Studying studying, Lesson lesson) {
        return studying.after(lesson).map(next -> studying.path(next.id())).orElseGet(() -> studying.asks() ? studying.path("assessment") : studying.path());
    }
}

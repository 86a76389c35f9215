package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.forewarned.authoring.DraftState;
import org.forewarned.authoring.DraftView;
import org.forewarned.authoring.Editing;
import org.forewarned.authoring.IdWords;
import org.forewarned.authoring.LessonOrder;
import org.forewarned.authoring.Library;
import org.forewarned.authoring.Reviewing;
import org.forewarned.authoring.Starters;
import org.forewarned.authoring.TextDigest;
import org.forewarned.authoring.TextMoved;
import org.forewarned.authoring.Translating;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Stop;

/** What is sent from a module's desk: begin, discard, send to review, and lessons that come, go and change places. */
@RequestScoped
class DraftForm {

    private static final String YAML = "module.yaml";
    private static final int USUAL_MINUTES = 5;

    private Form form;
    private Editing editing;
    private Reviewing reviewing;
    private Starters starters;
    private Library library;
    private Translating translating;

    protected DraftForm() {
    }

    @Inject
    DraftForm(Form form, Editing editing, Reviewing reviewing, Starters starters, Library library, Translating translating) {
        this.form = form;
        this.editing = editing;
        this.reviewing = reviewing;
        this.starters = starters;
        this.library = library;
        this.translating = translating;
    }

    boolean sent() {
        return form.sent();
    }

    /** Does what was sent. @return where to go on; nothing when something is to be mended */
    Optional<String> take(Writing writing) {
        try {
            return switch (form.value("do")) {
                case "begin" -> begin(writing);
                case "discard" -> discard(writing);
                case "send" -> become(writing, DraftState.IN_REVIEW, "sent");
                case "back" -> become(writing, DraftState.DRAFT, "back");
                case "up" -> move(writing, -1);
                case "down" -> move(writing, 1);
                case "out" -> out(writing);
                case "add" -> add(writing);
                case "ask-twice" -> askTwice(writing);
                case "ask-once" -> askOnce(writing);
                case "take" -> takeOffered(writing);
                case "translate" -> translate(writing);
                default -> throw Stop.badRequest();
            };
        } catch (TextMoved moved) {
            form.problem("lessons", "draft.fault.moved");
            return Optional.empty();
        }
    }

    private Optional<String> begin(Writing writing) {
        writing.drafts().begin(writing.asker(), writing.module());
        return done(writing, "begun");
    }

    private Optional<String> discard(Writing writing) {
        if (!form.has("sure")) {
            form.problem("sure", "draft.fault.sure");
            return Optional.empty();
        }
        boolean published = writing.drafts().published(writing.asker(), writing.module()).isPresent();
        writing.drafts().discard(writing.asker(), writing.module());
        return Optional.of(published ? writing.path() : "/authoring/modules");
    }

    private Optional<String> become(Writing writing, DraftState state, String word) {
        if (state == DraftState.IN_REVIEW && !writing.draft().checked().isSound()) {
            form.problem("problems", "draft.fault.errors", writing.draft().checked().errors().size());
            return Optional.empty();
        }
        reviewing.become(writing.asker(), writing.module(), state);
        return done(writing, word);
    }

    private Optional<String> move(Writing writing, int by) {
        order(writing, LessonOrder.of(yaml(writing)).move(form.value("lesson"), by));
        return done(writing, "moved");
    }

    private Optional<String> out(Writing writing) {
        order(writing, LessonOrder.of(yaml(writing)).remove(form.value("lesson")));
        DraftView draft = writing.draft();
        Contents.languages(draft).forEach(language -> editing.remove(writing.asker(), writing.module(), language + "/" + form.value("lesson") + ".md"));
        return done(writing, "removed");
    }

    private Optional<String> add(Writing writing) {
        String title = form.value("title");
        String id = IdWords.of(title, "lesson");
        String path = writing.text().map(text -> text.facts().language()).orElse("en") + "/" + id + ".md";
        if (title.isEmpty() || title.length() > 120) {
            form.problem("title", "draft.fault.title");
        } else if (writing.draft().files().bytes(path).isPresent() || Contents.fixed(id)) {
            form.problem("title", "draft.fault.same");
        }
        if (form.bad()) {
            return Optional.empty();
        }
        editing.write(writing.asker(), writing.module(), path, TextDigest.of(""), starters.lesson(title));
        order(writing, LessonOrder.of(yaml(writing)).add(id, USUAL_MINUTES));
        return Optional.of(writing.path("text", path.substring(0, path.indexOf('/')), id));
    }

    /** Begins the questions before and after. */
    private Optional<String> askTwice(Writing writing) {
        String language = writing.text().map(text -> text.facts().language()).orElse("en");
        String path = language + "/" + BeforeAfter.NAME + ".md";
        if (writing.draft().files().bytes(path).isEmpty()) {
            editing.write(writing.asker(), writing.module(), path, TextDigest.of(""), starters.beforeAfter());
        }
        return Optional.of(writing.path("text", language, BeforeAfter.NAME));
    }

    private Optional<String> askOnce(Writing writing) {
        Contents.languages(writing.draft()).forEach(language -> editing.remove(writing.asker(), writing.module(), language + "/" + BeforeAfter.NAME + ".md"));
        return done(writing, "removed");
    }

    private Optional<String> translate(Writing writing) {
        String language = form.value("language");
        if (!Languages.ALL.contains(language)) {
            form.problem("language", "draft.fault.language");
            return Optional.empty();
        }
        translating.begin(writing.asker(), writing.module(), language);
        return Optional.of(writing.path("translations", language));
    }

    private Optional<String> takeOffered(Writing writing) {
        writing.drafts().begin(writing.asker(), writing.module());
        editing.take(writing.asker(), writing.module(), library.offered(writing.asker(), writing.module()).orElseThrow(Stop::notFound));
        return done(writing, "taken");
    }

    private String yaml(Writing writing) {
        return writing.draft().files().text(YAML).orElseThrow(Stop::notFound);
    }

    private void order(Writing writing, LessonOrder order) {
        editing.write(writing.asker(), writing.module(), YAML, TextDigest.of(yaml(writing)), order.text());
    }

    private static Optional<String> done(Writing writing, String word) {
        return Optional.of(writing.path() + "?done=" + word);
    }
}

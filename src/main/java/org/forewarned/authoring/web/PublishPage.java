package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.authoring.DraftView;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.Publishing;
import org.forewarned.catalogue.VersionView;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;

/** A draft is published, now or on a day; below, the versions that there are, the way back to one, and withdrawing. */
@Named
@RequestScoped
public class PublishPage {

    private Writing writing;
    private PublishForm form;
    private Publishing publishing;

    protected PublishPage() {
    }

    @Inject
    PublishPage(Writing writing, PublishForm form, Publishing publishing) {
        this.writing = writing;
        this.form = form;
        this.publishing = publishing;
    }

    public void enter() {
        writing.drafts().letReview(writing.asker());
        if (writing.found().isEmpty() && writing.drafts().published(writing.asker(), writing.module()).isEmpty()) {
            throw Stop.notFound();
        }
        if (form.sent()) {
            form.take(writing).ifPresent(Redirect::to);
        }
    }

    public String getUrl() {
        return writing.path("publish");
    }

    public String getModuleUrl() {
        return writing.path();
    }

    public String getModule() {
        return writing.found().isPresent() ? writing.title() : writing.drafts().published(writing.asker(), writing.module()).map(module -> module.text().source().title()).orElse(writing.module());
    }

    public boolean isDrafted() {
        return writing.found().isPresent();
    }

    /** Whether it is the module's first version: then there is no kind to choose. */
    public boolean isFirst() {
        return writing.found().flatMap(DraftView::base).isEmpty() && publishing.history(writing.module()).isEmpty();
    }

    /** What stands in the way of a material version. */
    /** The translations that are not shown as they stand, by name; empty when all are. */
    public String getAside() {
        return writing.found().map(draft -> draft.checked().aside().stream().map(code -> Languages.name(code, writing.visit().locale())).collect(java.util.stream.Collectors.joining(", "))).orElse("");
    }

    public List<String> getObstacles() {
        return form.obstacles(writing, isFirst() ? PublicationKind.FIRST : PublicationKind.MATERIAL);
    }

    /** What stands in the way of a minor one. */
    public List<String> getMinorObstacles() {
        return form.obstacles(writing, PublicationKind.MINOR);
    }

    /** Whether it can be published in some way. */
    public boolean isPossible() {
        return getObstacles().isEmpty() || !isFirst() && getMinorObstacles().isEmpty();
    }

    /** The kinds that are possible now. */
    public List<PieceForm.Option> getKinds() {
        return form.kinds(getObstacles().isEmpty(), getMinorObstacles().isEmpty());
    }

    /** The lessons, those ticked whose text changed. */
    public List<PieceForm.Option> getLessons() {
        return writing.text().map(text -> text.facts().lessons().stream().map(ModuleFacts.LessonPlace::id)
                .map(lesson -> new PieceForm.Option(lesson, text.source().lesson(lesson).map(one -> one.title()).orElse(lesson), form.ticked(writing, lesson))).toList()).orElse(List.of());
    }

    /** When it will be published, or why not; empty when nothing is planned. */
    public String getPlanned() {
        return form.planned(writing);
    }

    /** What was just done, as the end of a key. */
    public String getDone() {
        String done = writing.visit().query("done");
        return done.matches("published|planned|unplanned|again|withdrawn|reopened") ? done : "";
    }

    public boolean isWithdrawn() {
        return form.withdrawn(writing);
    }

    public List<Version> getVersions() {
        List<VersionView> all = publishing.history(writing.module());
        return all.stream().map(version -> new Version(version.number(), writing.when(version.at()), version.by().map(writing::who).orElse(writing.texts().say("publish.program")),
                writing.texts().say("publish.kind." + version.kind().slug()), version.reason(), version.number() == all.get(0).number())).toList();
    }

    /** @param newest whether it is what learners see now */
    public record Version(int number, String when, String who, String kind, String reason, boolean newest) {
    }
}

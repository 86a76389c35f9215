package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.forewarned.authoring.DraftView;
import org.forewarned.authoring.Library;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Problem;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;

/** A module's desk: where it stands, its lessons, what is wrong with it, and what can be done next. */
@Named
@RequestScoped
public class DraftPage {

    private static final int MOST_PROBLEMS = 40;

    private Writing writing;
    private Library library;
    private DraftForm form;
    private Library.Shelf shelf;

    protected DraftPage() {
    }

    @Inject
    DraftPage(Writing writing, Library library, DraftForm form) {
        this.writing = writing;
        this.library = library;
        this.form = form;
    }

    public void enter() {
        shelf = library.one(writing.asker(), writing.module()).orElseThrow(Stop::notFound);
        if (form.sent()) {
            form.take(writing).ifPresent(Redirect::to);
        }
    }

    public String getModule() {
        return writing.module();
    }

    public String getUrl() {
        return writing.path();
    }

    public String getTitle() {
        return shelf.text().map(text -> text.source().title()).filter(title -> !title.isEmpty()).orElse(writing.module());
    }

    /** {@code draft}, {@code in-review}, or nothing without a draft. */
    public String getState() {
        return shelf.draft().map(draft -> draft.state().slug()).orElse("");
    }

    public boolean isDrafted() {
        return shelf.draft().isPresent();
    }

    public boolean isPublished() {
        return shelf.published().isPresent();
    }

    public int getVersion() {
        return shelf.published().map(PublishedModule::number).orElse(0);
    }

    public boolean isWithdrawn() {
        return shelf.withdrawn().isPresent();
    }

    /** Since when it is withdrawn, and why. */
    public String getWhyWithdrawn() {
        return shelf.withdrawn().map(gone -> writing.texts().say("draft.withdrawn", writing.when(gone.at()), gone.reason())).orElse("");
    }

    public boolean isOffered() {
        return shelf.offered();
    }

    public boolean isWriter() {
        return writing.mayWrite();
    }

    public boolean isReviewer() {
        return writing.mayReview();
    }

    /** Whether anything differs from what is published. */
    public boolean isChanged() {
        return shelf.draft().filter(DraftView::changed).isPresent();
    }

    public String getLast() {
        return shelf.draft().filter(draft -> !draft.revisions().isEmpty()).map(draft -> writing.texts().say("draft.last", writing.who(draft.revisions().get(0).by()), writing.when(draft.changedAt()))).orElse("");
    }

    /** What was just done, as the end of a key; empty when nothing was. */
    public String getDone() {
        String done = writing.visit().query("done");
        return done.matches("begun|added|moved|removed|sent|back|taken|language") ? done : "";
    }

    /** The languages of the draft, each with its files. */
    public List<Language> getLanguages() {
        return shelf.draft().map(draft -> Contents.languages(draft).stream()
                .map(language -> new Language(language, Languages.own(language), Contents.stale(draft, language), new Contents(draft, writing.texts(), writing.path()).pages(language, ""))).toList()).orElse(List.of());
    }

    /** Whether the module asks anything before and after. */
    public boolean isAskingTwice() {
        return getLanguages().stream().flatMap(language -> language.pages().stream()).anyMatch(row -> row.getId().equals(BeforeAfter.NAME));
    }

    /** The translations that are begun, with whether each goes live. */
    public List<Begun> getTranslations() {
        return shelf.draft().map(draft -> draft.checked().module().map(text -> text.facts().translations()).orElse(List.of()).stream()
                .map(code -> new Begun(Languages.name(code, writing.visit().locale()), writing.path("translations", code), draft.checked().aside().contains(code))).toList()).orElse(List.of());
    }

    /** The languages that can be begun. */
    public List<Offered> getOffers() {
        List<String> there = shelf.text().map(text -> text.facts().translations()).orElse(List.of());
        String written = shelf.text().map(text -> text.facts().language()).orElse("en");
        return Languages.ALL.stream().filter(code -> !there.contains(code) && !code.equals(written))
                .map(code -> new Offered(code, Languages.own(code) + " (" + Languages.name(code, writing.visit().locale()) + ")")).toList();
    }

    /** @param aside whether it is not shown as it stands */
    public record Begun(String name, String url, boolean aside) {
    }

    /** A language that can be begun. */
    public record Offered(String code, String name) {
    }

    public List<Contents.Row> getTables() {
        return shelf.draft().map(draft -> new Contents(draft, writing.texts(), writing.path()).tables("")).orElse(List.of());
    }

    /** What is wrong anywhere in the draft, errors first. */
    public List<Found> getProblems() {
        return problems().stream().sorted((one, other) -> Boolean.compare(other.mustBeMended(), one.mustBeMended())).limit(MOST_PROBLEMS)
                .map(problem -> new Found(problem.mustBeMended(), where(problem), problem.file() + ", " + writing.texts().say("editor.line", problem.line()), problem.message())).toList();
    }

    private List<Problem> problems() {
        return shelf.draft().map(draft -> draft.checked().problems()).orElse(List.of());
    }

    public long getErrors() {
        return problems().stream().filter(Problem::mustBeMended).count();
    }

    public long getNotes() {
        return problems().size() - getErrors();
    }

    private String where(Problem problem) {
        String file = problem.file();
        if (file.matches("[a-z]{2,3}/[a-z0-9-]+\\.md")) {
            return writing.path("text", file.substring(0, file.indexOf('/')), file.substring(file.indexOf('/') + 1, file.length() - 3)) + "?as=source";
        }
        return writing.path("text", "files", file.substring(file.lastIndexOf('/') + 1));
    }

    /** The name of the archive that holds all its files. */
    public String getArchive() {
        return writing.path("archive", writing.module() + ".zip");
    }

    public Optional<DraftView> draft() {
        return shelf.draft();
    }

    /** @param stale how many blocks are older than their source */
    public record Language(String code, String name, int stale, List<Contents.Row> pages) {
    }

    /** Something to mend or to look at. */
    public record Found(boolean error, String url, String where, String message) {
    }
}

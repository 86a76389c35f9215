package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.authoring.Changes;
import org.forewarned.authoring.ReviewItem;
import org.forewarned.authoring.Reviewing;
import org.forewarned.authoring.TextDigest;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.SourcePiece;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;

/** What changed in a draft since it was published, what was said about it, and what was looked at. */
@Named
@RequestScoped
public class DraftReviewPage {

    private Writing writing;
    private Reviewing reviewing;
    private Form form;
    private Changes changes;

    protected DraftReviewPage() {
    }

    @Inject
    DraftReviewPage(Writing writing, Reviewing reviewing, Form form) {
        this.writing = writing;
        this.reviewing = reviewing;
        this.form = form;
    }

    public void enter() {
        writing.draft();
        if (form.sent()) {
            post();
        }
    }

    private void post() {
        String module = writing.module();
        if (form.has("resolve")) {
            reviewing.resolve(writing.asker(), module, id(form.value("resolve")));
        } else if (form.has("tick") || form.has("untick")) {
            boolean holds = form.has("tick");
            reviewing.tick(writing.asker(), module, ReviewItem.of(form.value(holds ? "tick" : "untick")).orElseThrow(Stop::badRequest), holds);
        } else {
            remark(module);
        }
        if (!form.bad()) {
            Redirect.to(getUrl() + (form.has("tick") || form.has("untick") ? "#list" : "#remarks"));
        }
    }

    private void remark(String module) {
        String said = form.value("remark");
        if (said.isEmpty() || said.length() > Reviewing.LONGEST) {
            form.problem("remark", "draft-review.fault.said", Reviewing.LONGEST);
            return;
        }
        String where = form.value("where");
        int middle = where.indexOf(' ');
        String path = middle < 0 ? "" : where.substring(0, middle);
        String piece = middle < 0 ? "" : where.substring(middle + 1);
        String excerpt = SourcePiece.of(path, writing.draft().text(path)).stream().filter(one -> name(one).equals(piece)).findFirst().map(one -> first(one)).orElse("");
        reviewing.remark(writing.asker(), module, path, piece, excerpt, said);
    }

    private static String name(SourcePiece piece) {
        return piece.id().isEmpty() ? TextDigest.of(piece.text()) : piece.id();
    }

    private static String first(SourcePiece piece) {
        return piece.body().lines().filter(line -> !line.isBlank()).findFirst().orElse(piece.text().lines().findFirst().orElse(""));
    }

    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException e) {
            throw Stop.badRequest();
        }
    }

    public String getUrl() {
        return writing.path("review");
    }

    public String getModule() {
        return writing.title();
    }

    public String getModuleUrl() {
        return writing.path();
    }

    public boolean isReviewer() {
        return writing.mayReview();
    }

    public boolean isWriter() {
        return writing.mayWrite();
    }

    public String getState() {
        return writing.draft().state().slug();
    }

    /** Whether the source is shown instead of what readers see. */
    public boolean isSource() {
        return writing.visit().query("as").equals("source");
    }

    private Changes changes() {
        if (changes == null) {
            changes = new Changes(base().map(PublishedModule::files).orElse(new ModuleFiles(java.util.Map.of())), writing.draft().files());
        }
        return changes;
    }

    private Optional<PublishedModule> base() {
        return writing.draft().base();
    }

    public int getVersion() {
        return base().map(PublishedModule::number).orElse(0);
    }

    /** What differs, file by file. */
    public List<Changed> getChanged() {
        return changes().files().stream().map(this::changed).toList();
    }

    private Changed changed(Changes.FileChange file) {
        boolean prose = file.path().endsWith(".md") && !isSource();
        List<Changes.Row> rows = !file.text() ? List.of() : prose ? changes().words(file.path(), base().map(PublishedModule::text), writing.text()) : changes().source(file.path());
        return new Changed(file.path(), file.getKey(), edit(file.path()), rows);
    }

    private String edit(String path) {
        if (path.matches("[a-z]{2,3}/[a-z0-9-]+\\.md")) {
            return writing.path("text", path.substring(0, path.indexOf('/')), path.substring(path.indexOf('/') + 1, path.length() - 3));
        }
        return path.endsWith(".yaml") ? writing.path("text", "files", path.substring(path.lastIndexOf('/') + 1)) : "";
    }

    /** The pieces that something can be said about. */
    public List<PieceForm.Option> getWheres() {
        return changes().files().stream().filter(file -> file.path().endsWith(".md") && !file.gone())
                .flatMap(file -> SourcePiece.of(file.path(), writing.draft().text(file.path())).stream().map(piece -> option(file.path(), piece))).limit(400).toList();
    }

    private PieceForm.Option option(String path, SourcePiece piece) {
        String value = path + " " + name(piece);
        String words = first(piece);
        return new PieceForm.Option(value, path + ": " + (words.length() > 60 ? words.substring(0, 60) + "…" : words), form.sent() && form.value("where").equals(value));
    }

    public List<Said> getRemarks() {
        return reviewing.remarks(writing.asker(), writing.module()).stream().map(one -> new Said(one.id().toString(), one.said(), one.excerpt(), edit(one.path()), one.path(),
                writing.who(one.by()) + ", " + writing.when(one.at()), one.resolved(), one.carried())).toList();
    }

    public List<Tick> getTicks() {
        return reviewing.ticks(writing.asker(), writing.draft()).stream().map(tick -> new Tick(tick.item().slug(), tick.holds(), tick.stale(),
                tick.at().map(at -> writing.who(tick.by().orElseThrow()) + ", " + writing.when(at)).orElse(""))).toList();
    }

    /**
     * A file that differs.
     *
     * @param edit where it can be written; empty where it can't
     */
    public record Changed(String path, String key, String edit, List<Changes.Row> rows) {
    }

    /** Something said. */
    public record Said(String id, String said, String excerpt, String edit, String path, String who, boolean resolved, boolean carried) {
    }

    /** Something that is looked at. */
    public record Tick(String item, boolean holds, boolean stale, String who) {

        public boolean isOnce() {
            return !who.isEmpty();
        }
    }
}

package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.authoring.DraftView;
import org.forewarned.authoring.Editing;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** What was done with a draft, newest first, and the way back to how it stood. */
@Named
@RequestScoped
public class RevisionsPage {

    private static final int MOST = 200;

    private Writing writing;
    private Editing editing;
    private Form form;

    protected RevisionsPage() {
    }

    @Inject
    RevisionsPage(Writing writing, Editing editing, Form form) {
        this.writing = writing;
        this.editing = editing;
        this.form = form;
    }

    public void enter() {
        writing.draft();
        if (form.sent()) {
            int number = form.value("number").matches("[0-9]{1,5}") ? Integer.parseInt(form.value("number")) : 0;
            editing.goBack(writing.asker(), writing.module(), number);
            Redirect.to(getUrl() + "?done=" + number);
        }
    }

    public String getUrl() {
        return writing.path("revisions");
    }

    public String getModule() {
        return writing.title();
    }

    public String getModuleUrl() {
        return writing.path();
    }

    public boolean isWriter() {
        return writing.mayWrite();
    }

    public boolean isDone() {
        return !writing.visit().query("done").isEmpty();
    }

    public List<Row> getRows() {
        return writing.draft().revisions().stream().limit(MOST).map(this::row).toList();
    }

    /** When the draft began, for reading. */
    public String getBegun() {
        return writing.when(writing.draft().begunAt());
    }

    private Row row(DraftView.RevisionView revision) {
        List<String> what = Stream.of(revision.what().split(" ")).map(this::said).toList();
        return new Row(revision.number(), writing.who(revision.by()), writing.when(revision.changedAt()), String.join(", ", what), revision.number() == writing.draft().revisions().get(0).number());
    }

    private String said(String word) {
        if (word.matches("back-[0-9]+")) {
            return writing.texts().say("revisions.back", Integer.parseInt(word.substring(5)));
        }
        return writing.texts().has("revisions.what." + word) ? writing.texts().say("revisions.what." + word) : word;
    }

    /** @param newest whether the draft stands as it left it */
    public record Row(int number, String who, String when, String what, boolean newest) {
    }
}

package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.forewarned.authoring.DraftView;
import org.forewarned.authoring.Library;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.ModuleText;

/** All modules, published or not: where each stands, in which languages, what falls due, and who is working on it. */
@Named
@RequestScoped
public class LibraryPage {

    private static final int SOON_DAYS = 60;

    private Writing writing;
    private Library library;
    private List<Row> rows;

    protected LibraryPage() {
    }

    @Inject
    LibraryPage(Writing writing, Library library) {
        this.writing = writing;
        this.library = library;
    }

    public void enter() {
        Set<String> due = library.due(writing.today().plusDays(SOON_DAYS));
        rows = library.all(writing.asker()).stream().map(shelf -> row(shelf, due)).filter(this::wanted).toList();
    }

    private boolean wanted(Row row) {
        String find = getFind().toLowerCase(Locale.ROOT);
        return (find.isEmpty() || row.title().toLowerCase(Locale.ROOT).contains(find) || row.module().contains(find)) && (show().isEmpty() || row.states().contains(show()));
    }

    private Row row(Library.Shelf shelf, Set<String> due) {
        List<String> states = new ArrayList<>();
        shelf.published().ifPresent(module -> states.add(shelf.withdrawn().isPresent() ? "withdrawn" : "published"));
        shelf.draft().ifPresent(draft -> states.add(draft.state().slug()));
        ModuleFiles files = shelf.draft().map(DraftView::files).orElseGet(() -> shelf.published().orElseThrow().files());
        Optional<ModuleText> text = shelf.text();
        long facts = library.named(files).stream().filter(due::contains).count();
        return new Row(shelf.module(), writing.pathOf(shelf.module()), text.map(one -> one.source().title()).filter(title -> !title.isEmpty()).orElse(shelf.module()), states,
                shelf.published().map(module -> module.number()).orElse(0), languages(text), (int) facts, text.map(one -> writing.day(one.facts().review().due())).orElse(""),
                text.map(one -> urgency(one)).orElse(""), shelf.draft().map(this::last).orElse(""), shelf.draft().map(draft -> draft.checked().errors().size()).orElse(0), shelf.offered());
    }

    private String urgency(ModuleText text) {
        return text.facts().review().due().isBefore(writing.today()) ? "late" : text.facts().review().due().isBefore(writing.today().plusDays(SOON_DAYS)) ? "soon" : "";
    }

    private List<Language> languages(Optional<ModuleText> text) {
        return text.map(one -> one.translations().values().stream().map(words -> new Language(words.language(), words.stale().size())).toList()).orElse(List.of());
    }

    private String last(DraftView draft) {
        return draft.revisions().isEmpty() ? writing.when(draft.begunAt()) : writing.who(draft.revisions().get(0).by()) + ", " + writing.when(draft.changedAt());
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getCount() {
        return rows.size();
    }

    public boolean isWriter() {
        return writing.mayWrite();
    }

    public String getFind() {
        return writing.visit().query("find").strip();
    }

    private String show() {
        return writing.visit().query("show");
    }

    public List<EntriesPage.Choice> getShows() {
        return List.of("", "draft", "in-review", "published", "withdrawn").stream()
                .map(word -> new EntriesPage.Choice(word, word.isEmpty() ? "library.show.all" : "library.state." + word, word.equals(show()))).toList();
    }

    /** @param stale how many blocks are older than their source */
    public record Language(String code, int stale) {

        public boolean isOld() {
            return stale > 0;
        }
    }

    /**
     * A module.
     *
     * @param version the newest that is published; 0 for none
     * @param facts how many of the facts and helplines it names are overdue or fall due soon
     * @param urgency {@code late}, {@code soon} or nothing: of its review
     * @param last who changed the draft last, and when
     */
    public record Row(String module, String url, String title, List<String> states, int version, List<Language> languages, int facts, String review, String urgency, String last,
            int errors, boolean offered) {

        public boolean isUrgent() {
            return !urgency.isEmpty();
        }
    }
}

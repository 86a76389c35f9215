package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.forewarned.authoring.DraftView;
import org.forewarned.authoring.Editing;
import org.forewarned.authoring.FrontText;
import org.forewarned.authoring.KeptLines;
import org.forewarned.authoring.PieceChange;
import org.forewarned.authoring.Seen;
import org.forewarned.authoring.TextDigest;
import org.forewarned.authoring.TextMoved;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Block;
import org.forewarned.markup.Problem;
import org.forewarned.markup.SourcePiece;
import org.forewarned.markup.Span;
import org.forewarned.markup.Translation;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;

/** One file of a draft, piece by piece or as its source: whatever is sent is stored before the page says so, and nothing that others wrote is overwritten. */
@Named
@RequestScoped
public class EditorPage {

    private static final int MINUTES_NEAR = 10;

    private Writing writing;
    private Editing editing;
    private EditorForm forms;
    private List<SourcePiece> pieces;
    private String theirs;
    private String typed;
    private String mine;
    private List<PieceView> views;

    protected EditorPage() {
    }

    @Inject
    EditorPage(Writing writing, Editing editing, EditorForm forms) {
        this.writing = writing;
        this.editing = editing;
        this.forms = forms;
    }

    public void enter() {
        if (writing.draft().files().text(file()).isEmpty()) {
            throw Stop.notFound();
        }
        if (forms.form().sent()) {
            post();
        }
    }

    private void post() {
        String module = writing.module();
        try {
            if (forms.form().has("source")) {
                String before = writing.draft().text(file());
                typed = KeptLines.keep(before, forms.form().value("source"));
                editing.write(writing.asker(), module, file(), forms.form().value("seen"), typed);
                go(isKeeping() ? "?as=source&kept=" + TextDigest.of(typed) : "?as=source&saved=1");
            } else {
                PieceChange change = forms.change(writing.draft(), pieces(), file());
                mine = change.text();
                if (isKeeping() && mine.isBlank()) {
                    throw Stop.badRequest();
                }
                Seen seen = editing.change(writing.asker(), module, file(), change);
                int piece = Math.max(0, change.at() + shift());
                String next = isKeeping() ? "" : forms.next();
                go(isKeeping() ? "?edit=" + now(seen) + "&kept=" + seen.sent() : next.isEmpty() ? "?saved=1#piece-" + piece
                        : "?edit=" + piece + next.replaceFirst("#$", "#piece-" + piece));
            }
        } catch (TextMoved moved) {
            writing.changed();
            pieces = null;
            if (isSource() || forms.form().value("do").equals("save")) {
                theirs = moved.now();
                forms.meanwhile(theirs);
                forms.form().problem(isSource() ? "source" : "body", theirs.isEmpty() ? "editor.fault.gone" : "editor.fault.moved");
            } else {
                forms.form().problem("pieces", "editor.fault.undone");
            }
        } catch (IllegalArgumentException tooLong) {
            forms.form().problem(isSource() ? "source" : "body", "editor.fault.long");
        }
    }

    /** The place of the piece in which begins what was just kept. */
    private int now(Seen seen) {
        writing.changed();
        pieces = null;
        return (int) Math.max(0, pieces().stream().filter(piece -> piece.span().start() <= seen.start()).count() - 1);
    }

    private int shift() {
        return switch (forms.form().value("do")) {
            case "insert", "down" -> 1;
            case "up" -> -1;
            default -> 0;
        };
    }

    private void go(String where) {
        Redirect.to(getUrl() + where);
    }

    /** Whether the form was sent by the page itself, in between. */
    private boolean isKeeping() {
        return forms.form().has("keep");
    }

    private String language() {
        return writing.visit().param("language");
    }

    private String page() {
        return writing.visit().param("page");
    }

    private String file() {
        if (!isText()) {
            return page().equals("media.yaml") ? "media/" + page() : page();
        }
        return language() + "/" + page() + ".md";
    }

    private boolean assessment() {
        return page().equals("assessment") || page().equals(BeforeAfter.NAME);
    }

    private List<SourcePiece> pieces() {
        if (pieces == null) {
            pieces = SourcePiece.of(file(), writing.draft().text(file()));
        }
        return pieces;
    }

    public String getUrl() {
        return writing.path("text", language(), page());
    }

    public String getModuleUrl() {
        return writing.path();
    }

    public String getModule() {
        return writing.title();
    }

    public String getFile() {
        return file();
    }

    /** The title of the lesson, or what the file is. */
    public String getTitle() {
        return words().flatMap(words -> words.lesson(page())).map(lesson -> lesson.title()).filter(title -> !title.isEmpty())
                .orElse(writing.texts().has("editor.page." + page()) ? writing.texts().say("editor.page." + page()) : file());
    }

    private Optional<Translation> words() {
        return writing.text().map(module -> module.in(language())).filter(words -> words.language().equals(language()));
    }

    /** Whether the whole file is shown as its source. Files that are no lessons are nothing else. */
    public boolean isSource() {
        return language().equals("files") || writing.visit().query("as").equals("source") || forms.form().has("source");
    }

    public boolean isText() {
        return !language().equals("files");
    }

    public boolean isMine() {
        return editing.mayWrite(writing.asker(), writing.draft(), file());
    }

    public boolean isSaved() {
        return !writing.visit().query("saved").isEmpty();
    }

    /** When the draft was changed last, for reading. */
    public String getChanged() {
        return writing.when(writing.draft().changedAt());
    }

    /** When somebody else changed this file within the last minutes; empty when nobody did. */
    public String getNear() {
        return writing.draft().revisions().stream().limit(MINUTES_NEAR).filter(revision -> !revision.by().equals(writing.asker().signedIn()) && List.of(revision.what().split(" ")).contains(file()))
                .filter(revision -> revision.changedAt().isAfter(writing.now().minusSeconds(60L * MINUTES_NEAR))).map(revision -> writing.when(revision.changedAt())).findFirst().orElse("");
    }

    /** The whole file, or what was typed instead. */
    public String getWhole() {
        return typed != null ? typed : writing.draft().text(file());
    }

    /** Digest of the text that the form shows, or that it has already seen. */
    public String getSeen() {
        return theirs != null ? TextDigest.of(theirs) : TextDigest.of(writing.draft().text(file()));
    }

    /** What somebody else wrote meanwhile in the same place; null when nobody did. */
    public String getTheirs() {
        return theirs;
    }

    public boolean isMoved() {
        return theirs != null && !theirs.isEmpty();
    }

    /** What was typed for a place that is there no more; null otherwise. */
    public String getLost() {
        return theirs != null && theirs.isEmpty() ? mine : null;
    }

    /** What is wrong in this file, or could be better. */
    public List<PieceView.Mark> getMarks() {
        return writing.draft().problems(file()).stream().map(EditorPage::mark).toList();
    }

    private static PieceView.Mark mark(Problem problem) {
        return new PieceView.Mark(problem.mustBeMended(), problem.line(), problem.message());
    }

    public List<PieceView> getPieces() {
        if (views == null) {
            views = views();
        }
        return views;
    }

    private List<PieceView> views() {
        List<PieceView> all = new ArrayList<>();
        List<Block> blocks = blocks();
        PieceHtml html = new PieceHtml(forms.choices().rendering(writing.module()), writing.texts());
        List<PieceView.Mark> marks = getMarks();
        for (int at = 0; at < pieces().size(); at++) {
            SourcePiece piece = pieces().get(at);
            Span span = piece.span();
            int next = at + 1 < pieces().size() ? pieces().get(at + 1).span().line() : Integer.MAX_VALUE;
            String shown = piece.kind() == SourcePiece.Kind.FRONT ? FrontText.read(piece.text()).map(front -> html.front(front.values())).orElse("") : html.all(blocks.stream().filter(block -> block.span().start() >= span.start() && block.span().end() <= span.end()).toList());
            boolean fixed = at == 0 || pieces().get(at - 1).kind() == SourcePiece.Kind.FRONT;
            all.add(new PieceView(at, EditorForm.kind(piece), piece.id(), TextDigest.of(piece.text()), shown, piece.text(),
                    marks.stream().filter(mark -> mark.line() >= span.line() && mark.line() < next).toList(), at == open(), fixed, at == pieces().size() - 1));
        }
        return all;
    }

    private List<Block> blocks() {
        return words().map(words -> page().equals(BeforeAfter.NAME) ? new ArrayList<Block>(words.beforeAfter().questions()) : assessment() ? new ArrayList<Block>(words.pool()) : words.lesson(page()).map(lesson -> lesson.blocks()).orElse(List.of())).orElse(List.of());
    }

    /** Which piece is being written; -1 for none. */
    private int open() {
        if (theirs != null && forms.form().value("do").equals("save")) {
            return IntStream.range(0, pieces().size()).filter(i -> pieces().get(i).text().equals(theirs)).boxed()
                    .min(Comparator.comparing(i -> Math.abs(i - forms.at()))).orElse(-1);
        }
        String asked = forms.form().has("at") && forms.form().value("do").equals("save") ? forms.form().value("at") : writing.visit().query("edit");
        return asked.matches("[0-9]{1,3}") ? Integer.parseInt(asked) : -1;
    }

    /** Below which piece a new one is being written; -1 for none. */
    public int getBelow() {
        String asked = forms.form().has("at") && forms.form().value("do").equals("insert") ? forms.form().value("at") : writing.visit().query("below");
        return asked.matches("[0-9]{1,3}") && Integer.parseInt(asked) < pieces().size() ? Integer.parseInt(asked) : -1;
    }

    /** The form of the piece that is being written. */
    public PieceForm getEdited() {
        DraftView draft = writing.draft();
        return open() >= 0 && open() < pieces().size() ? forms.of(draft, open(), pieces().get(open()), assessment()) : null;
    }

    /** The form of the new piece. */
    public PieceForm getFresh() {
        String kind = forms.form().has("kind") ? forms.form().value("kind") : writing.visit().query("add");
        return forms.fresh(writing.draft(), kind, getBelow(), pieces().get(getBelow()), file(), assessment());
    }

    /** The files of this language, and those without prose. */
    public List<Contents.Row> getWay() {
        Contents contents = new Contents(writing.draft(), writing.texts(), writing.path());
        List<Contents.Row> rows = new ArrayList<>(contents.pages(isText() ? language() : writing.text().map(text -> text.facts().language()).orElse("en"), page()));
        rows.addAll(contents.tables(page()));
        return rows;
    }

    public String getLanguage() {
        return language();
    }

    /** For whom the preview can be shown. */
    public List<PieceForm.Option> getNations() {
        return forms.choices().nations();
    }

    public List<PieceForm.Option> getAudiences() {
        return forms.choices().audiences();
    }

    /** The kinds of blocks that can be added. */
    public List<String> getKinds() {
        return forms.choices().kinds(assessment());
    }

    /** What each kind of block begins with, for who types a slash. */
    public List<PieceForm.Option> getStarters() {
        return isMine() ? getKinds().stream().map(kind -> new PieceForm.Option(forms.starters().of(kind, writing.draft().files()), kind, false)).toList() : List.of();
    }

    /** Where this file is shown as learners will see it. */
    public String getPreviewUrl() {
        return "/authoring/preview/" + writing.module() + "/" + page();
    }
}

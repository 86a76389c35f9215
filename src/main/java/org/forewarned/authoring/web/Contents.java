package org.forewarned.authoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forewarned.authoring.DraftView;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Problem;
import org.forewarned.markup.Translation;
import org.forewarned.platform.web.Texts;

/** The files of a draft as rows to choose from: what it is about, the lessons in their order, the assessment, and the files without prose. */
public final class Contents {

    private static final List<String> TABLES = List.of("module.yaml", "sources.yaml", "media/media.yaml");

    private final DraftView draft;
    private final Texts texts;
    private final String base;

    Contents(DraftView draft, Texts texts, String base) {
        this.draft = draft;
        this.texts = texts;
        this.base = base;
    }

    /** The pages of one language. */
    List<Row> pages(String language, String here) {
        List<Row> rows = new ArrayList<>();
        Optional<ModuleText> module = draft.checked().module();
        rows.add(row(language, "module", texts.say("editor.page.module"), here));
        module.map(ModuleText::facts).map(ModuleFacts::lessons).orElse(List.of()).forEach(lesson -> rows.add(row(language, lesson.id(), title(module, language, lesson.id()), here)));
        rows.add(row(language, "assessment", texts.say("editor.page.assessment"), here));
        if (draft.files().bytes(language + "/" + BeforeAfter.NAME + ".md").isPresent()) {
            rows.add(row(language, BeforeAfter.NAME, texts.say("editor.page." + BeforeAfter.NAME), here));
        }
        return rows;
    }

    /** Whether this is the name of a text file that is no lesson. */
    static boolean fixed(String page) {
        return List.of("module", "assessment", BeforeAfter.NAME).contains(page);
    }

    /** The files that hold no prose. */
    List<Row> tables(String here) {
        List<Row> rows = new ArrayList<>();
        for (String file : TABLES) {
            if (draft.files().bytes(file).isPresent()) {
                String name = file.substring(file.indexOf('/') + 1);
                rows.add(new Row(base + "/text/files/" + name, texts.say("editor.page." + name), file, errors(file), notes(file), name.equals(here), false, false));
            }
        }
        return rows;
    }

    private String title(Optional<ModuleText> module, String language, String lesson) {
        return module.map(text -> text.in(language)).flatMap(words -> words.lesson(lesson)).map(one -> one.title()).filter(title -> !title.isEmpty()).orElse(lesson);
    }

    private Row row(String language, String page, String title, String here) {
        String file = language + "/" + page + ".md";
        boolean lesson = !fixed(page);
        boolean first = lesson && draft.checked().module().map(text -> text.facts().lessons().get(0).id().equals(page)).orElse(false);
        return new Row(base + "/text/" + language + "/" + page, title, file, errors(file), notes(file), page.equals(here), lesson, first);
    }

    private int errors(String file) {
        return (int) draft.problems(file).stream().filter(Problem::mustBeMended).count();
    }

    private int notes(String file) {
        return (int) draft.problems(file).stream().filter(problem -> !problem.mustBeMended()).count();
    }

    /** The languages that there are files of. */
    static List<String> languages(DraftView draft) {
        return draft.files().paths().stream().filter(path -> path.matches("[a-z]{2,3}/[a-z0-9-]+\\.md")).map(path -> path.substring(0, path.indexOf('/'))).distinct().toList();
    }

    /** How many blocks and sections of a translation are older than their source. */
    static int stale(DraftView draft, String language) {
        return draft.checked().module().map(text -> text.in(language)).filter(words -> words.language().equals(language)).map(Translation::stale).map(java.util.Set::size).orElse(0);
    }

    /**
     * A file.
     *
     * @param errors what must be mended
     * @param notes  what could be better
     * @param lesson whether it is a lesson, whose place can be changed
     */
    public record Row(String url, String title, String file, int errors, int notes, boolean here, boolean lesson, boolean first) {

        /** The word of the file, which is the lesson's id. */
        public String getId() {
            return file.replaceAll("^.*/|\\.md$", "");
        }
    }
}

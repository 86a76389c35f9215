package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forewarned.authoring.Translating;
import org.forewarned.authoring.TranslationExchange;
import org.forewarned.authoring.TranslationPart;
import org.forewarned.markup.Problem;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;

/** One language of a module: how far each page is, what keeps it from going live, and what its pictures show. */
@Named
@RequestScoped
public class TranslationsPage {

    private static final int LONGEST = 1_000;

    private Writing writing;
    private Translating translating;
    private OfficeFile office;
    private List<Row> rows;
    private TranslationExchange.Report report;

    protected TranslationsPage() {
    }

    @Inject
    TranslationsPage(Writing writing, Translating translating, OfficeFile office) {
        this.writing = writing;
        this.translating = translating;
        this.office = office;
    }

    public void enter() {
        boolean named = writing.text().map(text -> text.facts().translations().contains(getLanguage())).orElse(false);
        if (!named) {
            throw Stop.notFound();
        }
        if (form().sent() && form().has("office")) {
            report = office.take(writing, getLanguage()).orElse(null);
            writing.changed();
        } else if (form().sent()) {
            describe();
        }
    }

    private Form form() {
        return office.form();
    }

    /** What was taken of the file that an office gave back; nothing when none was sent. */
    public TranslationExchange.Report getReport() {
        return report;
    }

    /** Where the translation is taken as XLIFF. */
    public String getXliff() {
        return writing.path("archive", writing.module() + "." + getLanguage() + ".xlf");
    }

    private void describe() {
        Map<String, String> words = new LinkedHashMap<>();
        translating.pictures(writing.draft(), getLanguage()).keySet().stream().filter(file -> form().has(field(file))).forEach(file -> words.put(file, form().value(field(file))));
        words.values().stream().filter(text -> text.length() > LONGEST).findFirst().ifPresent(text -> form().problem("pictures", "translation.fault.long", LONGEST));
        if (!form().bad()) {
            translating.describe(writing.asker(), writing.module(), getLanguage(), words);
            Redirect.to(getUrl() + "?done=1");
        }
    }

    private static String field(String file) {
        return "p-" + file;
    }

    public String getLanguage() {
        return writing.visit().param("language");
    }

    public String getName() {
        return Languages.name(getLanguage(), writing.visit().locale());
    }

    public String getUrl() {
        return writing.path("translations", getLanguage());
    }

    public String getModule() {
        return writing.title();
    }

    public String getModuleUrl() {
        return writing.path();
    }

    public boolean isDone() {
        return !writing.visit().query("done").isEmpty();
    }

    /** Whether learners will see it when the draft is published. */
    public boolean isLive() {
        return !writing.draft().checked().aside().contains(getLanguage());
    }

    /** The pages in their order, with how many of their parts are in which state. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = new ArrayList<>();
            for (String page : Translating.pages(writing.draft())) {
                List<TranslationPart> parts = translating.parts(writing.draft(), getLanguage(), page);
                rows.add(new Row(title(page), getUrl() + "/" + page, parts.size(), count(parts, TranslationPart.State.STALE), count(parts, TranslationPart.State.MISSING)));
            }
        }
        return rows;
    }

    private String title(String page) {
        if (Contents.fixed(page)) {
            return writing.texts().say("editor.page." + page);
        }
        return writing.words().flatMap(words -> words.lesson(page)).map(lesson -> lesson.title()).filter(title -> !title.isEmpty()).orElse(page);
    }

    private static int count(List<TranslationPart> parts, TranslationPart.State state) {
        return (int) parts.stream().filter(part -> part.state() == state).count();
    }

    /** What keeps the language from going live, as the checker says it. */
    public List<String> getProblems() {
        return writing.draft().checked().problems().stream().filter(Problem::isAside).filter(this::isHere).map(problem -> problem.file() + ": " + problem.message()).distinct().limit(30).toList();
    }

    private boolean isHere(Problem problem) {
        return problem.file().startsWith(getLanguage() + "/") || problem.message().contains("language " + getLanguage());
    }

    public List<Picture> getPictures() {
        return translating.pictures(writing.draft(), getLanguage()).entrySet().stream()
                .map(one -> new Picture(field(one.getKey()), one.getKey(), one.getValue().getKey(), form().sent() ? form().value(field(one.getKey())) : one.getValue().getValue())).toList();
    }

    /** A page with how many of its parts are in which state. */
    public record Row(String title, String url, int parts, int stale, int missing) {

        public boolean isDone() {
            return stale + missing == 0;
        }
    }

    /** A picture or a film, with its words in the source language and in this one. */
    public record Picture(String field, String file, String source, String words) {
    }
}

package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.forewarned.authoring.Changes;
import org.forewarned.authoring.TextMoved;
import org.forewarned.authoring.Translating;
import org.forewarned.authoring.TranslationPart;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;

/** A page of a module, source beside translation, part by part. */
@Named
@RequestScoped
public class TranslationPage {

    private Writing writing;
    private Translating translating;
    private Form form;
    private List<TranslationPart> parts;
    private String moved = "";

    protected TranslationPage() {
    }

    @Inject
    TranslationPage(Writing writing, Translating translating, Form form) {
        this.writing = writing;
        this.translating = translating;
        this.form = form;
    }

    public void enter() {
        boolean named = writing.text().map(text -> text.facts().translations().contains(getLanguage())).orElse(false);
        parts = named && Translating.pages(writing.draft()).contains(page()) ? translating.parts(writing.draft(), getLanguage(), page()) : List.of();
        if (parts.isEmpty()) {
            throw Stop.notFound();
        }
        if (form.sent()) {
            keep(seen());
        }
    }

    /** The part as the translator saw it: what the form says of it, not what stands there by now. */
    private TranslationPart seen() {
        TranslationPart now = parts.stream().filter(part -> part.key().equals(form.value("part"))).findFirst().orElseThrow(Stop::badRequest);
        List<TranslationPart.Unit> units = new ArrayList<>();
        for (int i = 0; i < now.units().size(); i++) {
            TranslationPart.Unit unit = now.units().get(i);
            units.add(new TranslationPart.Unit(unit.source(), unit.target(), form.value("seen-" + i), unit.mirror(), unit.offer()));
        }
        return new TranslationPart(now.key(), form.value("digest"), now.state(), now.source(), units, List.of());
    }

    private void keep(TranslationPart seen) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < seen.units().size(); i++) {
            texts.add(form.value("text-" + i));
        }
        if (texts.stream().anyMatch(text -> text.length() > Translating.LONGEST)) {
            form.problem("part-" + seen.key(), "translation.fault.long", Translating.LONGEST);
            return;
        }
        try {
            if (form.has("right")) {
                translating.stillRight(writing.asker(), writing.module(), getLanguage(), page(), seen);
            } else {
                translating.keep(writing.asker(), writing.module(), getLanguage(), page(), seen, texts);
            }
            Redirect.to(getUrl() + "?done=" + seen.key() + (isWork() ? "&show=work" : "") + "#part-" + seen.key());
        } catch (TextMoved elsewhere) {
            moved = seen.key();
            form.problem("part-" + seen.key(), "translation.fault.moved");
        }
    }

    private String page() {
        return writing.visit().param("page");
    }

    public String getLanguage() {
        return writing.visit().param("language");
    }

    public String getName() {
        return Languages.name(getLanguage(), writing.visit().locale());
    }

    /** The language in which the module was written. */
    public String getWritten() {
        return writing.text().map(text -> text.facts().language()).orElse("en");
    }

    public String getUrl() {
        return getListUrl() + "/" + page();
    }

    public String getListUrl() {
        return writing.path("translations", getLanguage());
    }

    public String getTitle() {
        if (Contents.fixed(page())) {
            return writing.texts().say("editor.page." + page());
        }
        return writing.words().flatMap(words -> words.lesson(page())).map(lesson -> lesson.title()).filter(title -> !title.isEmpty()).orElse(page());
    }

    /** Where the same page is edited as a whole. */
    public String getEditor() {
        return writing.path("text", getLanguage(), page());
    }

    /** Whether only what is to be done is shown. */
    public boolean isWork() {
        return writing.visit().query("show").equals("work");
    }

    public int getLeft() {
        return (int) parts.stream().filter(part -> part.state() != TranslationPart.State.CURRENT).count();
    }

    public List<Row> getRows() {
        String done = writing.visit().query("done");
        return parts.stream().filter(part -> !isWork() || part.state() != TranslationPart.State.CURRENT || part.key().equals(done)).map(part -> row(part, done)).toList();
    }

    private Row row(TranslationPart part, String done) {
        boolean typed = form.sent() && form.value("part").equals(part.key());
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < part.units().size(); i++) {
            TranslationPart.Unit unit = part.units().get(i);
            String text = typed ? form.value("text-" + i) : unit.target().isEmpty() || part.state() == TranslationPart.State.MISSING ? unit.offer() : unit.target();
            fields.add(new Field("text-" + i, part.key() + "-" + i, unit.source(), text, "seen-" + i, unit.seen(), Math.max(3, Math.min(20, text.length() / 55 + 2)),
                    moved.equals(part.key()) ? unit.target() : ""));
        }
        List<Translating.Pair> terms = translating.terms(part.source(), getWritten(), getLanguage());
        return new Row(part.key(), part.digest(), part.state().word(), fields, part.changed(), terms, part.key().equals(done));
    }

    /**
     * A part.
     *
     * @param changed what has changed in the source since it was translated, as far as that is known
     * @param kept    whether it was kept just now
     */
    public record Row(String key, String digest, String state, List<Field> fields, List<Changes.Row> changed, List<Translating.Pair> terms, boolean kept) {

        public boolean isCurrent() {
            return state.equals("current");
        }

        public boolean isStale() {
            return state.equals("stale");
        }
    }

    /**
     * A piece of it.
     *
     * @param now what stands there by now, where somebody else has changed it meanwhile
     */
    public record Field(String name, String id, String source, String text, String seenName, String seen, int rows, String now) {
    }
}

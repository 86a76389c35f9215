package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forewarned.authoring.FilmWords;
import org.forewarned.authoring.FilmWords.Words;
import org.forewarned.authoring.MediaRefused;
import org.forewarned.authoring.TextMoved;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Problem;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;

/** The captions and the transcript of a film, in one language: brought as a file, pasted or typed. */
@Named
@RequestScoped
public class CaptionsPage {

    private Writing writing;
    private FilmWords films;
    private Form form;
    private Words words;
    private Words typed;
    private List<Problem> problems = List.of();

    protected CaptionsPage() {
    }

    @Inject
    CaptionsPage(Writing writing, FilmWords films, Form form) {
        this.writing = writing;
        this.films = films;
        this.form = form;
    }

    public void enter() {
        words = languages().contains(getLanguage()) ? films.of(writing.draft(), getFilm(), getLanguage()).orElseThrow(Stop::notFound) : null;
        if (words == null) {
            throw Stop.notFound();
        }
        if (form.sent()) {
            typed = new Words(form.value("captions"), form.value("transcript"));
            form.file("file").ifPresent(this::bring);
            if (typed.captions().length() > FilmWords.LONGEST || typed.transcript().length() > FilmWords.LONGEST) {
                form.problem(typed.captions().length() > FilmWords.LONGEST ? "captions" : "transcript", "captions.fault.long", FilmWords.LONGEST);
            }
            if (!form.bad()) {
                keep();
            }
        }
    }

    private void bring(Part file) {
        try (InputStream in = file.getInputStream()) {
            typed = new Words(FilmWords.read(in.readNBytes(3 * FilmWords.LONGEST + 1)).strip(), typed.transcript());
        } catch (MediaRefused refused) {
            form.problem("file", refused.key(), refused.arguments());
        } catch (IOException broken) {
            form.problem("file", "captions.fault.file");
        }
    }

    private void keep() {
        try {
            films.write(writing.asker(), writing.module(), getFilm(), getLanguage(), form.value("seen"), typed);
            Redirect.to(getUrl() + "?language=" + getLanguage() + "&kept=1");
        } catch (FilmWords.Unsound unsound) {
            problems = unsound.problems();
            form.problem("captions", "captions.fault.unsound", problems.size());
        } catch (TextMoved moved) {
            writing.changed();
            words = films.of(writing.draft(), getFilm(), getLanguage()).orElse(words);
            form.problem("captions", "captions.fault.moved");
        } catch (MediaRefused refused) {
            form.problem("captions", refused.key(), refused.arguments());
        }
    }

    public String getFilm() {
        return writing.visit().param("file");
    }

    /** The language of these words: the one asked for, else that in which the module was written. */
    public String getLanguage() {
        String asked = form.sent() ? form.value("language") : writing.visit().query("language");
        return asked.isEmpty() ? facts().map(ModuleFacts::language).orElse("en") : asked;
    }

    private Optional<ModuleFacts> facts() {
        return writing.text().map(ModuleText::facts);
    }

    private List<String> languages() {
        List<String> all = new ArrayList<>(List.of(facts().map(ModuleFacts::language).orElse("en")));
        facts().ifPresent(facts -> all.addAll(facts.translations()));
        return all;
    }

    public List<PieceForm.Option> getLanguages() {
        return languages().stream().map(code -> new PieceForm.Option(code, Languages.name(code, writing.visit().locale()), code.equals(getLanguage()))).toList();
    }

    public boolean isSeveral() {
        return languages().size() > 1;
    }

    public String getUrl() {
        return writing.path("captions", getFilm());
    }

    public String getMediaUrl() {
        return writing.path("media");
    }

    public String getFilmUrl() {
        return writing.path("media", getFilm());
    }

    public boolean isWriter() {
        return writing.mayWrite();
    }

    public boolean isKept() {
        return !writing.visit().query("kept").isEmpty();
    }

    public String getCaptions() {
        return typed != null ? typed.captions() : words.captions();
    }

    public String getTranscript() {
        return typed != null ? typed.transcript() : words.transcript();
    }

    /** What the form has seen; after somebody else wrote meanwhile, theirs, which is shown. */
    public String getSeen() {
        return words.digest();
    }

    /** What is wrong with the captions that were sent, line by line. */
    public List<Problem> getFound() {
        return problems;
    }

    /** What somebody else wrote meanwhile. */
    public String getTheirs() {
        return isMoved() ? words.captions() + "\n\n" + words.transcript() : "";
    }

    public boolean isMoved() {
        return typed != null && form.bad() && problems.isEmpty() && !words.digest().equals(form.value("seen"));
    }

    /** Whether both are there, so that the film can go out. */
    public boolean isWhole() {
        return !words.captions().isBlank() && !words.transcript().isBlank();
    }
}

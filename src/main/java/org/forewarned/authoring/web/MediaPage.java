package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forewarned.authoring.MediaDesk;
import org.forewarned.authoring.MediaRefused;
import org.forewarned.markup.Media;
import org.forewarned.markup.ModuleText;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** The pictures, films and captions of a draft, and the way in for more. */
@Named
@RequestScoped
public class MediaPage {

    private static final String FILM = ".*\\.(mp4|webm)";
    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_AUTHOR = 200;

    private Writing writing;
    private MediaDesk desk;
    private Form form;

    protected MediaPage() {
    }

    @Inject
    MediaPage(Writing writing, MediaDesk desk, Form form) {
        this.writing = writing;
        this.desk = desk;
        this.form = form;
    }

    public void enter() {
        writing.draft();
        if (form.sent()) {
            if (form.has("remove")) {
                desk.remove(writing.asker(), writing.module(), form.value("remove"));
                Redirect.to(getUrl() + "?done=removed");
            } else {
                add();
            }
        }
    }

    private void add() {
        Optional<Part> file = form.file("file");
        if (file.isEmpty()) {
            form.problem("file", "media.fault.none");
        }
        if (form.value("words").isEmpty() || form.value("words").length() > LONGEST_WORDS) {
            form.problem("words", "media.fault.words", LONGEST_WORDS);
        }
        if (form.value("author").isEmpty() || form.value("author").length() > LONGEST_AUTHOR) {
            form.problem("author", "media.fault.author", LONGEST_AUTHOR);
        }
        if (!MediaDesk.LICENCES.contains(form.value("licence"))) {
            form.problem("licence", "media.fault.licence");
        }
        if (!form.bad()) {
            keep(file.orElseThrow());
        }
    }

    private void keep(Part file) {
        try (InputStream in = file.getInputStream()) {
            String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("picture");
            String kept = desk.add(writing.asker(), writing.module(), name, in.readNBytes(MediaDesk.LARGEST + 1), form.value("words"), form.value("author"), form.value("licence"));
            Redirect.to(kept.matches(FILM) ? writing.path("captions", kept) : getUrl() + "?done=added");
        } catch (MediaRefused refused) {
            form.problem("file", refused.key(), refused.arguments());
        } catch (IOException broken) {
            form.problem("file", "media.fault.broken");
        }
    }

    public String getUrl() {
        return writing.path("media");
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

    /** What was just done, as the end of a key. */
    public String getDone() {
        String done = writing.visit().query("done");
        return done.matches("added|removed") ? done : "";
    }

    public List<PieceForm.Option> getLicences() {
        return Stream.concat(Stream.of(new PieceForm.Option("", writing.texts().say("piece.choose"), form.value("licence").isEmpty())),
                MediaDesk.LICENCES.stream().map(licence -> new PieceForm.Option(licence, licence, licence.equals(form.value("licence"))))).toList();
    }

    public List<Row> getRows() {
        Map<String, Media> known = writing.text().map(ModuleText::media).orElse(Map.of());
        Set<String> captions = desk.captions(writing.draft());
        return desk.files(writing.draft()).entrySet().stream().filter(entry -> !captions.contains(entry.getKey())).map(entry -> row(entry.getKey(), entry.getValue(), Optional.ofNullable(known.get(entry.getKey())))).toList();
    }

    private Row row(String name, long named, Optional<Media> media) {
        int kilobytes = Math.max(1, writing.draft().files().bytes("media/" + name).map(bytes -> bytes.length / 1024).orElse(0));
        return new Row(name, writing.path("media", name), media.map(one -> Media.in(writing.visit().language(), one.alt().isEmpty() ? one.transcript() : one.alt())).orElse(""),
                media.map(one -> one.author() + ", " + one.licence()).orElse(""), kilobytes, named, name.matches(".*\\.(svg|png|jpe?g|webp)"),
                name.matches(FILM) ? writing.path("captions", name) : "", desk.isWhole(writing.draft(), name));
    }

    /**
     * A file.
     *
     * @param words   what it shows
     * @param named   how many texts name it
     * @param picture whether it can be shown as a picture
     * @param captions where a film's captions and transcript are written
     * @param whole   whether a film has both in the language of the module
     */
    public record Row(String name, String url, String words, String made, int kilobytes, long named, boolean picture, String captions, boolean whole) {

        public boolean isFilm() {
            return !captions.isEmpty();
        }

        public boolean isFree() {
            return named == 0;
        }
    }
}

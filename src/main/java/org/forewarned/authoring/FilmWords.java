package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Media;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Problem;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/** What a film says and shows, in words: captions that run with it, and a transcript to read instead. No film goes out without both. */
@ApplicationScoped
public class FilmWords {

    /** The longest captions and the longest transcript, in characters. */
    public static final int LONGEST = 100_000;

    private Editing editing;
    private Drafts drafts;

    protected FilmWords() {
    }

    @Inject
    public FilmWords(Editing editing, Drafts drafts) {
        this.editing = editing;
        this.drafts = drafts;
    }

    /**
     * The words of a film in one language; empty where there are none yet.
     *
     * @param captions   WebVTT
     * @param transcript paragraphs, with blank lines between them
     */
    public record Words(String captions, String transcript) {

        /** What a form says that it showed. */
        public String digest() {
            return TextDigest.of(captions + "\u0000" + transcript);
        }
    }

    /** The captions are not sound: why, line by line. */
    public static final class Unsound extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Problem> problems;

        Unsound(List<Problem> problems) {
            super("captions");
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /** The words of this film; nothing if it is no film of this draft. */
    public Optional<Words> of(DraftView draft, String film, String language) {
        if (!film.matches(".*\\.(mp4|webm)")) {
            return Optional.empty();
        }
        return draft.checked().module().map(ModuleText::media).map(media -> media.get(film)).map(media -> new Words(captions(draft, media, language), media.transcript().getOrDefault(language, "").strip()))
                .or(() -> FilmEntry.of(draft.text(MediaDesk.TABLE), film).map(entry -> new Words(entry.captions(language).map(file -> draft.text("media/" + file)).orElse(""), entry.transcript(language))));
    }

    private static String captions(DraftView draft, Media media, String language) {
        return Optional.ofNullable(media.captions().get(language)).map(file -> draft.text("media/" + file)).orElse("");
    }

    /**
     * Keeps the words of a film in one language. Empty captions or an empty transcript are none.
     *
     * @param seen digest of what the form showed
     * @throws Unsound      if the captions are no sound WebVTT; nothing is kept then
     * @throws TextMoved    if somebody else wrote them meanwhile
     * @throws MediaRefused if the film's entry is written in a way in which it can only be changed as text
     */
    @Transactional
    public void write(Asker asker, String module, String film, String language, String seen, Words words) {
        Desks.write(asker);
        DraftView draft = drafts.find(asker, module).orElseThrow(NotAllowed::new);
        Words before = of(draft, film, language).orElseThrow(NotAllowed::new);
        if (before.equals(words)) {
            return;
        }
        if (!before.digest().equals(seen)) {
            throw new TextMoved(before.captions() + "\n\n" + before.transcript());
        }
        String table = draft.text(MediaDesk.TABLE);
        FilmEntry entry = FilmEntry.of(table, film).orElseThrow(() -> new MediaRefused("captions.fault.entry"));
        String file = entry.captions(language).orElse(MediaDesk.free(draft, film.replaceAll("\\.[^.]*$", ""), language + ".vtt"));
        if (words.captions().isBlank()) {
            editing.remove(asker, module, "media/" + file);
        } else {
            editing.write(asker, module, "media/" + file, TextDigest.of(draft.text("media/" + file)), KeptLines.keep(draft.text("media/" + file), words.captions()));
        }
        editing.write(asker, module, MediaDesk.TABLE, TextDigest.of(table), entry.with(language, words.captions().isBlank() ? "" : file, words.transcript()));
        List<Problem> problems = drafts.find(asker, module).orElseThrow().problems("media/" + file).stream().filter(problem -> problem.isError() && !problem.code().equals("unknown-media")).toList();
        if (!words.captions().isBlank() && !problems.isEmpty()) {
            throw new Unsound(problems);
        }
    }

    /** The text of a file with captions. @throws MediaRefused if it is none */
    public static String read(byte[] bytes) {
        if (bytes.length > LONGEST * 3) {
            throw new MediaRefused("captions.fault.long", LONGEST);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException binary) {
            throw new MediaRefused("captions.fault.file");
        }
    }
}

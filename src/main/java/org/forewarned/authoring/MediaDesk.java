package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forewarned.markup.Media;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Problem;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/** Pictures, films and captions of a draft, each with who made it, under which licence, and what it shows in words. */
@ApplicationScoped
public class MediaDesk {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;
    /** The licences under which something may be shown here. */
    public static final List<String> LICENCES = List.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "OGL-UK-3.0");
    static final String TABLE = "media/media.yaml";

    private Editing editing;
    private Drafts drafts;

    protected MediaDesk() {
    }

    @Inject
    public MediaDesk(Editing editing, Drafts drafts) {
        this.editing = editing;
        this.drafts = drafts;
    }

    /**
     * Keeps a file in the draft.
     *
     * @param words what it shows, for those who do not see it; of a film what is said and seen
     * @return the name under which it is kept
     * @throws MediaRefused if it can't be shown here
     */
    @Transactional
    public String add(Asker asker, String module, String name, byte[] bytes, String words, String author, String licence) {
        DraftView draft = drafts.find(asker, module).orElseThrow(NotAllowed::new);
        if (bytes.length > LARGEST) {
            throw new MediaRefused("media.fault.large", LARGEST / 1024 / 1024);
        }
        MediaIntake.Taken taken = MediaIntake.take(bytes);
        if (taken.ending().equals("vtt")) {
            throw new MediaRefused("media.fault.captions");
        }
        String kept = free(draft, IdWords.of(name.replaceAll("\\.[^.]*$", ""), "picture"), taken.ending());
        editing.put(asker, module, "media/" + kept, taken.bytes());
        String before = draft.text(TABLE);
        String language = draft.checked().module().map(ModuleText::facts).map(facts -> facts.language()).orElse("en");
        String entry = "- file: " + kept + "\n  author: " + quoted(author) + "\n  licence: " + licence + "\n  " + (film(taken.ending()) ? "transcript: {" + language + ": " + PictureWords.quoted(words)
                : "alt: {" + language + ": " + quoted(words)) + "}\n";
        String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        editing.write(asker, module, TABLE, TextDigest.of(before), (before.strip().equals("[]") ? "" : before + gap) + entry);
        refuse(asker, module, "media/" + kept);
        return kept;
    }

    /** What the checker has against the file itself is said now, and the file is not kept: the transaction ends without it. */
    private void refuse(Asker asker, String module, String path) {
        List<Problem> errors = drafts.find(asker, module).orElseThrow().problems(path).stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new MediaRefused("media.fault.checker", errors.get(0).message());
        }
    }

    private static boolean film(String ending) {
        return ending.equals("mp4") || ending.equals("webm");
    }

    static String free(DraftView draft, String base, String ending) {
        String name = base + "." + ending;
        for (int i = 2; draft.files().bytes("media/" + name).isPresent(); i++) {
            name = base + "-" + i + "." + ending;
        }
        return name;
    }

    private static String quoted(String text) {
        return '"' + text.strip().replaceAll("\\s+", " ").replace("\\", "").replace("\"", "”") + '"';
    }

    /** Takes a file out of the draft, with its entry; with a film go its captions. */
    @Transactional
    public void remove(Asker asker, String module, String name) {
        DraftView draft = drafts.find(asker, module).orElseThrow(NotAllowed::new);
        editing.remove(asker, module, "media/" + name);
        String before = draft.text(TABLE);
        Optional<FilmEntry> film = FilmEntry.of(before, name).filter(entry -> film(name.substring(name.lastIndexOf('.') + 1)));
        draft.checked().module().map(text -> text.media().get(name)).map(Media::captions).or(() -> film.map(FilmEntry::captions)).ifPresent(captions -> captions.values()
                .forEach(file -> editing.remove(asker, module, "media/" + file)));
        String after = before.replaceAll("(?m)^- file: " + Pattern.quote(name) + "\\n(?:  .*\\n?|\\n)*", "");
        if (!after.equals(before)) {
            editing.write(asker, module, TABLE, TextDigest.of(before), after.isBlank() ? "[]\n" : after);
        }
    }

    /** The files with captions of this draft's films. */
    public Set<String> captions(DraftView draft) {
        return draft.checked().module().map(text -> text.media().values().stream().flatMap(media -> media.captions().values().stream()).collect(Collectors.toSet())).orElse(Set.of());
    }

    /** Whether a film can go out: it has captions and a transcript in the language of the module. */
    public boolean isWhole(DraftView draft, String film) {
        return draft.checked().module().filter(text -> text.media().containsKey(film)).map(text -> text.media().get(film).captions().containsKey(text.facts().language())
                && !text.media().get(film).transcript().getOrDefault(text.facts().language(), "").isBlank()).orElse(false);
    }

    /** How often each file is named in the draft's texts. */
    static long named(DraftView draft, String name) {
        return draft.files().paths().stream().filter(path -> path.endsWith(".md") || path.equals("module.yaml")).filter(path -> draft.text(path).contains(name)).count();
    }

    /** The files that there are, with how many texts name each. */
    public Map<String, Long> files(DraftView draft) {
        Map<String, Long> files = new java.util.TreeMap<>();
        draft.files().paths().stream().filter(path -> path.startsWith("media/") && !path.equals(TABLE)).map(path -> path.substring("media/".length()))
                .forEach(name -> files.put(name, named(draft, name)));
        return files;
    }
}

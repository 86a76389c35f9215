package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.authoring.model.Draft;
import org.forewarned.authoring.model.DraftFile;
import org.forewarned.authoring.model.DraftRepository;
import org.forewarned.authoring.model.DraftRevision;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;

/** Changes a draft's files. What somebody has not seen is never overwritten: a change says what it saw, and what it does not touch keeps its bytes. */
@ApplicationScoped
public class Editing {

    /** The longest text of a file, in characters. */
    public static final int LONGEST = 200_000;
    private static final int MOST_FILES = 300;

    private DraftRepository drafts;
    private DraftFiles files;
    private Clock clock;

    protected Editing() {
    }

    @Inject
    public Editing(DraftRepository drafts, DraftFiles files, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.clock = clock;
    }

    /** Whether this file of the module's draft is theirs to write. */
    public boolean mayWrite(Asker asker, DraftView draft, String path) {
        return draft.checked().module().map(module -> Desks.writes(asker, path, module.facts())).orElse(Desks.writes(asker));
    }

    /**
     * Keeps a whole file as somebody wrote it.
     *
     * @param seen digest of the text that they began with; of nothing for a new file
     * @throws TextMoved if it reads otherwise by now
     */
    @Transactional
    @Retrying
    public void write(Asker asker, String module, String path, String seen, String text) {
        Draft draft = held(asker, module, path);
        ModuleFiles now = files.of(draft);
        String before = now.text(path).orElse("");
        if (before.equals(text)) {
            return;
        }
        if (!TextDigest.of(before).equals(seen)) {
            throw new TextMoved(before);
        }
        keep(asker, draft, now, path, text);
    }

    /**
     * Does something with one piece of a file; answers what a form has seen then, for its next change in the same place.
     *
     * @throws TextMoved if the piece reads otherwise by now
     */
    @Transactional
    @Retrying
    public Seen change(Asker asker, String module, String path, PieceChange change) {
        Draft draft = held(asker, module, path);
        ModuleFiles now = files.of(draft);
        String before = now.text(path).orElseThrow(NotAllowed::new);
        String after = change.apply(path, before);
        if (!after.equals(before)) {
            keep(asker, draft, now, path, after);
        }
        return change.after(path, before);
    }

    /** Takes a file away; nothing for none. */
    @Transactional
    @Retrying
    public void remove(Asker asker, String module, String path) {
        Draft draft = held(asker, module, path);
        if (files.of(draft).bytes(path).isPresent()) {
            put(draft, number(asker, draft, path), path, null);
        }
    }

    /** Keeps a file that is no text, such as a picture. */
    @Transactional
    @Retrying
    public void put(Asker asker, String module, String path, byte[] content) {
        Draft draft = held(asker, module, path);
        room(files.of(draft), path);
        put(draft, number(asker, draft, path), path, content);
    }

    /** Makes the draft read as an earlier revision left it (0: as it began). What was written since stays among the revisions. */
    @Transactional
    @Retrying
    public void goBack(Asker asker, String module, int number) {
        Desks.write(asker);
        Draft draft = drafts.hold(module).filter(d -> number <= d.number()).orElseThrow(NotAllowed::new);
        take(asker, draft, files.of(draft, number), "back-" + number);
    }

    /** Makes the draft read as these files, as when somebody brings a module as an archive. */
    @Transactional
    @Retrying
    public void take(Asker asker, String module, ModuleFiles other) {
        Desks.write(asker);
        take(asker, drafts.hold(module).orElseThrow(NotAllowed::new), other, "files");
    }

    private void take(Asker asker, Draft draft, ModuleFiles other, String what) {
        ModuleFiles now = files.of(draft);
        Set<String> paths = new LinkedHashSet<>(now.paths());
        paths.addAll(other.paths());
        int number = draft.next();
        drafts.add(new DraftRevision(draft.id(), number, what, asker.signedIn(), clock.instant()));
        for (String path : paths) {
            Optional<byte[]> then = other.bytes(path);
            if (!Arrays.equals(now.bytes(path).orElse(null), then.orElse(null))) {
                put(draft, number, path, then.orElse(null));
            }
        }
    }

    void keep(Asker asker, Draft draft, ModuleFiles now, String path, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than can be kept: " + path);
        }
        room(now, path);
        put(draft, number(asker, draft, path), path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void room(ModuleFiles now, String path) {
        if (now.bytes(path).isEmpty() && now.paths().size() >= MOST_FILES) {
            throw new IllegalArgumentException("more files than can be kept");
        }
    }

    Draft held(Asker asker, String module, String path) {
        Desks.look(asker);
        Draft draft = drafts.hold(module).orElseThrow(NotAllowed::new);
        boolean mine = Desks.writes(asker) || files.check(files.of(draft)).module().filter(text -> Desks.writes(asker, path, text.facts())).isPresent();
        if (!mine) {
            throw new NotAllowed();
        }
        return draft;
    }

    /** The revision that a change of this person belongs to: their own of a moment ago, or a new one. */
    private int number(Asker asker, Draft draft, String path) {
        UUID by = asker.signedIn();
        Instant now = clock.instant();
        Optional<DraftRevision> last = drafts.revision(draft.id(), draft.number()).filter(revision -> revision.takes(by, now));
        if (last.isPresent()) {
            last.get().amend(path, now);
            return draft.number();
        }
        int number = draft.next();
        drafts.add(new DraftRevision(draft.id(), number, path, by, now));
        return number;
    }

    private void put(Draft draft, int number, String path, byte[] content) {
        drafts.file(draft.id(), path, number).ifPresentOrElse(file -> file.change(content), () -> drafts.add(new DraftFile(draft.id(), path, number, content)));
    }
}

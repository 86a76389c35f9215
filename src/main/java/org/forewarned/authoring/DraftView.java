package org.forewarned.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Checked;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Problem;

/**
 * A draft as somebody finds it.
 *
 * @param base the version that it began with; nothing for a new module
 * @param revisions newest first
 */
public record DraftView(String module, DraftState state, ModuleFiles files, Checked checked, Optional<PublishedModule> base, List<RevisionView> revisions, Instant begunAt) {

    /**
     * What one person changed in one go.
     *
     * @param what paths of files, or a word for what was done
     */
    public record RevisionView(int number, String what, UUID by, Instant beganAt, Instant changedAt) {
    }

    /** The text of a file; empty where there is none. */
    public String text(String path) {
        return files.text(path).orElse("");
    }

    /** What is wrong in this file. */
    public List<Problem> problems(String path) {
        return checked.problems().stream().filter(problem -> problem.file().equals(path)).toList();
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return revisions.isEmpty() ? begunAt : revisions.get(0).changedAt();
    }

    /** Whether anything differs from the version it began with. */
    public boolean changed() {
        return base.map(version -> !version.files().digest().equals(files.digest())).orElse(true);
    }
}

package org.forewarned.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The embedded database while it is made for the first time. A mark beside its folder stands until its tables are there; whoever finds the mark knows that
 * the first start was cut off before anybody could learn anything, and puts aside what there is.
 */
public final class FirstDatabase {

    private final Path folder;
    private final Path mark;

    /** @param folder where the database lies, or will */
    public FirstDatabase(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.mark = beside(".unfinished");
    }

    private Path beside(String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    /** Marks that it is being made, unless it is there already: by the launcher, because the server opens it before anything of ours runs. */
    public void begin() throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder.getParent());
            Files.writeString(mark, "This database is being made. Remove this file only together with it.");
        }
    }

    /** Its tables are there: from now on it is never put aside. */
    void end() throws IOException {
        Files.deleteIfExists(mark);
    }

    /** Puts aside what a start that was cut off has left, and says where; nothing when none was. Nobody may have it open. */
    public Optional<Path> putAside() throws IOException {
        if (!Files.exists(mark)) {
            return Optional.empty();
        }
        Optional<Path> aside = Files.exists(folder) ? Optional.of(Files.move(folder, free())) : Optional.empty();
        Files.delete(mark);
        return aside;
    }

    private Path free() {
        int number = 1;
        while (Files.exists(beside("-unfinished-" + number))) {
            number++;
        }
        return beside("-unfinished-" + number);
    }
}

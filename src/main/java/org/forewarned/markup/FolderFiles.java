package org.forewarned.markup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a module's folder: two levels, no links out of it, nothing hidden. */
final class FolderFiles {
    private FolderFiles() {
    }

    static ModuleFiles read(Path folder) throws IOException {
        FileLimits limits = new FileLimits();
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder, 4)) {
            found = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.getFileName().toString().startsWith(".")).sorted().limit(FileLimits.FILES + 1L).toList();
        }
        for (Path path : found) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            try (InputStream in = Files.newInputStream(path)) {
                limits.add(name, in.readNBytes(limits.readAtMost(name)));
            }
        }
        return limits.done();
    }
}

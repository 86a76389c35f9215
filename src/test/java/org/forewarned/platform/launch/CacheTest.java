package org.forewarned.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    @TempDir
    private Path folder;

    @Test
    void onlyProgramsThatNobodyHasStartedForLongGo() throws IOException {
        Path old = program("server-old", 40);
        Path recent = program("server-recent", 5);
        Path other = program("something-else", 400);

        new Cache(folder).sweep();

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(other).exists();
    }

    private Path program(String name, int days) throws IOException {
        Path program = Files.createDirectories(folder.resolve(name));
        Files.writeString(program.resolve("file"), "x");
        Files.setLastModifiedTime(program, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
        return program;
    }
}

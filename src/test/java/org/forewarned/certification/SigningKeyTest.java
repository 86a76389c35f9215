package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    private SigningKey own(String password) {
        return SigningKey.own(folder, password.toCharArray(), "Anytown Council", Sheets.CLOCK);
    }

    @Test
    void theSameKeyComesBackAtTheNextStart() {
        assertThat(own("p").certificate()).isEqualTo(own("p").certificate());
        assertThat(own("p").certificate().getSubjectX500Principal().getName()).contains("Anytown Council");
    }

    @Test
    void onlyTheOwnerMayReadIt() throws Exception {
        own("p");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("signing.p12")))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("signing.p12");
        }
    }

    @Test
    void anotherPasswordIsRefusedWithTheFilesName() {
        own("p");
        assertThatThrownBy(() -> own("q")).isInstanceOf(IllegalStateException.class).hasMessageContaining("signing.p12");
    }

    @Test
    void programsThatStartAtOnceGetOneKey() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Set<Object> seen = new HashSet<>();
            List<Callable<Object>> starts = java.util.Collections.nCopies(4, () -> own("p").certificate());
            for (Future<Object> start : threads.invokeAll(starts)) {
                seen.add(start.get());
            }
            assertThat(seen).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }
}

package org.forewarned.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private final Keys keys = new Keys(new byte[32]);

    @Test
    void aFingerprintDependsOnPurposePartsAndTheirBorders() {
        assertThat(keys.hmac("code", "a", "bc")).hasSize(32).isEqualTo(keys.hmac("code", "a", "bc"))
                .isNotEqualTo(keys.hmac("code", "ab", "c")).isNotEqualTo(keys.hmac("name", "a", "bc"));
    }

    @Test
    void whatIsSealedOpensForItsPurposeOnly() {
        String sealed = keys.seal("cookie", "naïve ☂");
        assertThat(sealed).matches("[A-Za-z0-9_-]+").isNotEqualTo(keys.seal("cookie", "naïve ☂"));
        assertThat(keys.open("cookie", sealed)).contains("naïve ☂");
        assertThat(keys.open("form", sealed)).isEmpty();
        assertThat(new Keys("another secret of 32 bytes or so".getBytes(StandardCharsets.UTF_8)).open("cookie", sealed)).isEmpty();
    }

    @Test
    void whatWasChangedOrIsNotOursDoesNotOpen() {
        String sealed = keys.seal("cookie", "text");
        String changed = (sealed.charAt(0) == 'A' ? "B" : "A") + sealed.substring(1);
        assertThat(keys.open("cookie", changed)).isEmpty();
        assertThat(keys.open("cookie", "")).isEmpty();
        assertThat(keys.open("cookie", "not ours!")).isEmpty();
    }

    /** Whatever its length: what is shorter than a seal once brought the cipher itself to break, now and then. */
    @Test
    void whatIsTooShortToBeSealedDoesNotOpen() {
        String sealed = keys.seal("cookie", "text");
        for (int length = 0; length < sealed.length(); length++) {
            for (int again = 0; again < 300; again++) {
                assertThat(keys.open("cookie", sealed.substring(0, length))).as("%d letters", length).isEmpty();
                assertThat(keys.open("cookie", "9".repeat(length))).as("%d nines", length).isEmpty();
            }
        }
    }

    @Test
    void theSecretIsMadeOnceAndIsPrivate(@TempDir Path home) throws IOException {
        Settings settings = new Settings(s -> Optional.of(s == Setting.HOME ? home.toString() : ""));
        byte[] first = new Keys(settings).hmac("x", "y");

        assertThat(new Keys(settings).hmac("x", "y")).isEqualTo(first);
        Path file = home.resolve("keys/installation.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
    }
}

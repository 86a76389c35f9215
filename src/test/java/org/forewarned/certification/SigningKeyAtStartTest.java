package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.platform.StartRefused;
import org.forewarned.platform.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyAtStartTest {

    private final Keys keys = new Keys(new byte[32]);

    @TempDir
    Path home;

    private void start(Map<Setting, String> set) {
        settings(set).open(new Started());
    }

    private SigningKeyAtStart settings(Map<Setting, String> set) {
        return new SigningKeyAtStart(with(set), keys, Sheets.CLOCK);
    }

    private Settings with(Map<Setting, String> set) {
        return new Settings(s -> Optional.ofNullable(s == Setting.HOME ? home.toString() : set.get(s)));
    }

    @Test
    void noKeyIsMadeBeforeItIsNeeded() {
        start(Map.of());
        assertThat(home.resolve("keys")).doesNotExist();
    }

    @Test
    void aKeyThatOpensIsFine() {
        Press.key(with(Map.of()), keys, Sheets.CLOCK);
        start(Map.of());
        assertThat(home.resolve("keys/signing.p12")).exists();
    }

    @Test
    void aDamagedKeyStopsTheStart() throws Exception {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/signing.p12"), "cut off");
        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(StartRefused.class).hasMessageContaining("signing.p12").hasMessageContaining("Restore the folder keys");
    }

    @Test
    void aConfiguredKeyNamesItsSettings() {
        assertThatThrownBy(() -> start(Map.of(Setting.SIGNING_KEYSTORE, home.resolve("none.p12").toString()))).isInstanceOf(StartRefused.class)
                .hasMessageContaining("there is no such file").hasMessageContaining("FOREWARNED_SIGNING_KEYSTORE").hasMessageContaining("FOREWARNED_SIGNING_PASSWORD");
    }
}

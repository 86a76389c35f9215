package org.forewarned.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void theGuideTellsOfEverySettingAndItsStandardValue(Setting setting) throws IOException {
        String guide = Files.readString(Path.of("src/docs/guide/operating.md"));
        Optional<String> row = guide.lines().filter(line -> line.startsWith("| `" + setting.key() + "`")).findFirst();
        assertThat(row).as(setting.key()).isPresent();
        assertThat(row.orElseThrow()).contains(setting.standard());
    }

    @Test
    void theGuideTellsOfNoSettingThatDoesNotExist() throws IOException {
        Stream<String> told = Files.readString(Path.of("src/docs/guide/operating.md")).lines().filter(line -> line.startsWith("| `FOREWARNED_"))
                .map(line -> line.replaceAll("^\\| `(\\w+)`.*", "$1"));
        assertThat(told).allMatch(key -> Setting.named(key).isPresent());
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyStandardValueIsAllowed(Setting setting) {
        assertThat(setting.problem(setting.standard())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PORT,65536", "PORT,-1", "PORT,x", "BIND,'a b'", "PUBLIC_URL,https://example.org", "PUBLIC_URL,ftp://x/", "EXIT_URL,http://example.org",
        "DATABASE_URL,jdbc:h2:x", "KEY,AAAA", "CLOCK,yesterday", "THREADS,1", "PROXIES,example.org", "OPERATOR_EMAIL,nobody"})
    void whatIsNotAllowedIsSaid(Setting setting, String value) {
        assertThat(setting.problem(value)).hasValueSatisfying(line -> assertThat(line).contains(setting.key()).contains(setting.allowed()));
    }

    @Test
    void settingsAreValuesOfTheirKinds() {
        Map<Setting, String> set = Map.of(Setting.PORT, "8081", Setting.PROXIES, "10.0.0.1, 10.0.0.2", Setting.OPERATOR_NAME, " A council ");
        Settings settings = new Settings(s -> Optional.ofNullable(set.get(s)));

        assertThat(settings.publicUrl()).hasToString("http://localhost:8081/");
        assertThat(settings.proxies()).containsExactly("10.0.0.1", "10.0.0.2");
        assertThat(settings.operator().name()).isEqualTo("A council");
        assertThat(settings.operator().isKnown()).isFalse();
    }
}

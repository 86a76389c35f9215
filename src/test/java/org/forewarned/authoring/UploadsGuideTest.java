package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide about what is brought from outside names a test for everything that it says, and each of them is there. */
class UploadsGuideTest {

    private static final Pattern NAMED = Pattern.compile("`(?:[a-z.]+\\.)?([A-Z]\\w+(?:Test|IT|Fuzz))(?:\\.(\\w+))?`|`(\\w+)`");

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        int rows = 0;
        for (String row : Files.readAllLines(Path.of("src/docs/guide/uploads.md")).stream().filter(line -> line.startsWith("| ") && !line.contains("| test |")).toList()) {
            String tests = row.substring(row.lastIndexOf('|', row.length() - 2));
            String type = "";
            rows++;
            for (MatchResult named : NAMED.matcher(tests).results().toList()) {
                type = named.group(1) == null ? type : named.group(1);
                String method = named.group(1) == null ? named.group(3) : named.group(2);
                if (!text(type).contains(method == null ? type : method + "(")) {
                    missing.add(row);
                }
            }
            if (!tests.contains("`") && !tests.contains("the same")) {
                missing.add(row);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(rows).isGreaterThan(20);
    }

    private static String text(String type) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path file = files.filter(path -> path.endsWith(type + ".java")).findFirst().orElse(null);
            return file == null ? "" : Files.readString(file);
        }
    }
}

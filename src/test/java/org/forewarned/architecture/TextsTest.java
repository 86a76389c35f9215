package org.forewarned.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextsTest {

    private static final Path TEXTS = Path.of("content/texts");
    private static final Path JAVA = Path.of("src/main/java");
    /** {@code t['a.b']}, {@code t.say(x ? 'a.b' : 'c.d', …)}; a key that goes on with {@code +=} is the beginning of several. */
    private static final Pattern IN_PAGES = Pattern.compile("'([a-z][\\w-]*(?:\\.[\\w-]+)*\\.?[\\w-]*)'(\\s*\\+=)?");
    private static final Pattern IN_JAVA = Pattern.compile("\\b(?:texts|t|bundle)\\.(?:say|look)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

    @TestFactory
    Stream<DynamicTest> everyLanguageIsWhole() throws IOException {
        Bundles source = Bundles.read(TEXTS.resolve("en"));
        try (Stream<Path> languages = Files.list(TEXTS)) {
            return languages.filter(Files::isDirectory).sorted().toList().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                Bundles texts = Bundles.read(folder);
                assertThat(texts.problems()).isEmpty();
                List<String> waiting = waiting(folder);
                assertThat(texts.differences(source)).filteredOn(difference -> waiting.stream().noneMatch(difference::startsWith)).isEmpty();
                assertThat(source.differences(texts)).isEmpty();
                assertThat(waiting).as("what is there by now waits no longer").allMatch(prefix -> source.texts().keySet().stream()
                        .anyMatch(key -> key.startsWith(prefix) && !texts.texts().containsKey(key)));
            }));
        }
    }

    /** Beginnings of keys that a translation does not have yet: their English texts are shown. */
    private static List<String> waiting(Path folder) throws IOException {
        Path list = folder.resolve("waiting.txt");
        return Files.exists(list) ? Files.readAllLines(list).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList() : List.of();
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Bundles texts = Bundles.read(TEXTS.resolve("en"));
        List<String> missing = new ArrayList<>();
        for (Path page : files(FaceletsTest.PAGES, ".xhtml")) {
            missing.addAll(missing(page.toString(), Files.readString(page), texts));
        }
        for (Path type : files(JAVA, ".java")) {
            IN_JAVA.matcher(Files.readString(type)).results().filter(m -> !texts.has(m.group(1), m.group(2) != null))
                    .forEach(m -> missing.add(type + ": " + m.group(1)));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRuleCanFail() {
        Bundles source = Bundles.of(Map.of("en/a.properties", "a.one=One {0}\na.two=Two\n"));
        assertThat(Bundles.of(Map.of("en/a.properties", "a.one=x\na.one=y\n")).problems()).hasSize(1);
        assertThat(Bundles.of(Map.of("en/a.properties", "a.one=x {0\n")).problems()).hasSize(1);
        assertThat(Bundles.of(Map.of("cy/a.properties", "a.one=Un\n")).differences(source)).hasSize(2);
        assertThat(missing("page", "<p>#{t['a.three']}</p>", source)).containsExactly("page: a.three");
        assertThat(missing("page", "<p>#{t['b.' += x]}#{t.say(y ? 'a.one' : 'a.four', 1)}</p>", source)).containsExactly("page: b.", "page: a.four");
        assertThat(missing("page", "<p>#{t['a.' += x]}#{t['a.one']}</p>", source)).isEmpty();
    }

    private static List<String> missing(String name, String page, Bundles texts) {
        return Facelets.expressions(page).filter(e -> e.matches("(?s).*\\bt(\\[|\\.say\\().*"))
                .flatMap(e -> IN_PAGES.matcher(e).results()).filter(m -> m.group(1).contains("."))
                .filter(m -> !texts.has(m.group(1), m.group(2) != null)).map(m -> name + ": " + m.group(1)).toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}

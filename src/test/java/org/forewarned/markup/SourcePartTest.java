package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourcePartTest {

    static Stream<Path> welsh() throws IOException {
        return Files.list(Path.of("modules/county-lines/cy")).sorted();
    }

    /** What the Welsh files note is what their sources' parts are. */
    @ParameterizedTest
    @MethodSource("welsh")
    void partsAreThoseThatTranslationsNote(Path translation) throws IOException {
        String name = translation.getFileName().toString();
        String front = Files.readString(translation).split("(?m)^---$")[1];
        Map<String, String> noted = new HashMap<>();
        front.substring(front.indexOf("\nsource:")).lines().filter(line -> line.startsWith("  ")).map(line -> line.strip().split(": "))
                .forEach(pair -> noted.put(pair[0], pair[1].replace("\"", "")));
        String file = "en/" + name;
        String text = Files.readString(Path.of("modules/county-lines", file));
        List<SourcePart> parts = SourcePart.of(file, text);
        Map<String, String> found = new HashMap<>();
        parts.forEach(part -> found.put(part.key(), part.digest()));
        assertThat(found).isEqualTo(noted);
        assertThat(parts.stream().mapToInt(part -> part.pieces().size()).sum()).isEqualTo(SourcePiece.of(file, text).size());
    }
}

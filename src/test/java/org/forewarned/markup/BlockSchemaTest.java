package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of blocks in the guide and in the grammar is the list that the checker has. */
class BlockSchemaTest {
    @Test
    void the_table_in_the_guide_is_the_checkers_table() throws IOException {
        String guide = Files.readString(Path.of("src/docs/guide/module-format.md"));
        String table = BlockSchema.all().stream().map(BlockSchemaTest::row).collect(Collectors.joining("\n"));

        assertThat(guide).contains("| block | attributes | body | may stand in |\n| --- | --- | --- | --- |\n" + table + "\n\n");
    }

    private static String row(BlockSchema schema) {
        Stream<String> id = schema.needsId() ? Stream.of("`#id`") : Stream.of();
        String attributes = Stream.concat(id, schema.attributes().stream().map(one -> "`" + one.name() + "`" + (one.required() ? " (required)" : "")))
                .collect(Collectors.joining(", "));
        return "| `" + schema.name() + "` | " + attributes + " | " + schema.body() + " | "
                + schema.places().stream().map(place -> place.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + " |";
    }

    @Test
    void the_grammar_names_every_block_and_attribute() throws IOException {
        String grammar = Files.readString(Path.of("src/docs/guide/grammar.ebnf"));

        assertThat(BlockSchema.all()).allSatisfy(schema -> assertThat(grammar).contains("\"" + schema.name() + "\""));
        assertThat(BlockSchema.all().stream().flatMap(schema -> schema.attributes().stream()).map(BlockSchema.Attribute::name).distinct())
                .allSatisfy(name -> assertThat(grammar).contains("\"" + name + "\""));
    }

    @Test
    void every_code_of_a_problem_is_listed_in_the_guide() throws IOException {
        String guide = Files.readString(Path.of("src/docs/guide/module-format.md"));
        List<String> codes;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/forewarned/markup"))) {
            codes = sources.filter(path -> path.toString().endsWith(".java")).flatMap(BlockSchemaTest::codes).distinct().sorted().toList();
        }

        assertThat(codes).hasSizeGreaterThan(80).filteredOn(code -> !guide.contains("`" + code + "`")).isEmpty();
    }

    private static Stream<String> codes(Path source) {
        try {
            return java.util.regex.Pattern.compile("(?:error|warning|refuse|once|warn)\\((?:[^\"();]|\\([^\"();]*\\))*\"([a-z][a-z0-9-]+)\"")
                    .matcher(Files.readString(source)).results().map(match -> match.group(1));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}

package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.markup.check.ContentEntries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every module of this project is sound, and can be packed, edited and rendered. */
class ModulesTest {
    static Stream<Path> modules() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("modules"))) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static Checked check(ModuleFiles files) throws IOException {
        return Modules.check(files, ContentEntries.read(Path.of("content"), LocalDate.of(2026, 11, 22), new Problems()));
    }

    private static List<Block> blocks(Checked checked) {
        List<Block> blocks = new ArrayList<>();
        checked.module().orElseThrow().translations().values().forEach(translation -> {
            translation.lessons().forEach(lesson -> blocks.addAll(lesson.blocks()));
            blocks.addAll(translation.pool());
            blocks.addAll(translation.beforeAfter().questions());
        });
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_has_no_errors(Path folder) throws IOException {
        Checked checked = check(ModuleFiles.read(folder));

        assertThat(checked.problems()).filteredOn(Problem::mustBeMended).as("also in its translations").isEmpty();
        assertThat(checked.module().orElseThrow().id()).isEqualTo(folder.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_can_be_read_at_the_age_that_we_aim_at(Path folder) throws IOException {
        assertThat(check(ModuleFiles.read(folder)).problems()).filteredOn(problem -> problem.code().startsWith("reading-age")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_comes_out_of_a_zip_archive_byte_for_byte_as_it_went_in(Path folder) throws IOException {
        ModuleFiles files = ModuleFiles.read(folder);
        byte[] zip = zip(files);
        ModuleFiles again = ModuleFiles.readZip(new ByteArrayInputStream(zip));

        assertThat(again.paths()).isEqualTo(files.paths());
        assertThat(again.paths()).allSatisfy(path -> assertThat(again.bytes(path)).hasValue(files.bytes(path).orElseThrow()));
        assertThat(again.digest()).isEqualTo(files.digest());
        assertThat(zip(again)).isEqualTo(zip);
    }

    private static byte[] zip(ModuleFiles files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeZip(out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void replacing_a_block_by_itself_changes_no_byte(Path folder) throws IOException {
        ModuleFiles files = ModuleFiles.read(folder);

        assertThat(blocks(check(files))).isNotEmpty().allSatisfy(block ->
                assertThat(files.with(block.span(), files.text(block.span())).digest()).isEqualTo(files.digest()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_blocks_span_is_the_whole_block(Path folder) throws IOException {
        ModuleFiles files = ModuleFiles.read(folder);

        assertThat(blocks(check(files))).filteredOn(block -> !(block instanceof Prose)).allSatisfy(block ->
                assertThat(files.text(block.span())).startsWith("::: ").endsWith(":::").contains(block.id()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void what_is_shown_is_safe_for_every_nation_and_audience(Path folder) throws IOException {
        List<Block> blocks = blocks(check(ModuleFiles.read(folder)));
        for (String chosen : List.of("", "england", "northern-ireland", "schools", "health")) {
            SafeHtml.assertSafe(Dump.of(blocks.stream().filter(block -> !block.interactive()).toList(), TestPage.of(chosen)));
        }
    }
}

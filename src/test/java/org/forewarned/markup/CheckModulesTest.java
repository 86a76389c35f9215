package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that authors run. */
class CheckModulesTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Path folder) throws IOException {
        return CheckModules.run(folder, Path.of("no-content-here"), LocalDate.of(2026, 11, 22), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private static void write(Path folder, ModuleFiles files) throws IOException {
        for (String path : files.paths()) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), files.bytes(path).orElseThrow());
        }
    }

    @Test
    void it_prints_each_problem_with_its_place_and_a_summary(@TempDir Path folder) throws IOException {
        write(folder.resolve("a-module"), Fixture.lesson("A [link](nowhere)."));

        assertThat(run(folder)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("a-module/en/lesson.md:6:3 error link-kind \"nowhere\" can't be linked to.")
                .endsWith("1 modules, 1 errors, 1 warnings" + System.lineSeparator());
    }

    @Test
    void it_takes_the_folder_of_one_module_and_wants_its_name_to_be_the_modules(@TempDir Path folder) throws IOException {
        write(folder.resolve("other"), Fixture.with(Map.of()));

        assertThat(run(folder.resolve("other"))).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("error folder-name");
    }

    @Test
    void a_folder_that_is_not_there_is_an_error() throws IOException {
        assertThat(run(Path.of("no-such-folder"))).isEqualTo(1);
    }
}

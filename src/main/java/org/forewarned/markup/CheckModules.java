package org.forewarned.markup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.markup.check.ContentEntries;

/**
 * The command that checks modules: prints every problem as {@code file:line:col severity code message} and a summary, and
 * ends with 1 if there is an error. System properties: {@code modules}, the folder of modules or of one module (default
 * {@code modules}), and {@code content}, the folder with facts, helplines and glossary (default {@code content}).
 */
public final class CheckModules {
    private final PrintStream out;
    private int errors;
    private int warnings;
    private int modules;

    private CheckModules(PrintStream out) {
        this.out = out;
    }

    /** Checks the folder and exits with 1 if there is an error. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(System.getProperty("modules", "modules"));
        Path content = Path.of(System.getProperty("content", "content"));
        int errors = run(folder, content, LocalDate.now(), System.out);
        if (errors > 0) {
            System.exit(1);
        }
    }

    /** Checks the folder. @return how many errors there are */
    public static int run(Path folder, Path content, LocalDate today, PrintStream out) throws IOException {
        CheckModules command = new CheckModules(out);
        if (!Files.isDirectory(folder)) {
            out.println("There is no folder " + folder + ". Name one with -Dmodules=…");
            return 1;
        }
        Problems problems = new Problems();
        Entries entries = ContentEntries.read(content, today, problems);
        command.print(content.toString(), problems.list());
        for (Path module : folders(folder)) {
            command.check(module, entries);
        }
        out.println(command.modules + " modules, " + command.errors + " errors, " + command.warnings + " warnings");
        return command.errors;
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (Files.exists(folder.resolve("module.yaml"))) {
            return List.of(folder);
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private void check(Path folder, Entries entries) throws IOException {
        modules++;
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        print(folder.toString(), Modules.check(ModuleFiles.read(folder), name, entries).problems());
    }

    private void print(String folder, List<Problem> problems) {
        for (Problem problem : problems) {
            out.println(folder + "/" + problem);
            if (problem.mustBeMended()) {
                errors++;
            } else {
                warnings++;
            }
        }
    }
}

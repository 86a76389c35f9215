package org.forewarned.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "org.forewarned";
    private static final String PLANTED = "org.forewarned.architecture.planted";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final long MOST_BYTES = 15_000;

    @TestFactory
    Stream<DynamicTest> theCodeKeepsTheRules() {
        JavaClasses code = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);
        return Rules.of(ROOT).entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(code)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCanFail() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        return Rules.of(PLANTED).entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () ->
                assertThat(rule.getValue().evaluate(planted).hasViolation()).as("a planted violation is found").isTrue()));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> silent = files.filter(f -> f.toString().endsWith(".java")).map(Path::getParent).distinct()
                    .filter(f -> !Files.exists(f.resolve("package-info.java"))).toList();
            assertThat(silent).isEmpty();
        }
    }

    @Test
    void noFileIsLong() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(f -> f.toString().endsWith(".java") && f.toFile().length() > MOST_BYTES)).isEmpty();
        }
    }
}

package org.forewarned.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report as a table that can stand in a README. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    Report(int learners) {
        lines.add("Measured on " + LocalDate.now() + ": " + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", Java " + Runtime.version().feature() + ", embedded database with " + learners + " learners; "
                + "8 people at once, load generator on the same machine.");
        lines.add("");
        lines.add("| what | per second | p50 ms | p95 ms | p99 ms | CPU-s per 1,000 | bare servlet, as many requests | ratio | resident MB |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
    }

    static String row(Figures f) {
        return String.format(Locale.ROOT, "%-46s %8.1f/s  p50 %5d  p95 %5d  p99 %5d ms  %7.3f CPU-s/1,000  %5d MB  %d of %d failed", f.name(), f.perSecond(),
                f.median().toMillis(), f.p95().toMillis(), f.p99().toMillis(), f.cpu(), f.resident(), f.errors(), f.samples());
    }

    /** @param requests how many of the yardstick's answers it is compared with */
    void add(Figures f, int requests, Figures bare) {
        double bareCpu = requests * bare.cpu();
        lines.add(String.format(Locale.ROOT, "| %s | %.0f | %d | %d | %d | %.3f | %.3f | %.0f | %d |", f.name(), f.perSecond(), f.median().toMillis(),
                f.p95().toMillis(), f.p99().toMillis(), f.cpu(), bareCpu, bareCpu > 0 ? f.cpu() / bareCpu : 0, f.resident()));
    }

    void note(Map<String, String> facts) {
        lines.add("");
        facts.forEach((name, value) -> lines.add("- " + name + ": " + value));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }
}

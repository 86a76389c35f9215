package org.forewarned.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.PlainVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demonstration, started as Maven starts it. */
@Tag("full")
class DemonstrationIT {

    private static final String READY = "Forewarned is ready: ";
    private static final List<String> COORDINATORS = List.of("learning@merewold.example", "head@thistlemoor.example", "office@pebblewick.example",
            "trustee@lantern-teapot.example");

    private final Path home = Path.of("target", "it", "demonstration-" + ProcessHandle.current().pid() + "-" + System.nanoTime()).toAbsolutePath();
    private Process process;

    @AfterEach
    void end() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void itLivesThroughItsHistoryAndThenStartsAtOnce() throws Exception {
        readUntil(start(), "come in by link");
        process.destroyForcibly().waitFor();

        List<String> first = retried();
        assertThat(first.get(0)).isEqualTo("The demonstration in " + home + " was not finished: it is made anew.");
        assertThat(first).filteredOn(line -> line.matches(" *\\d+ %  .+")).hasSize(27);
        states(first);
        end();

        List<String> second = readUntil(start(), READY);
        assertThat(second).noneMatch(line -> line.contains(" %  "));
        assertThat(second).containsSubsequence(first.subList(first.size() - 12, first.size() - 1));
        assertThat(people(second)).isEqualTo(400);
    }

    @Test
    void whatIsNoDemonstrationIsLeftAlone() throws Exception {
        Files.createDirectories(home.resolve("database"));
        start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(home).isDirectoryContaining(path -> path.endsWith("database"));
        try (var entries = Files.list(home)) {
            assertThat(entries).hasSize(1);
        }
    }

    private void states(List<String> said) {
        URI site = site(said);
        assertThat(people(said)).isEqualTo(400);
        Office council = office(site, COORDINATORS.get(0));
        Answer home = council.get("").sees("Overdue:").sees("Everyone").sees("New starters");
        assertThat(home.document().select("aside.demo").text()).isEqualTo("Demonstration: nothing here is real");
        HtmlChecker.check("demonstration", home.html());
        council.get("/assignments").sees("Asked now").sees("Paused").sees("Withdrawn").sees("Read and understood: Lone working policy");
        String asked = council.get("/assignments").document().select("tbody th a").last().attr("href").substring(council.base().length());
        council.get(asked + "?which=open").sees("Not started").sees("Under way");
        council.get(asked + "?which=overdue").sees("overdue");
        council.get(asked + "?which=done").sees("Done");
        assertThat(council.get(asked + "?which=waived").document().select("#people tbody tr")).hasSize(2);
        String csv = council.get("/evidence/evidence.csv").html();
        assertThat(csv).contains("Modern slavery for housing officers").contains("Lone working policy");

        Office academy = office(site, COORDINATORS.get(1));
        assertThat(academy.get("/cards").document().select("tbody td a")).hasSize(22);
        academy.get("").sees("Year 9").sees("Safeguarding and child protection policy");
        Office charity = office(site, COORDINATORS.get(3));
        charity.get("/people").sees("Card ");
        signedIn(site, "sam@merewold.example").get("/my-learning").sees("Asked of you by Merewold Borough Council").sees("I have read and understood it");
        signedIn(site, "housing@merewold.example").get("/organisations").sees("Merewold Borough Council");
    }

    private static int people(List<String> said) {
        URI site = site(said);
        return COORDINATORS.stream().map(email -> office(site, email).get("").document().select("ul.glance li b").first().text()).mapToInt(Integer::parseInt).sum();
    }

    private static Office office(URI site, String email) {
        PlainVisitor visitor = signedIn(site, email);
        return new Office(visitor, visitor.get("/organisations").document().select("section ul.lines a").attr("href"));
    }

    private static PlainVisitor signedIn(URI site, String email) {
        PlainVisitor visitor = new PlainVisitor(site);
        visitor.post("/sign-in", "email", email, "password", DemoAccount.PASSWORD).sees("Your account");
        return visitor;
    }

    private static URI site(List<String> said) {
        return URI.create(said.get(said.size() - 1).substring(READY.length()));
    }

    /** Starts it again; what a killed one left running may take a moment to end. */
    private List<String> retried() throws Exception {
        for (int i = 0; i < 60; i++) {
            List<String> lines = readUntil(start(), READY);
            if (lines.get(lines.size() - 1).startsWith(READY)) {
                return lines;
            }
            assertThat(process.waitFor()).as(String.join("\n", lines)).isEqualTo(4);
            Thread.sleep(1000);
        }
        throw new AssertionError("the killed one never ends");
    }

    private BufferedReader start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-Djava.util.logging.config.file=src/test/resources/logging.properties", "-cp", System.getProperty("java.class.path"),
                "org.forewarned.demonstration.Demonstration").redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("FOREWARNED_"));
        builder.environment().putAll(Map.of("FOREWARNED_HOME", home.toString(), "FOREWARNED_PORT", "0", "FOREWARNED_CACHE", Path.of("target", "cache").toAbsolutePath().toString(),
                "FOREWARNED_DATABASE_URL", "jdbc:postgresql://nowhere.example/real", "FOREWARNED_BIND", "0.0.0.0"));
        process = builder.start();
        return process.inputReader(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What it says until a line with this, or until it ends. */
    private static List<String> readUntil(BufferedReader output, String what) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(what)) {
                break;
            }
        }
        return lines;
    }
}

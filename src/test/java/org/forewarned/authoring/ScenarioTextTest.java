package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.authoring.ScenarioText.Step;
import org.forewarned.authoring.ScenarioText.Way;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.SourcePiece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTextTest {

    private static final String STORY = "## The call {#start}\nIt rings.\n\nAnd rings.\n\n- [Answer](#answer)\n- [Wait](#wait)\n\n## You answer {#answer tone=good end=true}\nGood.\n\n"
            + "## You wait {#wait tone=risk}\nIt goes on.\n\n- [Answer after all](#answer)";

    static Stream<Path> modules() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("modules"))) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    /** As a browser sends a field: other line ends, nothing at the end. */
    static String sent(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").strip();
    }

    private static ScenarioText sent(ScenarioText text) {
        return new ScenarioText(text.steps().stream().map(step -> new Step(step.id(), sent(step.heading()), sent(step.text()), step.tone(), step.end(),
                Stream.concat(step.ways().stream().map(way -> new Way(sent(way.text()), way.target())), Stream.of(new Way("", ""))).toList())).toList());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyScenarioHasAFormAndSavedUnchangedKeepsEveryByte(Path folder) throws IOException {
        ModuleFiles files = ModuleFiles.read(folder);
        List<String> found = new ArrayList<>();
        for (String path : files.paths().stream().filter(p -> p.endsWith(".md")).toList()) {
            String whole = files.text(path).orElseThrow();
            for (SourcePiece piece : SourcePiece.of(path, whole).stream().filter(p -> p.name().equals("scenario")).toList()) {
                ScenarioText read = ScenarioText.read(piece.body()).orElseThrow(() -> new AssertionError(path + " " + piece.id() + " has no form"));
                assertThat(piece.with(piece.id(), piece.attributes(), sent(read).text(piece.body()))).as("%s %s", path, piece.id()).isEqualTo(piece.text());
                assertThat(read.text("")).as("%s %s, written anew", path, piece.id()).isEqualTo(piece.body());
                found.add(piece.id());
            }
        }
        assertThat(found).hasSizeGreaterThan(0);
    }

    @Test
    void aScenarioIsTakenApart() {
        ScenarioText read = ScenarioText.read(STORY).orElseThrow();
        assertThat(read.steps()).extracting(Step::id).containsExactly("start", "answer", "wait");
        assertThat(read.steps().get(0)).isEqualTo(new Step("start", "The call", "It rings.\n\nAnd rings.", "", false, List.of(new Way("Answer", "answer"), new Way("Wait", "wait"))));
        assertThat(read.steps().get(1)).isEqualTo(new Step("answer", "You answer", "Good.", "good", true, List.of()));
    }

    @Test
    void whatIsNotTouchedKeepsItsBytesHoweverItIsWritten() {
        String odd = "\n## The call   {#start}\n\n\nIt  rings.  \nCaf\u0065\u0301\n- [Answer](#answer)\n\n- [Wait](#wait) \n\n\n\n## You answer {tone=good #answer end=true}\nGood.\n## You wait {#wait tone=plain}\nLong.\n\n- [Go](#answer)\n\n";
        ScenarioText read = ScenarioText.read(odd).orElseThrow();
        assertThat(sent(read).text(odd)).isEqualTo(odd);
        List<Step> steps = new ArrayList<>(sent(read).steps());
        steps.set(2, new Step("wait", "You wait", "Longer.", "risk", false, steps.get(2).ways()));
        assertThat(new ScenarioText(steps).text(odd)).isEqualTo(odd.substring(0, odd.indexOf("## You wait")) + "## You wait {#wait tone=risk}\nLonger.\n\n- [Go](#answer)\n\n");
    }

    @Test
    void stepsAndWaysComeGoAndMove() {
        ScenarioText read = ScenarioText.read(STORY).orElseThrow();
        assertThat(read.swapped(2).text(STORY)).isEqualTo("## The call {#start}\nIt rings.\n\nAnd rings.\n\n- [Answer](#answer)\n- [Wait](#wait)\n\n## You wait {#wait tone=risk}\nIt goes on.\n\n- [Answer after all](#answer)"
                + "\n\n## You answer {#answer tone=good end=true}\nGood.");
        assertThat(read.swapped(2).swapped(2).text(STORY)).isEqualTo(STORY);
        assertThat(read.swapped(0)).isEqualTo(read);
        assertThat(read.swapped(3)).isEqualTo(read);
        assertThat(read.without(2).text(STORY)).doesNotContain("You answer").contains("- [Answer](#answer)");
        assertThat(read.added(3).text(STORY)).isEqualTo(STORY + "\n\n## {#step}");
        assertThat(ScenarioText.read(STORY + "\n\n## {#step}").orElseThrow().added(0).text(STORY)).startsWith("## {#step-2}\n\n## The call").endsWith("## {#step}");
        assertThat(read.swapped(1, 1).text(STORY)).contains("- [Wait](#wait)\n- [Answer](#answer)\n");
        assertThat(read.without(1, 2).text(STORY)).contains("- [Answer](#answer)\n\n## You");
        assertThat(read.without(9).without(1, 9).without(9, 1)).isEqualTo(read);
    }

    @Test
    void aWayCanLeadToAStepThatIsMadeForIt() {
        ScenarioText read = new ScenarioText(List.of(new Step("start", "Start", "It begins.", "", false, List.of(new Way("Ask her", "+"), new Way("", "+"), new Way("Go", "start")))));
        assertThat(read.text("")).isEqualTo("## Start {#start}\nIt begins.\n\n- [Ask her](#ask-her)\n- [Go](#start)\n\n## {#ask-her}");
        Step full = new Step("", "A", "", "", false, List.of(new Way("Go", "+")));
        ScenarioText most = new ScenarioText(java.util.Collections.nCopies(ScenarioText.MOST_STEPS, full));
        assertThat(most.text("").split("## ")).hasSize(ScenarioText.MOST_STEPS + 1);
        assertThat(most.added(1).steps()).hasSize(ScenarioText.MOST_STEPS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Words first.\n\n## A {#a}\nText.", "## A {#a}\n```\n## B\n```", "## A {#a}\nText\n---\nmore", "## A {#a colour=red}\nText.", "## A {#a}\n- [x](#b)\n\nBehind.",
            "## A {#a}\nText.\n\n## B {#a}\nText.", "## A {#a}\nText.\n\n- one\n\n- [x](#b)", "## A {#a}\n- [x](#b) and more", "## A {#a #b}\nText.", " ## A {#a}\nText.", "## A {#a}\n::: note\n:::"})
    void whatAFormCouldNotShowWholeIsNotTakenApart(String body) {
        assertThat(ScenarioText.read(body)).isEmpty();
    }

    @Test
    void theOutlineSaysWhereTheWaysLead() {
        String loops = STORY + "\n\n## Nobody comes here {#lost}\nLost.\n\n- [Round](#round)\n- [Away](#gone)\n\n## Round {#round}\nAgain.\n\n- [Back](#lost)\n\n## Stuck {#stuck}\nNo way.";
        List<ScenarioText.Place> places = ScenarioText.read(loops).orElseThrow().places();
        assertThat(places.subList(0, 3)).allMatch(place -> place.reached() && place.ending() && !place.isDeadEnd() && !place.isEndless());
        assertThat(places.get(0).leads()).containsExactly(2, 3);
        assertThat(places.subList(3, 6)).noneMatch(ScenarioText.Place::reached).noneMatch(ScenarioText.Place::ending);
        assertThat(places.get(3).leads()).containsExactly(5, 0);
        assertThat(places.get(3).isEndless()).isTrue();
        assertThat(places.get(5).isDeadEnd()).isTrue();
        assertThat(ScenarioText.read("").orElseThrow().places()).isEmpty();
    }
}

package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Span;
import org.forewarned.markup.Step;
import org.forewarned.markup.Way;
import org.junit.jupiter.api.Test;

class ScenarioWayTest {

    private final Scenario scenario = new Scenario(new Span("", 0, 0, 1), "call", "", List.of(
            step("start", "stay", "hang-up"), step("stay", "start", "hang-up"), step("hang-up")));

    @Test
    void aWayGoesOnlyWhereAStepLeads() {
        ScenarioWay start = new ScenarioWay(scenario, "");

        assertThat(start.here().id()).isEqualTo("start");
        assertThat(start.after("stay")).contains("stay");
        assertThat(start.after("elsewhere")).isEmpty();
        assertThat(start.back()).isEmpty();
    }

    @Test
    void whatWasTriedStaysInSightAfterGoingBack() {
        ScenarioWay way = new ScenarioWay(scenario, new ScenarioWay(scenario, "stay").back().orElseThrow());

        assertThat(way.here().id()).isEqualTo("start");
        assertThat(way.visited()).extracting(seen -> seen.step().id()).containsExactly("start", "stay");
        assertThat(way.visited().get(1).leftAgain()).isTrue();
        assertThat(new ScenarioWay(scenario, way.after("hang-up").orElseThrow()).ended()).isTrue();
    }

    /** Two decisions may lead to the same step; the page says which of them was made. */
    @Test
    void whichDecisionLedThereIsKept() {
        Scenario forked = new Scenario(new Span("", 0, 0, 1), "call", "", List.of(new Step("start", Fragment.plain("start"), Fragment.EMPTY, Step.Tone.PLAIN,
                false, List.of(new Way(Fragment.plain("Ask"), "stay"), new Way(Fragment.plain("Shout"), "stay"))), step("stay")));
        Step start = forked.steps().get(0);

        assertThat(start.ways()).extracting(way -> ScenarioWay.word(start, way)).containsExactly("stay", "stay~2");
        ScenarioWay shouted = new ScenarioWay(forked, new ScenarioWay(forked, "").after("stay~2").orElseThrow());
        assertThat(shouted.here().id()).isEqualTo("stay");
        assertThat(shouted.current().by().orElseThrow().label().plain()).isEqualTo("Shout");
    }

    @Test
    void aStoredWayThatNoLongerFitsIsReadAsFarAsItDoes() {
        assertThat(new ScenarioWay(scenario, "nowhere < < stay gone").here().id()).isEqualTo("stay");
    }

    @Test
    void aWayOfAnyLengthCanBeKept() {
        String stored = "";
        for (int i = 0; i < 2_000; i++) {
            ScenarioWay way = new ScenarioWay(scenario, stored);
            stored = (i % 2 == 0 ? way.after("stay") : way.back()).orElseThrow();
            assertThat(stored.length()).isLessThanOrEqualTo(Enrolments.LONGEST);
        }
        assertThat(new ScenarioWay(scenario, stored).here().id()).isEqualTo("start");
    }

    private static Step step(String id, String... targets) {
        return new Step(id, Fragment.plain(id), Fragment.EMPTY, Step.Tone.PLAIN, targets.length == 0,
                Arrays.stream(targets).map(target -> new Way(Fragment.plain(target), target)).toList());
    }
}

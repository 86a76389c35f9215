package org.forewarned.learning;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every state, light and dark, narrow and wide: what {@link AccessibilityIT} looks at in turn is looked at in each way here. */
@Tag("full")
class EveryWayIT {

    private static Inspection inspection;

    @BeforeAll
    static void start() {
        inspection = new Inspection();
    }

    @AfterAll
    static void stop() {
        inspection.close();
    }

    static Stream<State> states() {
        return AccessibilityIT.states();
    }

    @ParameterizedTest
    @MethodSource("states")
    void nobodyIsKeptOut(State state) {
        inspection.opens(state);
        inspection.looksEveryWay();
    }
}

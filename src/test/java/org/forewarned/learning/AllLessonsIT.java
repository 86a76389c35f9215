package org.forewarned.learning;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forewarned.markup.Lesson;
import org.forewarned.platform.testing.Looks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every lesson of every module in every state. Each state is looked at once with axe-core, in turn light and dark, narrow and wide, so that
 * each lesson is seen in all four; whether its HTML is right and whether it fits a narrow window is asked of each state.
 */
@Tag("full")
class AllLessonsIT {

    private static final int WAYS_TO_LOOK = 4;
    private static Inspection inspection;

    @BeforeAll
    static void start() {
        inspection = new Inspection();
    }

    @AfterAll
    static void stop() {
        inspection.close();
    }

    static Stream<Arguments> states() {
        return Answers.ALL.stream().map(Answers::to).flatMap(module -> module.lessons().stream().flatMap(lesson -> states(module, lesson)));
    }

    private static Stream<Arguments> states(Answers module, Lesson lesson) {
        List<State> states = new LessonStates(module).of(lesson);
        return IntStream.range(0, Math.max(states.size(), WAYS_TO_LOOK)).mapToObj(turn -> Arguments.of(states.get(turn % states.size()), turn % WAYS_TO_LOOK));
    }

    @ParameterizedTest(name = "{0}, look {1}")
    @MethodSource("states")
    void nobodyIsKeptOut(State state, int look) {
        boolean narrow = look % 2 == 0;
        inspection.opens(state);
        if (!narrow) {
            inspection.fitsNarrow();
        }
        inspection.looks(look < 2 ? ColorScheme.LIGHT : ColorScheme.DARK, narrow ? Looks.NARROW : Looks.WIDE);
    }
}

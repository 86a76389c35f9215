package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.forewarned.platform.testing.Accessibility;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in every state: axe-core finds nothing at all, the Nu checker no error, and nothing runs out of a narrow window. {@link Looks} says in
 * what light and at what width.
 */
@Tag("looks")
class AccessibilityIT {

    private static final Answers MODULE = Answers.to("county-lines");

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
        return Stream.of(new PublicStates().all(), new LearnerStates(MODULE).all(), new CertificateStates(MODULE).all(), new LessonStates(MODULE).some())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("states")
    void nobodyIsKeptOut(State state) {
        inspection.opens(state).looks();
    }

    /** An answer that changes only its part of the page leaves a page as good as a fresh one, and says so to a screen reader. */
    @Test
    void anAnswerWithoutAReloadKeepsNobodyOut() {
        var question = MODULE.first(org.forewarned.markup.Question.class);
        try (Visitor learner = Visitor.of(RunningServer.shared(), Visitor::inspecting)) {
            learner.open(MODULE.path(question.lesson().id()));
            new LearnerVerbs(learner, new org.forewarned.platform.testing.Mouse(), MODULE).answers(question.block(), Answers.wrong(question.block()));
            assertThat(learner.page().evaluate("document.activeElement.closest('section.do').id")).as("focus").isEqualTo(question.block().id());
            Accessibility.check(learner.page());
            assertThat(learner.page().evaluate("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"))
                    .as("ids that stand twice").isEqualTo(List.of());
        }
    }
}

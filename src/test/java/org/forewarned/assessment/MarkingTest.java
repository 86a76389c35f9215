package org.forewarned.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;
import org.forewarned.markup.Question.Kind;
import org.junit.jupiter.api.Test;

class MarkingTest {

    private final Question one = Questions.of("one", Kind.ONE, "a", "+b", "c");
    private final Question several = Questions.of("several", Kind.SEVERAL, "+a", "+b", "c");
    private final Question order = Questions.of("order", Kind.ORDER, "a", "b", "c");
    private final Question match = Questions.of("match", Kind.MATCH, "a", "b", "c");
    private final Question scale = Questions.of("scale", Kind.SCALE, "a", "b", "c");

    @Test
    void markingIsAllOrNothing() {
        assertThat(Marking.right(one, List.of("b"))).isTrue();
        assertThat(Marking.right(one, List.of("a"))).isFalse();
        assertThat(Marking.right(several, List.of("b", "a"))).isTrue();
        assertThat(Marking.right(several, List.of("a"))).isFalse();
        assertThat(Marking.right(several, List.of("a", "b", "c"))).isFalse();
        assertThat(Marking.right(order, List.of("a", "b", "c"))).isTrue();
        assertThat(Marking.right(order, List.of("b", "a", "c"))).isFalse();
        assertThat(Marking.right(match, List.of("a", "b", "c"))).isTrue();
        assertThat(Marking.right(match, List.of("a", "c", "b"))).isFalse();
    }

    @Test
    void noAnswerIsNeverRightAndAScaleIsNeverWrong() {
        assertThat(List.of(one, several, order, match)).noneMatch(question -> Marking.right(question, List.of()));
        assertThat(Marking.right(scale, List.of())).isTrue();
        assertThat(Marking.right(scale, List.of("a"))).isTrue();
    }

    @Test
    void onlyAnswersToThisQuestionAreTaken() {
        assertThat(Marking.wellFormed(one, List.of("b"))).isTrue();
        assertThat(Marking.wellFormed(one, List.of("a", "b"))).isFalse();
        assertThat(Marking.wellFormed(one, List.of("z"))).isFalse();
        assertThat(Marking.wellFormed(one, List.of())).isFalse();
        assertThat(Marking.wellFormed(several, List.of("a", "a"))).isFalse();
        assertThat(Marking.wellFormed(order, List.of("c", "b"))).isFalse();
        assertThat(Marking.wellFormed(order, List.of("c", "b", "a"))).isTrue();
        assertThat(Marking.wellFormed(match, List.of("c", "", "a"))).isFalse();
    }

    @Test
    void choicesAreShuffledTheSameForTheSameSeedAndNeverGiveAnOrderAway() {
        assertThat(Shuffle.of(several, 7)).isEqualTo(Shuffle.of(several, 7)).containsExactlyInAnyOrderElementsOf(several.choices());
        assertThat(LongStream.range(0, 200).mapToObj(seed -> Shuffle.of(several, seed)).distinct()).hasSize(6);
        assertThat(LongStream.range(0, 500).mapToObj(seed -> Shuffle.of(order, seed))).noneMatch(order.choices()::equals);
        assertThat(Shuffle.of(scale, 3)).extracting(Choice::id).containsExactly("a", "b", "c");
    }
}

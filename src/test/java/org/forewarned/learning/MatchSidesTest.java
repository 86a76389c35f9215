package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;
import org.junit.jupiter.api.Test;

class MatchSidesTest {

    /** Whoever reads the page's source finds numbers, in an order that follows from the words alone. */
    @Test
    void thePageDoesNotTellThePairs() {
        List<Question> all = Stream.of("spot-the-signs", "county-lines", "stop-check-tell").flatMap(module -> Answers.to(module).words().pool().stream())
                .filter(question -> question.kind() == Question.Kind.MATCH).toList();
        assertThat(all).isNotEmpty().allSatisfy(question -> {
            List<Choice> sides = MatchSides.of(question);
            assertThat(sides).extracting(side -> side.match().plain()).isSorted();
            for (Choice side : sides) {
                String value = MatchSides.value(question, side.id());
                assertThat(value).matches("[1-9]").isNotEqualTo(side.id());
                assertThat(MatchSides.choice(question, value)).contains(side.id());
            }
            assertThat(Stream.of("", "0", "99", sides.get(0).id(), "-1", "1 ").flatMap(typed -> MatchSides.choice(question, typed).stream())).isEmpty();
        });
    }
}

package org.forewarned.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.forewarned.assessment.Questions;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Question;
import org.junit.jupiter.api.Test;

class DrawTest {

    private final List<Question> pool = pool();

    @Test
    void everyDrawHasThreeCriticalQuestionsAboutDifferentActions() {
        for (int seed = 0; seed < 500; seed++) {
            List<Question> drawn = draw(Optional.empty(), Set.of(), seed);

            assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
            assertThat(drawn.stream().filter(Question::critical).map(Question::action).distinct().count()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void everyObjectiveHasItsTurn() {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(draw(Optional.empty(), Set.of(), seed)).extracting(Question::objective).contains("notice", "tell", "avoid", "help");
        }
    }

    @Test
    void aQuestionForSomeNationsIsDrawnOnlyForThem() {
        Set<String> none = drawnIn(Optional.empty());
        Set<String> scotland = drawnIn(Optional.of(Nation.SCOTLAND));
        Set<String> wales = drawnIn(Optional.of(Nation.WALES));

        assertThat(none).doesNotContain("scottish", "welsh-or-english");
        assertThat(scotland).contains("scottish").doesNotContain("welsh-or-english");
        assertThat(wales).contains("welsh-or-english").doesNotContain("scottish");
    }

    @Test
    void aFreshDrawAsksWhatWasNotAskedBefore() {
        Set<String> before = draw(Optional.empty(), Set.of(), 1).stream().map(Question::id).collect(Collectors.toSet());

        long again = draw(Optional.empty(), before, 2).stream().filter(q -> before.contains(q.id())).count();

        assertThat(again).isLessThanOrEqualTo(2);
    }

    @Test
    void aSmallPoolIsDrawnWhole() {
        assertThat(new Draw(10, 3).from(pool.subList(0, 4), Optional.empty(), Set.of(), new Random(1))).hasSize(4);
    }

    private Set<String> drawnIn(Optional<Nation> nation) {
        return IntStream.range(0, 200).boxed().flatMap(seed -> draw(nation, Set.of(), seed).stream()).map(Question::id).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Question> draw(Optional<Nation> nation, Set<String> before, int seed) {
        return new Draw(10, 3).from(pool, nation, before, new Random(seed));
    }

    private static List<Question> pool() {
        List<Question> pool = new ArrayList<>();
        for (String action : List.of("call-999", "call-999", "tell-lead", "child-referred", "do-not-confront", "adult-consents")) {
            pool.add(Questions.critical("critical-" + pool.size(), action, "avoid"));
        }
        for (int i = 0; i < 6; i++) {
            for (String objective : List.of("notice", "tell", "help")) {
                pool.add(Questions.plain(objective + "-" + i, objective));
            }
        }
        pool.add(Questions.plain("scottish", "tell", Nation.SCOTLAND));
        pool.add(Questions.plain("welsh-or-english", "tell", Nation.WALES, Nation.ENGLAND));
        return pool;
    }
}

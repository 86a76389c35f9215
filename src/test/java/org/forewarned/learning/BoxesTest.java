package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.forewarned.markup.Question;
import org.junit.jupiter.api.Test;

/** Leitner's boxes: what somebody needs most comes first. */
class BoxesTest {

    private final List<Question> pool = Answers.to("county-lines").words().pool();
    private final List<Question> plain = pool.stream().filter(question -> !question.critical()).limit(4).toList();
    private final Question critical = pool.stream().filter(Question::critical).findFirst().orElseThrow();
    private final Boxes boxes = new Boxes();

    @Test
    void nothingAskedYetGivesWhatIsCriticalAndThenThePoolsOrder() {
        assertThat(boxes.first(List.of(plain.get(0), critical, plain.get(1)), 2)).containsExactly(critical, plain.get(0));
    }

    @Test
    void whatWasWrongComesBeforeWhatWasNeverAskedAndThatBeforeWhatWasRight() {
        asked(0, true);
        asked(1, false);
        assertThat(boxes.first(plain.subList(0, 3), 3)).containsExactly(plain.get(1), plain.get(2), plain.get(0));
        assertThat(boxes.first(List.of(plain.get(0), critical, plain.get(1)), 2)).as("also before what is critical").containsExactly(plain.get(1), critical);
    }

    @Test
    void aRightAnswerMovesOneBoxUpAndAWrongOneBackToTheFirst() {
        asked(0, true, true, true);
        asked(1, true);
        assertThat(boxes.first(plain.subList(0, 2), 1)).containsExactly(plain.get(1));
        asked(0, false);
        assertThat(boxes.first(plain.subList(0, 2), 1)).containsExactly(plain.get(0));
        asked(0, true);
        assertThat(boxes.first(plain.subList(0, 2), 2)).as("again in the second, and asked later").containsExactly(plain.get(1), plain.get(0));
    }

    @Test
    void ofOneBoxWhatWasAskedLongestAgoComesFirst() {
        asked(2, true);
        asked(0, true);
        asked(1, true);
        assertThat(boxes.first(plain.subList(0, 3), 3)).containsExactly(plain.get(2), plain.get(0), plain.get(1));
    }

    private void asked(int question, Boolean... right) {
        Arrays.stream(right).forEach(one -> boxes.asked(plain.get(question).id(), one));
    }
}

package org.forewarned.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;

/** The order in which choices are shown: the same for the same seed, so that going back shows the same page. */
public final class Shuffle {

    private Shuffle() {
    }

    /** The choices as shown; as written when the question says {@code order=fixed} and for a scale. An order never starts in the right order. */
    public static List<Choice> of(Question question, long seed) {
        List<Choice> shown = new ArrayList<>(question.choices());
        if (question.kind() == Question.Kind.SCALE
                || question.fixedOrder() && question.kind() != Question.Kind.ORDER && question.kind() != Question.Kind.MATCH) {
            return shown;
        }
        Collections.shuffle(shown, new Random(seed * 31 + question.id().hashCode()));
        boolean revealing = question.kind() == Question.Kind.ORDER || question.kind() == Question.Kind.MATCH;
        if (revealing && shown.size() > 1 && shown.equals(question.choices())) {
            Collections.rotate(shown, 1);
        }
        return shown;
    }
}

package org.forewarned.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;

/** The right sides of a question in which pairs are found, in an order and with numbers of their own: what the page says must not tell the pairs. */
public final class MatchSides {

    private MatchSides() {
    }

    /** In the order in which they are offered. */
    public static List<Choice> of(Question question) {
        return question.choices().stream().sorted(Comparator.comparing((Choice side) -> side.match().plain()).thenComparing(Choice::id)).toList();
    }

    /** What stands for a side in the form. */
    public static String value(Question question, String choice) {
        return String.valueOf(of(question).stream().map(Choice::id).toList().indexOf(choice) + 1);
    }

    /** The side that this stands for. */
    public static Optional<String> choice(Question question, String value) {
        return value.matches("[1-9][0-9]?") ? of(question).stream().map(Choice::id).skip(Integer.parseInt(value) - 1L).findFirst() : Optional.empty();
    }
}

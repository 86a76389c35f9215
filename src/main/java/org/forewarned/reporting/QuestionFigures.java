package org.forewarned.reporting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;

/**
 * A question of an assessment with what its answers say.
 *
 * @param question in the reader's language
 * @param choices as written
 */
public record QuestionFigures(Question question, ItemFigures figures, List<Chosen> choices) {

    /**
     * A choice.
     *
     * @param chosen how many chose it, or placed it right
     * @param rest the mean score of these in the other questions, 0–1; nothing where they are fewer than ten
     * @param misleads whether it is wrong and attracts those who are good at the rest
     */
    public record Chosen(Choice choice, int chosen, OptionalDouble rest, boolean misleads) {
    }

    /** What needs a look, if anything. That a critical question is easy is as it should be. */
    public Optional<ItemFigures.Flag> flag() {
        Optional<ItemFigures.Flag> flag = question.scored() ? figures.flag(choices.stream().anyMatch(Chosen::misleads)) : Optional.empty();
        return flag.filter(one -> !question.critical() || one != ItemFigures.Flag.EASY);
    }

    /** How urgent a look is: the smaller, the more. */
    int urgency() {
        return !figures.enough() ? Integer.MAX_VALUE : flag().map(ItemFigures.Flag::ordinal).orElse(ItemFigures.Flag.values().length);
    }
}

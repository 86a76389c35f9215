package org.forewarned.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;

/**
 * Marks one response: all or nothing. A response is a list of choice ids: the one or several chosen, the items of an order
 * from first to last, or for a match the pair whose right side stands beside each left side, in the question's order.
 */
public final class Marking {

    private Marking() {
    }

    /** Whether the response is right. A scale is never scored and so never wrong; no response is never right. */
    public static boolean right(Question question, List<String> response) {
        return switch (question.kind()) {
            case SCALE -> true;
            case ORDER, MATCH -> response.equals(question.choices().stream().map(Choice::id).toList());
            case ONE, SEVERAL -> {
                Set<String> wanted = new HashSet<>(question.choices().stream().filter(Choice::right).map(Choice::id).toList());
                yield !response.isEmpty() && wanted.equals(new HashSet<>(response));
            }
        };
    }

    /** Whether something of this form was given at all: known ids, one for choose-one, every place filled for order and match, none twice. */
    public static boolean wellFormed(Question question, List<String> response) {
        Set<String> ids = new HashSet<>(question.choices().stream().map(Choice::id).toList());
        if (response.isEmpty() || !ids.containsAll(response) || new HashSet<>(response).size() != response.size()) {
            return false;
        }
        return switch (question.kind()) {
            case ONE, SCALE -> response.size() == 1;
            case SEVERAL -> true;
            case ORDER, MATCH -> response.size() == ids.size();
        };
    }
}

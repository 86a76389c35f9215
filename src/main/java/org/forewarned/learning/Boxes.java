package org.forewarned.learning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forewarned.markup.Question;

/**
 * Which questions somebody needs most, after Leitner's boxes (1972): each question begins in the first box; a right answer moves it one box up, a wrong one
 * brings it back to the first. The lowest box comes first; within it what was wrong before what was never asked, what is critical before what is not, and what
 * was asked longest ago before the rest.
 */
final class Boxes {

    private static final int FIRST = 1;

    private final Map<String, Integer> boxes = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();

    /** It was asked, after all that was asked before. */
    void asked(String question, boolean right) {
        boxes.merge(question, right ? FIRST + 1 : FIRST, (box, first) -> right ? box + 1 : FIRST);
        turns.put(question, turns.values().stream().mapToInt(turn -> turn).max().orElse(0) + 1);
    }

    /** So many of these that are needed most. */
    List<Question> first(List<Question> questions, int many) {
        return questions.stream().sorted(Comparator.comparing((Question q) -> boxes.getOrDefault(q.id(), FIRST)).thenComparing(q -> !boxes.containsKey(q.id()))
                .thenComparing(q -> !q.critical()).thenComparing(q -> turns.getOrDefault(q.id(), 0))).limit(many).toList();
    }
}

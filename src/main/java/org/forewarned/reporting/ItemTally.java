package org.forewarned.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.assessment.HandedIn;
import org.forewarned.assessment.Marking;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;

/** Adds up some attempts in memory, so that each sum is written once for all of them. */
final class ItemTally {

    /** Two answers less apart than this came together, and nobody knows how long each took. */
    private static final Duration TOGETHER = Duration.ofMillis(500);

    private final Map<Item, ItemTotals> items = new LinkedHashMap<>();
    private final Map<Chosen, ChoiceTotals> choices = new LinkedHashMap<>();

    /** A question of a version. */
    record Item(UUID version, String question) {
    }

    /** A choice of a question. */
    record Chosen(Item item, String choice) {
    }

    /** How many chose it, and the sum of their scores of the rest. */
    record ChoiceTotals(int chosen, double rest) {
    }

    Map<Item, ItemTotals> items() {
        return items;
    }

    Map<Chosen, ChoiceTotals> choices() {
        return choices;
    }

    /** Adds an attempt, unless not all of its answers are there any more; whether it did. */
    boolean add(UUID version, Collection<Question> pool, HandedIn attempt) {
        Map<String, Question> byId = pool.stream().collect(Collectors.toMap(Question::id, Function.identity()));
        List<Question> asked = attempt.questions().stream().filter(byId::containsKey).map(byId::get).toList();
        Set<String> right = asked.stream().filter(q -> Marking.right(q, given(attempt, q))).map(Question::id).collect(Collectors.toSet());
        if (asked.size() != attempt.questions().size() || right.size() != attempt.right()) {
            return false;
        }
        long scored = asked.stream().filter(Question::scored).count();
        long rightScored = asked.stream().filter(q -> q.scored() && right.contains(q.id())).count();
        Map<String, Times> times = times(attempt);
        for (Question question : asked) {
            boolean correct = right.contains(question.id());
            long others = scored - (question.scored() ? 1 : 0);
            double rest = others == 0 ? 0 : (double) (rightScored - (question.scored() && correct ? 1 : 0)) / others;
            List<String> given = given(attempt, question);
            Item item = new Item(version, question.id());
            items.merge(item, new ItemTotals(1, given.isEmpty() ? 1 : 0, correct ? 1 : 0, rest, rest * rest, correct ? rest : 0, times.getOrDefault(question.id(), Times.NONE)),
                    ItemTotals::and);
            chosen(question, given).forEach(choice -> choices.merge(new Chosen(item, choice), new ChoiceTotals(1, rest),
                    (a, b) -> new ChoiceTotals(a.chosen() + b.chosen(), a.rest() + b.rest())));
        }
        return true;
    }

    private static List<String> given(HandedIn attempt, Question question) {
        return attempt.given().getOrDefault(question.id(), List.of());
    }

    /** What was chosen; of an order or a match what stands at its right place. */
    private static List<String> chosen(Question question, List<String> given) {
        if (question.kind() != Question.Kind.ORDER && question.kind() != Question.Kind.MATCH) {
            return List.copyOf(new HashSet<>(given));
        }
        List<String> placed = question.choices().stream().map(Choice::id).toList();
        return java.util.stream.IntStream.range(0, Math.min(given.size(), placed.size())).filter(i -> placed.get(i).equals(given.get(i))).mapToObj(placed::get).toList();
    }

    /** From one answer to the next, in the order in which they were given; what came together with another is left out. */
    private static Map<String, Times> times(HandedIn attempt) {
        List<Map.Entry<String, Instant>> order = attempt.givenAt().entrySet().stream().sorted(Comparator.comparing(Map.Entry<String, Instant>::getValue)).toList();
        Map<String, Times> times = new HashMap<>();
        Instant before = attempt.begunAt();
        for (int i = 0; i < order.size(); i++) {
            Instant at = order.get(i).getValue();
            Duration length = Duration.between(before, at);
            boolean withNext = i + 1 < order.size() && Duration.between(at, order.get(i + 1).getValue()).compareTo(TOGETHER) < 0;
            if (length.compareTo(TOGETHER) >= 0 && !withNext) {
                times.put(order.get(i).getKey(), Times.NONE.and(length));
            }
            before = at;
        }
        return times;
    }
}

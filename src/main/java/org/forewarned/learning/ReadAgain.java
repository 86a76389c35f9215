package org.forewarned.learning;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.forewarned.catalogue.BlockText;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Question;
import org.forewarned.markup.Translation;

/**
 * Finds the lesson to read again after a wrong answer: the one whose words are nearest to the question, its right answer and
 * its explanation. Rare words weigh more (inverse document frequency over the module's lessons), a long lesson is not near to
 * everything only because it is long, and a lesson to which most questions of the same objective lead weighs more.
 */
public final class ReadAgain {

    private static final Map<Translation, Map<String, String>> NEAREST = Collections.synchronizedMap(new WeakHashMap<>());

    private ReadAgain() {
    }

    /** The lesson nearest to a question of the pool; empty for a question of elsewhere, or a module without lessons. */
    public static Optional<Lesson> lesson(Translation words, Question question) {
        return Optional.ofNullable(NEAREST.computeIfAbsent(words, ReadAgain::all).get(question.id())).flatMap(words::lesson);
    }

    private static Map<String, String> all(Translation words) {
        Map<String, Map<String, Integer>> counts = words.lessons().stream().collect(Collectors.toMap(Lesson::id, ReadAgain::count));
        Map<String, Map<String, Double>> near = words.pool().stream().collect(Collectors.toMap(Question::id, q -> near(counts, q)));
        Map<String, Map<String, Integer>> led = new HashMap<>();
        words.pool().forEach(q -> best(near.get(q.id()), Map.of()).ifPresent(
                lesson -> led.computeIfAbsent(q.objective(), o -> new HashMap<>()).merge(lesson, 1, Integer::sum)));
        Map<String, String> nearest = new HashMap<>();
        words.pool().forEach(q -> best(near.get(q.id()), led.getOrDefault(q.objective(), Map.of())).ifPresent(l -> nearest.put(q.id(), l)));
        return nearest;
    }

    /** The best lesson; those to which the objective's questions lead gain by their share. */
    private static Optional<String> best(Map<String, Double> near, Map<String, Integer> led) {
        double all = Math.max(1, led.values().stream().mapToInt(Integer::intValue).sum());
        return near.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .max((a, b) -> Double.compare(a.getValue() * (1 + led.getOrDefault(a.getKey(), 0) / all), b.getValue() * (1 + led.getOrDefault(b.getKey(), 0) / all)))
                .map(Map.Entry::getKey);
    }

    private static Map<String, Double> near(Map<String, Map<String, Integer>> lessons, Question question) {
        Set<String> asked = new HashSet<>(split(question.stem().plain() + " " + question.lead().plain() + " " + question.explanation().plain()
                + " " + question.choices().stream().filter(choice -> choice.right() || question.kind() == Question.Kind.MATCH)
                .map(choice -> choice.text().plain() + " " + choice.match().plain()).collect(Collectors.joining(" "))));
        Map<String, Double> near = new HashMap<>();
        lessons.forEach((lesson, counts) -> near.put(lesson, weight(lessons, counts, asked)));
        return near;
    }

    private static double weight(Map<String, Map<String, Integer>> lessons, Map<String, Integer> counts, Set<String> asked) {
        double weight = 0;
        for (String word : asked) {
            int here = counts.getOrDefault(word, 0);
            if (here > 0) {
                long in = lessons.values().stream().filter(all -> all.containsKey(word)).count();
                weight += (1 + Math.log(here)) * Math.log((lessons.size() + 1.0) / in);
            }
        }
        return weight / Math.pow(counts.values().stream().mapToInt(Integer::intValue).sum(), 0.4);
    }

    private static Map<String, Integer> count(Lesson lesson) {
        Map<String, Integer> counts = new HashMap<>();
        split(lesson.title() + " " + lesson.summary() + " " + lesson.action() + " " + BlockText.all(lesson.blocks()))
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /** Words of four letters and more, cut to six, so that endings matter less. */
    private static List<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 3)
                .map(word -> word.length() > 6 ? word.substring(0, 6) : word).toList();
    }
}

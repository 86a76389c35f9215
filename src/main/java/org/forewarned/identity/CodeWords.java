package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.forewarned.platform.Content;

/** The list of words that learner codes are made of, {@code content/learner-code-words-en.txt}; reads what people type. */
@ApplicationScoped
public class CodeWords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_INPUT = 200;

    private List<String> words;
    private Set<String> known;

    protected CodeWords() {
    }

    @Inject
    public CodeWords(Content content) {
        this(content.text("learner-code-words-en.txt"));
    }

    /** @param list one word a line; lines that begin with # are comments */
    public CodeWords(String list) {
        words = list.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        known = new HashSet<>(words);
        if (known.size() < 2048) {
            throw new IllegalStateException("learner codes need 2,048 different words; the list has " + known.size());
        }
    }

    /** A new code, evenly drawn. */
    public LearnerCode draw() {
        List<String> drawn = new ArrayList<>(LearnerCode.LENGTH);
        for (int i = 0; i < LearnerCode.LENGTH; i++) {
            drawn.add(words.get(RANDOM.nextInt(words.size())));
        }
        return new LearnerCode(drawn);
    }

    /** Reads what somebody typed: capitals, commas, hyphens and line breaks do not matter. */
    public Typed read(String typed) {
        String bounded = typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST_INPUT));
        List<String> given = Arrays.stream(bounded.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(w -> !w.isEmpty()).toList();
        List<Unknown> unknown = given.stream().filter(w -> !known.contains(w)).map(w -> new Unknown(w, nearest(w))).toList();
        boolean complete = given.size() == LearnerCode.LENGTH && unknown.isEmpty();
        return new Typed(given.size(), unknown, complete ? Optional.of(new LearnerCode(given)) : Optional.empty());
    }

    private Optional<String> nearest(String word) {
        if (word.length() > 12) {
            return Optional.empty();
        }
        List<String> close = words.stream().filter(w -> Math.abs(w.length() - word.length()) <= 1 && distance(w, word) <= 1).toList();
        return close.size() == 1 ? Optional.of(close.get(0)) : Optional.empty();
    }

    /** Damerau's distance, so that two letters swapped count as one slip. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    /**
     * What was typed.
     *
     * @param count how many words there were
     * @param unknown those that are not in the list
     * @param code the code, when it was five known words
     */
    public record Typed(int count, List<Unknown> unknown, Optional<LearnerCode> code) {
    }

    /**
     * A word that is not in the list.
     *
     * @param word as typed
     * @param meant the one word of the list that is a single slip away, if there is exactly one
     */
    public record Unknown(String word, Optional<String> meant) {
    }
}

package org.forewarned.platform.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a font's layout tables say, read from the text file beside it (its grammar stands in {@code src/docs/fonts/make-fonts.py}).
 * Numbers are thousandths of the em.
 */
final class Shape {

    /** Where a mark is held ({@code mark}), or where marks of that class are held on a letter ({@code base}). */
    record Anchor(int kind, int x, int y) {
    }

    private final Map<Integer, int[]> forms = new HashMap<>();
    private final Map<Long, int[]> ligatures = new HashMap<>();
    private final Map<Integer, List<Anchor>> marks = new HashMap<>();
    private final Map<Integer, List<Anchor>> bases = new HashMap<>();
    private final Map<Integer, Integer> left = new HashMap<>();
    private final Map<Integer, Integer> right = new HashMap<>();
    private final Map<Integer, Integer> kerning = new HashMap<>();

    private Shape() {
    }

    static Shape read(byte[] file) {
        Shape shape = new Shape();
        new String(file, StandardCharsets.UTF_8).lines().map(line -> line.split(" ")).filter(words -> words.length > 1).forEach(shape::add);
        return shape;
    }

    private void add(String[] words) {
        switch (words[0]) {
            case "form" -> forms.put(letter(words[1]), letters(words, 2));
            case "liga" -> ligatures.put(pair(letter(words[1]), letter(words[2])), letters(words, 3));
            case "mark" -> marks.computeIfAbsent(letter(words[1]), c -> new ArrayList<>(2)).add(anchor(words));
            case "base" -> bases.computeIfAbsent(letter(words[1]), c -> new ArrayList<>(2)).add(anchor(words));
            case "left" -> classes(left, words);
            case "right" -> classes(right, words);
            case "kern" -> kerning.put(number(words[1]) << 16 | number(words[2]), number(words[3]));
            default -> throw new IllegalStateException("unknown line in a font's shape: " + words[0]);
        }
    }

    /** The code points that draw an Arabic letter alone, first, in the middle and last; null for what does not join. */
    int[] forms(int letter) {
        return forms.get(letter);
    }

    /** The code points that draw two letters as one, alone and last; null for others. */
    int[] ligature(int first, int second) {
        return ligatures.isEmpty() ? null : ligatures.get(pair(first, second));
    }

    /** Space to add between two letters; mostly 0 or negative. */
    int kerning(int first, int second) {
        Integer a = left.get(first);
        Integer b = right.get(second);
        return a == null || b == null ? 0 : kerning.getOrDefault(a << 16 | b, 0);
    }

    /** How far a mark's origin lies from the origin of what it sits on; null when the font does not say. */
    int[] attach(int base, int mark) {
        for (Anchor held : marks.getOrDefault(mark, List.of())) {
            for (Anchor hold : bases.getOrDefault(base, List.of())) {
                if (held.kind() == hold.kind()) {
                    return new int[] {hold.x() - held.x(), hold.y() - held.y()};
                }
            }
        }
        return null;
    }

    private static Anchor anchor(String[] words) {
        return new Anchor(number(words[2]), number(words[3]), number(words[4]));
    }

    private static void classes(Map<Integer, Integer> classes, String[] words) {
        for (int i = 2; i < words.length; i++) {
            classes.put(letter(words[i]), number(words[1]));
        }
    }

    private static int[] letters(String[] words, int from) {
        int[] letters = new int[words.length - from];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letter(words[from + i]);
        }
        return letters;
    }

    private static int letter(String word) {
        return Integer.parseInt(word, 16);
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }
}

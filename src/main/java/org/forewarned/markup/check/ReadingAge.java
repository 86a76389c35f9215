package org.forewarned.markup.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forewarned.markup.Problems;
import org.forewarned.markup.read.Nearest;
import org.forewarned.markup.read.Said;
import org.forewarned.markup.read.Said.Where;

/**
 * Estimates the age at which English text can be read: Flesch and Kincaid's school grade plus five years. Rough, so it only
 * warns, and names the longest sentences, since shortening them helps most.
 */
final class ReadingAge {
    /** For a whole lesson. */
    static final double LESSON = 13;
    /** For what to do. */
    static final double ACTION = 11;
    private static final int ENOUGH_WORDS = 60;
    /** What to do is short, and should be. */
    private static final int ENOUGH_TO_DO = 30;

    private record Sentence(Said said, String text, int words, int syllables) {
    }

    private final Problems problems;

    ReadingAge(Problems problems) {
        this.problems = problems;
    }

    void check(List<Said> said) {
        Map<String, List<Sentence>> files = new LinkedHashMap<>();
        for (Said one : said) {
            if (one.where() != Where.MESSAGE && one.where() != Where.HEADING && one.where() != Where.TITLE) {
                sentences(one, files.computeIfAbsent(one.file(), file -> new ArrayList<>()));
            }
        }
        List<Sentence> few = new ArrayList<>();
        files.values().forEach(sentences -> {
            warn(sentences, ENOUGH_WORDS, LESSON, "reading-age", "This text reads");
            List<Sentence> toDo = sentences.stream().filter(one -> one.said.where() == Where.ACTION).toList();
            if (words(toDo) < ENOUGH_TO_DO) {
                few.addAll(toDo);
            }
            toDo(toDo);
        });
        toDo(few);
    }

    /** One lesson's, or that of all lessons that say too little to be judged alone. */
    private void toDo(List<Sentence> sentences) {
        warn(sentences, ENOUGH_TO_DO, ACTION, "reading-age-action", "What to do (action, steps, key points, danger, nations) reads");
    }

    private void warn(List<Sentence> sentences, int enough, double most, String code, String what) {
        double age = age(sentences);
        if (words(sentences) < enough || Math.round(age) <= most) {
            return;
        }
        List<Sentence> longest = sentences.stream().sorted(Comparator.comparingInt(Sentence::words).reversed()).limit(3).toList();
        Said first = longest.get(0).said;
        StringBuilder names = new StringBuilder();
        longest.forEach(one -> names.append(names.isEmpty() ? "" : ", ").append(one.said.file().equals(first.file()) ? "" : one.said.file() + " ")
                .append("line ").append(one.said.line()).append(" (").append(one.words).append(" words: \"").append(Nearest.shown(one.text)).append("\")"));
        problems.warning(first.file(), first.line(), 1, code, what + " like a text for age " + Math.round(age) + "; aim at " + Math.round(most)
                + " or less. Shorten the longest sentences: " + names + ".");
    }

    private static int words(List<Sentence> sentences) {
        return sentences.stream().mapToInt(Sentence::words).sum();
    }

    private static double age(List<Sentence> sentences) {
        double words = words(sentences);
        double syllables = sentences.stream().mapToInt(Sentence::syllables).sum();
        return words == 0 ? 0 : 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59 + 5;
    }

    private static void sentences(Said said, List<Sentence> into) {
        String text = said.words();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || ".!?:;".indexOf(text.charAt(i)) >= 0
                    && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
            if (ends) {
                sentence(said, text.substring(from, i).replace('\n', ' ').strip(), into);
                from = Math.min(i + 1, text.length());
            }
        }
    }

    private static void sentence(Said said, String text, List<Sentence> into) {
        int words = 0;
        int syllables = 0;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && (Character.isLetter(text.charAt(i)) || "'’".indexOf(text.charAt(i)) >= 0);
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words++;
                syllables += Syllables.count(text, from, i);
                from = -1;
            }
        }
        if (words > 0) {
            into.add(new Sentence(said, text, words, syllables));
        }
    }
}

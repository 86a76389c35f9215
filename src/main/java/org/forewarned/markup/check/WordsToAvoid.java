package org.forewarned.markup.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forewarned.markup.AvoidList;
import org.forewarned.markup.read.Nearest;
import org.forewarned.markup.read.Said;
import org.forewarned.markup.read.Said.Where;

/** Finds words that hurt or mislead. Where criminals speak, in practice messages, they may stand. */
final class WordsToAvoid {
    private record Phrase(List<String> words, AvoidList.Entry entry) {
    }

    private record Word(String lower, int from, int to) {
    }

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    WordsToAvoid(AvoidList list) {
        for (AvoidList.Entry entry : list.entries()) {
            for (String phrase : entry.avoid()) {
                List<String> words = words(phrase).stream().map(Word::lower).toList();
                if (!words.isEmpty()) {
                    byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(new Phrase(words, entry));
                }
            }
        }
    }

    void check(Said said, Places places) {
        if (said.where() == Where.MESSAGE || byFirst.isEmpty()) {
            return;
        }
        List<Word> words = words(said.words());
        for (int i = 0; i < words.size(); i++) {
            for (Phrase phrase : byFirst.getOrDefault(words.get(i).lower, List.of())) {
                if (stands(phrase, words, i)) {
                    Word last = words.get(i + phrase.words.size() - 1);
                    places.warning(said, words.get(i).from, last.to, "word-to-avoid", message(phrase.entry,
                            said.words().substring(words.get(i).from, last.to).replace('\n', ' ')));
                }
            }
        }
    }

    private static boolean stands(Phrase phrase, List<Word> words, int at) {
        if (at + phrase.words.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < phrase.words.size(); i++) {
            if (!words.get(at + i).lower.equals(phrase.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String message(AvoidList.Entry entry, String found) {
        String say = entry.say().isEmpty() ? "" : " Say instead: " + entry.say() + (entry.say().endsWith(".") ? "" : ".");
        return "Avoid \"" + Nearest.shown(found) + "\"." + say + (entry.why().isEmpty() ? "" : " " + entry.why());
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || from >= 0 && "'’".indexOf(text.charAt(i)) >= 0);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(new Word(text.substring(from, i).toLowerCase(Locale.ROOT).replace('’', '\''), from, i));
                from = -1;
            }
        }
        return words;
    }
}

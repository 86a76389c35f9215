package org.forewarned.markup.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {
    private Nearest() {
    }

    /** "Did you mean …?" or the list of what is possible. */
    public static String suggest(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        return of(word, known).map(near -> "Did you mean \"" + near + "\"?")
                .orElseGet(() -> "Possible: " + String.join(", ", known.stream().limit(20).toList()) + ".");
    }

    /** The known word at most a third of its letters away. */
    public static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > 80) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return known.stream().filter(other -> distance(lower, other) <= Math.max(1, other.length() / 3))
                .min(Comparator.comparingInt((String other) -> distance(lower, other)).thenComparing(other -> other));
    }

    /** A word from a file, short enough for a message. */
    public static String shown(String word) {
        String part = word.length() > 60 ? word.substring(0, 60) + "…" : word;
        return part.chars().allMatch(c -> c >= ' ' && c < 0x7f) ? part : part.replaceAll("[\\p{Cc}\\p{Cf}]", "\ufffd");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }
}

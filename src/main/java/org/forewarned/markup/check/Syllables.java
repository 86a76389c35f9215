package org.forewarned.markup.check;

/** Counts the syllables of English words, roughly: groups of vowels, without a silent e. */
final class Syllables {
    private Syllables() {
    }

    static int count(String text, int from, int to) {
        int groups = 0;
        boolean vowelBefore = false;
        for (int i = from; i < to; i++) {
            boolean vowel = vowel(text.charAt(i));
            groups += vowel && !vowelBefore ? 1 : 0;
            vowelBefore = vowel;
        }
        if (to - from > 2) {
            char last = low(text, to - 1);
            char before = low(text, to - 2);
            boolean silentE = last == 'e' && !vowel(before) && before != 'l';
            boolean silentEd = last == 'd' && before == 'e' && low(text, to - 3) != 't' && low(text, to - 3) != 'd' && !vowel(low(text, to - 3));
            boolean silentEs = last == 's' && before == 'e' && "sxzhcg".indexOf(low(text, to - 3)) < 0 && !vowel(low(text, to - 3));
            groups -= silentE || silentEd || silentEs ? 1 : 0;
        }
        return Math.max(1, groups);
    }

    private static char low(String text, int at) {
        return Character.toLowerCase(text.charAt(at));
    }

    private static boolean vowel(char c) {
        return "aeiouyAEIOUY".indexOf(c) >= 0;
    }
}

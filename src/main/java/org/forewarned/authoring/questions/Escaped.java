package org.forewarned.authoring.questions;

/** Plain words written so that CommonMark and our blocks read them as these words and nothing else. */
final class Escaped {

    private Escaped() {
    }

    /**
     * One line.
     *
     * @param words without line ends, cleaned
     * @param opens they stand at the beginning of a line, where a sign can open a list, a heading, a quotation or a block
     */
    static String words(String words, boolean opens) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        int number = opens ? leadingNumber(words) : -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (always(c) || i == 0 && opens && "-+=>#|:~".indexOf(c) >= 0 || i == number || c == '<' && tag(words, i) || c == '&' && entity(words, i)
                    || c == '_' && !within(words, i) || c == '{' && words.startsWith("{#", i)) {
                out.append('\\');
            }
            out.append(c);
            if (c == '[' && i + 1 < words.length() && words.charAt(i + 1) == '^') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    /** True if {@link #words} has to put a space between signs that would name a source. */
    static boolean changes(String words) {
        return words.contains("[^");
    }

    private static boolean always(char c) {
        return c == '\\' || c == '*' || c == '`' || c == '[' || c == ']';
    }

    /** Where the sign behind a number stands that would make a numbered list of it. */
    private static int leadingNumber(String words) {
        int i = 0;
        while (i < words.length() && i < 10 && words.charAt(i) >= '0' && words.charAt(i) <= '9') {
            i++;
        }
        return i > 0 && i < words.length() && (words.charAt(i) == '.' || words.charAt(i) == ')') ? i : -1;
    }

    private static boolean tag(String words, int at) {
        char next = at + 1 < words.length() ? words.charAt(at + 1) : 'a';
        return Character.isLetter(next) || "/!?".indexOf(next) >= 0;
    }

    private static boolean entity(String words, int at) {
        char next = at + 1 < words.length() ? words.charAt(at + 1) : 'a';
        return next == '#' || Character.isLetterOrDigit(next);
    }

    private static boolean within(String words, int at) {
        return at > 0 && at + 1 < words.length() && Character.isLetterOrDigit(words.charAt(at - 1)) && Character.isLetterOrDigit(words.charAt(at + 1));
    }
}

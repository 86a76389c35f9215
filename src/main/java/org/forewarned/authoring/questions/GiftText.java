package org.forewarned.authoring.questions;

/** GIFT's escapes: while a question is taken apart, each escaped sign is one that no file has, so that it divides nothing. */
final class GiftText {

    private static final String SIGNS = "~=#{}:\\";
    private static final char FIRST = '\ue000';
    private static final char LINE = '\ue010';

    private GiftText() {
    }

    /** Signs behind a backslash put out of the way. */
    static String hidden(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int sign = c == '\\' && i + 1 < text.length() ? SIGNS.indexOf(text.charAt(i + 1)) : -1;
            if (sign >= 0) {
                out.append((char) (FIRST + sign));
                i++;
            } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'n') {
                out.append(LINE);
                i++;
            } else if (c < FIRST || c > LINE) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The words that were meant. */
    static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == LINE ? '\n' : c >= FIRST && c < FIRST + SIGNS.length() ? SIGNS.charAt(c - FIRST) : c);
        }
        return out.toString().strip();
    }
}

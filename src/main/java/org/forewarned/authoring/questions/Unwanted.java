package org.forewarned.authoring.questions;

/** Characters that mislead readers or programs: they never come in. */
final class Unwanted {

    private Unwanted() {
    }

    /** True if this text has such characters, apart from those that only say where a word may be broken. */
    static boolean in(String text) {
        return text.chars().anyMatch(c -> unwanted(c) && c != 0xad && c != 0xfeff) || broken(text);
    }

    /** The text without them; other white space than line feeds becomes a space. */
    static String without(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\u00a0' || c == '\u2028' || c == '\u2029' || c == '\u202f' || c == '\f') {
                clean.append(' ');
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (!unwanted(c) && !Character.isSurrogate(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean unwanted(int c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f' || c >= 0x7f && c < 0xa0 || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069
                || c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0xad || c >= 0xfff9 && c <= 0xfffb || c >= 0xe000 && c <= 0xf8ff || c == '\r';
    }

    private static boolean broken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}

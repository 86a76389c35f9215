package org.forewarned.markup.read;

import java.util.EnumSet;
import java.util.Set;
import org.forewarned.markup.Problems;

/** Finds characters that mislead readers or programs, and replaces each by one that does not. */
final class Characters {
    private enum Unwanted {
        NUL("nul", "There is a NUL character here. Delete it."),
        CONTROL("control-character", "There is an invisible control character here. Delete it."),
        BIDI("bidi-control", "There is an invisible character here that changes the direction of writing, so that readers see another text than "
                + "the program. Delete it."),
        INVISIBLE("invisible-character", "There is an invisible character here. Delete it."),
        BROKEN("broken-character", "There is half a character here. Delete it.");

        private final String code;
        private final String message;

        Unwanted(String code, String message) {
            this.code = code;
            this.message = message;
        }
    }

    private final String file;
    private final Problems problems;
    private final Set<Unwanted> found = EnumSet.noneOf(Unwanted.class);

    Characters(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    String clean(String text) {
        StringBuilder cleaned = null;
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            }
            Unwanted what = c < ' ' || c >= 0x7f ? unwanted(text, i) : null;
            if (what != null) {
                cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
                cleaned.setCharAt(i, what == Unwanted.BIDI || what == Unwanted.INVISIBLE ? ' ' : '\ufffd');
                if (found.add(what)) {
                    problems.error(file, line, i - lineStart + 1, what.code, what.message);
                }
            }
        }
        return cleaned == null ? text : cleaned.toString();
    }

    private static Unwanted unwanted(String text, int i) {
        char c = text.charAt(i);
        if (c == 0) {
            return Unwanted.NUL;
        }
        if (c < ' ') {
            return c == '\n' || c == '\t' || c == '\r' ? null : Unwanted.CONTROL;
        }
        if (c < 0xa0) {
            return Unwanted.CONTROL;
        }
        if (c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069) {
            return Unwanted.BIDI;
        }
        if (c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0x2028 || c == 0x2029 || c == 0xad || c >= 0xfff9 && c <= 0xfffb) {
            return Unwanted.INVISIBLE;
        }
        return Character.isSurrogate(c) && !paired(text, i) ? Unwanted.BROKEN : null;
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i)) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}

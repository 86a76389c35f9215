package org.forewarned.markup.read;

/** Knows, line by line, whether one is inside fenced code ({@code ```} or {@code ~~~}), also within lists and quotations. */
final class CodeFence {
    private char mark;
    private int length;

    boolean isOpen() {
        return length > 0;
    }

    void take(String text, int start, int end) {
        int i = isOpen() ? skip(text, start, end, false) : skip(text, start, end, true);
        if (i >= end || text.charAt(i) != '`' && text.charAt(i) != '~') {
            return;
        }
        char c = text.charAt(i);
        int behind = i;
        while (behind < end && text.charAt(behind) == c) {
            behind++;
        }
        if (!isOpen()) {
            boolean info = c == '`' && text.substring(behind, end).indexOf('`') >= 0;
            if (behind - i >= 3 && !info) {
                mark = c;
                length = behind - i;
            }
        } else if (c == mark && behind - i >= length && text.substring(behind, end).isBlank()) {
            length = 0;
        }
    }

    /** Past white space, quotation marks and, where code may open, list markers. */
    private static int skip(String text, int start, int end, boolean lists) {
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '>') {
                i++;
            } else if (lists && marker(text, i, end) > 0) {
                i += marker(text, i, end);
            } else {
                break;
            }
        }
        return i;
    }

    private static int marker(String text, int i, int end) {
        int j = i;
        while (j < end && j - i < 9 && text.charAt(j) >= '0' && text.charAt(j) <= '9') {
            j++;
        }
        boolean number = j > i && j < end && (text.charAt(j) == '.' || text.charAt(j) == ')');
        boolean bullet = j == i && "-*+".indexOf(text.charAt(i)) >= 0;
        return (number || bullet) && j + 1 < end && text.charAt(j + 1) == ' ' ? j + 2 - i : 0;
    }
}

package org.forewarned.markup.read;

import java.util.Arrays;

/** The lines of a text: where each begins and ends. A line ends at LF, CR LF or CR. Lines are counted from 0 here. */
final class Lines {
    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    Lines(String text) {
        this.text = text;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                add(start, i);
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length()) {
            add(start, text.length());
        }
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    int start(int line) {
        return line < count ? starts[line] : text.length();
    }

    /** Behind the last character of the line, without its line end. */
    int end(int line) {
        return ends[line];
    }

    String get(int line) {
        return text.substring(starts[line], ends[line]);
    }

    boolean blank(int line) {
        for (int i = starts[line]; i < ends[line]; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    /** The line in which this character stands. */
    int of(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }
}

package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.List;

/** The words of one paragraph while it is read, each stretch with its look, and how they are written as CommonMark. */
final class Runs {

    /** How words look. */
    enum Look {
        PLAIN(""), STRONG("**"), EMPHASIS("*"), CODE("`");

        private final String mark;

        Look(String mark) {
            this.mark = mark;
        }
    }

    private record Run(String words, Look look, String address) {
    }

    private final List<Run> runs = new ArrayList<>();
    private boolean dropped;

    /** Adds words; white space, but for line ends, is one space. */
    void add(String words, Look look, String address) {
        if (words.isEmpty()) {
            return;
        }
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.look == look && last.address.equals(address)) {
            runs.set(runs.size() - 1, new Run(last.words + words, look, address));
        } else {
            runs.add(new Run(words, look, address));
        }
    }

    boolean isBlank() {
        return runs.stream().allMatch(run -> run.words.isBlank());
    }

    /** True if the look of some words can't be written where they stand. */
    boolean dropped() {
        return dropped;
    }

    /** Its lines, each safe at the beginning of a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : runs) {
            String[] parts = run.words.split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    finish(line, lines);
                }
                line.add(new Run(parts[i].replaceAll("\\s+", " "), run.look, run.address));
            }
        }
        finish(line, lines);
        return lines;
    }

    private void finish(List<Run> line, List<String> lines) {
        String written = write(merged(line));
        if (!written.isBlank()) {
            lines.add(written);
        }
        line.clear();
    }

    /** Spaces stand outside what is emphasised; a look that CommonMark would not read there is left away. */
    private List<Run> merged(List<Run> line) {
        Runs out = new Runs();
        for (int i = 0; i < line.size(); i++) {
            Run run = line.get(i);
            String inner = run.words.strip();
            boolean styled = run.look != Look.PLAIN || !run.address.isEmpty();
            if (!styled || inner.isEmpty()) {
                out.add(run.words, Look.PLAIN, "");
                continue;
            }
            char before = run.words.startsWith(" ") ? ' ' : i == 0 ? ' ' : last(line.get(i - 1));
            char after = run.words.endsWith(" ") ? ' ' : i + 1 == line.size() ? ' ' : first(line.get(i + 1));
            Look look = run.address.isEmpty() && readable(run.look, inner, before, after) ? run.look : Look.PLAIN;
            dropped |= look != run.look;
            out.add(run.words.startsWith(" ") ? " " : "", Look.PLAIN, "");
            out.add(inner, look, run.address);
            out.add(run.words.endsWith(" ") ? " " : "", Look.PLAIN, "");
        }
        return out.runs;
    }

    private static char first(Run run) {
        return run.words.isEmpty() || run.look != Look.PLAIN ? '*' : run.words.charAt(0);
    }

    private static char last(Run run) {
        return run.words.isEmpty() || run.look != Look.PLAIN ? '*' : run.words.charAt(run.words.length() - 1);
    }

    private static boolean readable(Look look, String inner, char before, char after) {
        if (look == Look.CODE) {
            return inner.indexOf('`') < 0;
        }
        return opensAt(before, inner.charAt(0)) && opensAt(after, inner.charAt(inner.length() - 1)) && before != '*' && after != '*';
    }

    private static boolean opensAt(char outside, char inside) {
        return Character.isLetterOrDigit(inside) || outside == ' ';
    }

    private static String write(List<Run> line) {
        StringBuilder out = new StringBuilder();
        for (Run run : line) {
            boolean opens = out.toString().isBlank();
            String words = opens ? run.words.stripLeading() : run.words;
            if (opens && out.length() > 0) {
                out.setLength(0);
            }
            if (!run.address.isEmpty()) {
                out.append('[').append(Escaped.words(words, true)).append("](").append(run.address).append(')');
            } else if (run.look == Look.CODE) {
                out.append('`').append(words).append('`');
            } else {
                out.append(run.look.mark).append(Escaped.words(words, opens || run.look != Look.PLAIN)).append(run.look.mark);
            }
        }
        return out.toString().strip();
    }
}

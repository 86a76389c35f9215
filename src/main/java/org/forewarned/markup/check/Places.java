package org.forewarned.markup.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forewarned.markup.read.Said;

/** Finds the line and column of a word in a stretch of text, and puts problems there. */
final class Places {
    private final Draft draft;
    private final Map<String, List<String>> lines = new HashMap<>();

    Places(Draft draft) {
        this.draft = draft;
    }

    void error(Said said, int from, int to, String code, String message) {
        int line = line(said, from);
        draft.problems().error(said.file(), line, column(said, line, from, to), code, message);
    }

    void warning(Said said, int from, int to, String code, String message) {
        int line = line(said, from);
        draft.problems().warning(said.file(), line, column(said, line, from, to), code, message);
    }

    private static int line(Said said, int from) {
        return said.line() + (int) said.words().substring(0, from).chars().filter(c -> c == '\n').count();
    }

    private int column(Said said, int line, int from, int to) {
        List<String> all = lines.computeIfAbsent(said.file(), file -> draft.files().text(file).orElse("").lines().toList());
        if (line > all.size()) {
            return 1;
        }
        String words = said.words().substring(from, to);
        int end = words.indexOf('\n');
        int at = all.get(line - 1).indexOf(end < 0 ? words : words.substring(0, end));
        return Math.max(0, at) + 1;
    }
}

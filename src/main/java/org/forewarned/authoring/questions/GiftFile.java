package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.authoring.questions.Loss.What;

/** Cuts a GIFT file into its questions: blank lines stand between them, comments and categories on lines of their own. */
final class GiftFile {

    private static final Pattern TAG = Pattern.compile("\\[tag:([^\\]]{1,100})]");

    private final Report report;
    private final Assembly assembly;
    private final List<String> tags = new ArrayList<>();
    private int left;
    private boolean opened;
    private boolean closed;
    private boolean gap;

    GiftFile(Report report, Assembly assembly) {
        this.report = report;
        this.assembly = assembly;
    }

    void read(String text) {
        StringBuilder question = new StringBuilder();
        int line = 0;
        int begin = 0;
        for (String one : (Iterable<String>) text.lines()::iterator) {
            line++;
            String stripped = one.strip();
            if (stripped.startsWith("//")) {
                comment(stripped.substring(2));
            } else if (stripped.startsWith("$CATEGORY:")) {
                finish(question, begin);
                report.begin(line, "");
                report.lost(What.CATEGORY, "", stripped.substring(10).strip());
            } else if (stripped.isEmpty()) {
                blank(question, begin);
            } else {
                String signs = GiftText.hidden(stripped);
                if (gap && (stripped.startsWith("::") || signs.indexOf('{') >= 0)) {
                    finish(question, begin);
                }
                begin = question.isEmpty() ? line : begin;
                gap = false;
                opened |= signs.indexOf('{') >= 0;
                closed |= signs.indexOf('}') >= 0;
                question.append(one).append('\n');
            }
        }
        finish(question, begin);
        if (left > 0) {
            report.ofFile(What.TOO_MANY, "", Assembly.QUESTIONS, left);
        }
    }

    private void comment(String words) {
        report.count(What.COMMENTS);
        Matcher tag = TAG.matcher(words);
        while (tag.find() && tags.size() < 100) {
            tags.add(tag.group(1));
        }
    }

    /** The question ends, unless its answers have begun and not ended: other programs than Moodle leave blank lines between them. */
    private void blank(StringBuilder question, int begin) {
        if (opened && !closed && question.length() < Wording.LONGEST) {
            gap = true;
        } else {
            finish(question, begin);
        }
    }

    private void finish(StringBuilder text, int line) {
        String question = text.toString();
        text.setLength(0);
        opened = false;
        closed = false;
        gap = false;
        if (question.isBlank()) {
            return;
        }
        if (assembly.full()) {
            left++;
            return;
        }
        report.begin(line, "");
        try {
            Found found = new GiftQuestion(report, question, line).read();
            if (!tags.isEmpty()) {
                report.lost(What.TAGS, "", String.join(", ", tags));
            }
            assembly.take(found);
        } catch (NotTaken reported) {
            report.end("");
        } finally {
            tags.clear();
        }
    }
}

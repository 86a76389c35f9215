package org.forewarned.authoring.questions;

import java.util.List;
import org.forewarned.authoring.questions.Loss.What;
import org.forewarned.authoring.questions.PastedLine.Kind;

/**
 * Reads questions as people write them: a stem, then choices with letters, numbers, bullets, boxes or nothing before them, the right ones marked or named on a
 * line below. A line that fits nowhere is reported with its number.
 */
final class PastedText {

    private static final int LONGEST_LINE = 5_000;

    private final Report report;
    private final Assembly assembly;
    private List<PastedLine> lines = List.of();
    private PastedQuestion open;
    private boolean gap;
    private int left;

    PastedText(Report report, Assembly assembly) {
        this.report = report;
        this.assembly = assembly;
    }

    void read(String text) {
        List<String> all = text.lines().toList();
        if (Unwanted.in(text)) {
            report.ofFile(What.CHARACTERS, "");
        }
        lines = new java.util.ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).length() > LONGEST_LINE) {
                lost(i + 1, What.TOO_LONG, all.get(i), LONGEST_LINE);
            } else {
                lines.add(PastedLine.of(i + 1, all.get(i)));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            PastedLine line = lines.get(i);
            if (line.kind() == Kind.BLANK) {
                gap = true;
            } else {
                line(line, i);
                gap = false;
            }
        }
        finish();
        if (left > 0) {
            report.ofFile(What.TOO_MANY, "", Assembly.QUESTIONS, left);
        }
    }

    private void line(PastedLine line, int at) {
        switch (line.kind()) {
            case HEAD -> begin(line);
            case ANSWER -> inQuestion(line, () -> open.answer(line));
            case EXPLANATION -> inQuestion(line, () -> open.explains(line));
            case FEEDBACK -> inQuestion(line, () -> feedback(line));
            case NUMBER -> numbered(line, at);
            case LETTER, BULLET, BOX -> listed(line);
            default -> plain(line, at);
        }
    }

    private void inQuestion(PastedLine line, Runnable then) {
        if (open == null) {
            lost(line.number(), What.NOT_UNDERSTOOD, line.words());
        } else {
            then.run();
        }
    }

    private void feedback(PastedLine line) {
        if (open.choices.isEmpty() || open.answered()) {
            open.explains(line);
        } else {
            open.said(line.words());
        }
    }

    /** A choice, if it is the next in a list under a stem that has no such number itself; else the next question. */
    private void numbered(PastedLine line, int at) {
        boolean follows = open != null && !open.answered() && line.place() == open.choices.size() + 1 && open.choices.stream().allMatch(one -> one.line().kind() == Kind.NUMBER);
        if (follows && !sameSign(open.first(), line) && !hasChoices(at)) {
            open.add(line);
        } else {
            begin(line);
        }
    }

    /** True if the next line that is not blank begins a list of choices below this one. */
    private boolean hasChoices(int at) {
        int next = at + 1;
        while (next < lines.size() && next < at + 4 && lines.get(next).kind() == Kind.BLANK) {
            next++;
        }
        return next < lines.size() && lines.get(next).listed() && lines.get(next).place() <= 1;
    }

    private static boolean sameSign(PastedLine stem, PastedLine line) {
        return stem.kind() == Kind.NUMBER && stem.label().charAt(stem.label().length() - 1) == line.label().charAt(line.label().length() - 1)
                && line.indent() <= stem.indent() + 1;
    }

    private void listed(PastedLine line) {
        if (open != null && open.answered() || open == null) {
            lost(line.number(), What.NOT_UNDERSTOOD, line.whole());
        } else if (line.kind() == Kind.LETTER && line.place() != open.choices.size() + 1) {
            plain(line, -1);
        } else {
            open.add(line);
        }
    }

    private void plain(PastedLine line, int at) {
        PastedLine words = new PastedLine(line.number(), line.indent(), Kind.PLAIN, "", line.ticked(), line.whole());
        if (open == null) {
            begin(words);
        } else if (open.choices.isEmpty() && !open.answered()) {
            stem(words);
        } else if (line.words().length() < 30 && line.words().matches("(?i)\\W*(?:true|false)\\W*(?:\\(correct\\))?\\W*") && open.choices.size() == 1 && !gap) {
            open.add(words);
        } else if (!open.choices.isEmpty() && !gap && !open.answered() && line.indent() > last().line().indent() && last().line().kind() != Kind.PLAIN) {
            open.said(line.words());
        } else if (gap || open.answered() || at < 0 || line.words().endsWith("?") || line.words().endsWith(":") || restarts(at)) {
            begin(words);
        } else {
            open.goesOn(line.words());
        }
    }

    /** More of a stem; or the first of two lines that say True and False. */
    private void stem(PastedLine words) {
        if (words.words().length() < 30 && words.words().matches("(?i)\\*?\\s*(?:true|false)\\s*(?:\\*|✓|✔|\\(correct\\))?")) {
            open.add(words);
        } else if (gap && open.marked()) {
            begin(words);
        } else {
            open.asks(words);
        }
    }

    private PastedChoice last() {
        return open.choices.get(open.choices.size() - 1);
    }

    /** True if the next line that is no plain one begins a list anew: then a stem stands before it. */
    private boolean restarts(int at) {
        for (int i = at + 1; i < lines.size() && i < at + 4; i++) {
            PastedLine next = lines.get(i);
            if (next.kind() != Kind.PLAIN && next.kind() != Kind.BLANK) {
                return next.place() == 1 || next.kind() == Kind.BULLET || next.kind() == Kind.BOX;
            }
        }
        return false;
    }

    private void begin(PastedLine line) {
        finish();
        open = new PastedQuestion(line);
    }

    private void finish() {
        if (open == null) {
            return;
        }
        PastedQuestion question = open;
        open = null;
        if (assembly.full()) {
            left++;
            return;
        }
        try {
            assembly.take(question.found(report));
        } catch (NotTaken reported) {
            report.end("");
        }
    }

    private void lost(int number, What what, String kept, Object... arguments) {
        report.begin(number, "");
        report.lost(what, kept, arguments);
        report.end("");
    }
}

package org.forewarned.markup.check;

import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Question;
import org.forewarned.markup.Translation;
import org.forewarned.markup.read.LanguageReader;
import org.forewarned.markup.read.Page;

/** Whether the questions before and after a module are few, are asked of everybody, and can be compared. */
final class BeforeAfterCheck {
    private static final int LEAST = 2;
    private static final int MOST = 3;
    private static final int FEWEST_POINTS = 3;
    private static final int MOST_POINTS = 7;

    private final Draft draft;
    private final LanguageReader reader;
    private final BeforeAfter asked;

    BeforeAfterCheck(Draft draft, LanguageReader reader, Translation words) {
        this.draft = draft;
        this.reader = reader;
        this.asked = words.beforeAfter();
    }

    /** The source language; a module need not have any. */
    void run() {
        Page page = reader.pages().get(BeforeAfter.NAME);
        if (page == null) {
            return;
        }
        if (asked.questions().size() < LEAST || asked.questions().size() > MOST) {
            error(page, 1, "before-after-count", "Ask two or three questions here: people answer them twice, and want to begin.");
        }
        if (!page.cited().isEmpty()) {
            error(page, 1, "footnote-place", "Footnotes stand in lessons and in the assessment, where their sources are listed. Take them out here.");
        }
        asked.questions().forEach(question -> question(page, question));
    }

    private void question(Page page, Question question) {
        int line = question.span().line();
        if (question.kind() != Question.Kind.SCALE && question.kind() != Question.Kind.ONE) {
            error(page, line, "before-after-kind", "Ask how sure people feel (kind=scale), or what they know, with one right choice. Other kinds can't be compared.");
        }
        if (question.kind() == Question.Kind.SCALE && (question.choices().size() < FEWEST_POINTS || question.choices().size() > MOST_POINTS)) {
            error(page, line, "scale-points", "Give this scale from " + FEWEST_POINTS + " to " + MOST_POINTS + " points, from the least to the most.");
        }
        if (question.critical() || !question.action().isEmpty()) {
            error(page, line, "before-after-marked", "Nothing depends on these answers. Delete critical and action.");
        }
        if (!question.nations().isEmpty()) {
            error(page, line, "before-after-nations", "Everybody is asked the same here. Delete nations, and ask what holds in all four.");
        }
    }

    private void error(Page page, int line, String code, String message) {
        draft.problems().error(page.file(), line, 1, code, message);
    }
}

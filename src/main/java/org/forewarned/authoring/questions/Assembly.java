package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forewarned.authoring.IdWords;
import org.forewarned.authoring.QuestionText;
import org.forewarned.authoring.questions.Loss.What;
import org.forewarned.markup.Question.Kind;

/** Makes blocks of what the readers found, each with an id of its own, and says what a block still needs. */
final class Assembly {

    /** What one file may hold. */
    static final int QUESTIONS = 2_000;

    private static final int LONGEST = 20_000;
    /** What a question may have here. */
    static final int CHOICES = 12;
    /** More answers than that are not even looked at. */
    static final int PARTS = 50;

    private final Report report;
    private final Set<String> taken;
    private final List<ImportedQuestion> questions = new ArrayList<>();

    Assembly(Report report, Set<String> taken) {
        this.report = report;
        this.taken = new HashSet<>(taken);
    }

    /** True if no more are taken. */
    boolean full() {
        return questions.size() >= QUESTIONS;
    }

    List<ImportedQuestion> questions() {
        return questions;
    }

    /** Takes a question, unless our format can't say it. @throws NotTaken if not */
    void take(Found found) {
        judge(found);
        Kind kind = found.kind == Kind.ONE && found.right() > 1 ? Kind.SEVERAL : found.kind;
        String written = kind == Kind.ORDER || kind == Kind.MATCH ? kind.slug() : "";
        Set<String> ids = new HashSet<>();
        List<QuestionText.Row> rows = found.rows.stream().map(row -> row(row, kind, free(IdWords.of(row.text().line().replaceAll("]\\([^)]*\\)", ""), "choice"), ids))).toList();
        String body = new QuestionText(QuestionText.shape(written), found.stem.stem(), rows, found.explanation.explanation()).text();
        if (body.length() > LONGEST) {
            throw refused(What.TOO_LONG, found.stem.line(), LONGEST);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("kind", written);
        attributes.put("order", found.fixedOrder ? "fixed" : "");
        attributes.values().removeIf(String::isEmpty);
        String words = found.name.isBlank() ? found.stem.line() : found.name;
        ImportedQuestion question = new ImportedQuestion(free(base(words), taken), found.line, Report.shortened(words, 80), kind, attributes, body);
        missing(found, kind);
        if (!new OwnProblems(report).tell(question)) {
            taken.remove(question.id());
            throw new NotTaken();
        }
        questions.add(question);
        report.end(question.id());
    }

    private void judge(Found found) {
        if (found.stem.isEmpty()) {
            throw refused(What.NO_STEM, words(found));
        }
        if (found.rows.isEmpty()) {
            throw refused(What.NO_CHOICES, found.stem.line());
        }
        if (found.rows.size() < 2 || found.rows.size() > CHOICES) {
            throw refused(What.CHOICE_COUNT, found.stem.line(), found.rows.size(), CHOICES);
        }
        if (found.rows.stream().anyMatch(row -> row.text().isEmpty() || found.kind == Kind.MATCH && row.other().isEmpty())) {
            throw refused(What.EMPTY_CHOICE, found.stem.line());
        }
        if ((found.kind == Kind.ONE || found.kind == Kind.SEVERAL) && found.right() == 0) {
            throw refused(What.NO_RIGHT_CHOICE, found.stem.line() + " " + words(found));
        }
    }

    private NotTaken refused(What what, String kept, Object... arguments) {
        report.lost(what, kept, arguments);
        return new NotTaken();
    }

    private static String words(Found found) {
        return String.join(" / ", found.rows.stream().map(row -> row.text().line()).toList());
    }

    private QuestionText.Row row(Found.Row row, Kind kind, String id) {
        return new QuestionText.Row(id, side(row.text().line(), kind), side(row.other().line(), kind), row.right(), kind == Kind.ORDER ? "" : row.feedback().feedback());
    }

    /** The sign between the sides of a pair can't stand within one. */
    private String side(String words, Kind kind) {
        if (kind != Kind.MATCH || !words.contains("::")) {
            return words;
        }
        report.lost(What.SIGN, "", "::");
        return words.replaceAll(":{2,}", ":");
    }

    /** What the author has to write, because the file does not say it and nothing is made up. */
    private void missing(Found found, Kind kind) {
        if (kind == Kind.ORDER || kind == Kind.MATCH) {
            if (found.explanation.isEmpty()) {
                report.lost(What.EXPLANATION, "");
            }
            found.rows.stream().filter(row -> kind == Kind.ORDER && !row.feedback().isEmpty())
                    .forEach(row -> report.lost(What.ITEM_FEEDBACK, row.feedback().line(), row.text().line()));
            return;
        }
        List<String> without = found.rows.stream().filter(row -> row.feedback().isEmpty()).map(row -> row.text().line()).toList();
        if (!without.isEmpty()) {
            report.lost(What.FEEDBACK, String.join(" / ", without), without.size());
        }
    }

    /** An id of these words; a single word may be one that pages keep for themselves. */
    private static String base(String words) {
        String of = IdWords.of(words, "question");
        return of.contains("-") ? of : of.equals("question") ? "imported-question" : "question-" + of;
    }

    /** This id, or with a number behind it, unlike those that are taken; it is taken then. */
    private static String free(String base, Set<String> taken) {
        String id = base;
        for (int i = 2; !taken.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }
}

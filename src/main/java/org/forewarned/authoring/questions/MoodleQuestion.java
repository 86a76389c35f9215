package org.forewarned.authoring.questions;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.authoring.questions.Found.Row;
import org.forewarned.authoring.questions.Loss.What;
import org.forewarned.markup.Question.Kind;
import org.jsoup.Jsoup;

/** Reads one question of a Moodle XML file. */
final class MoodleQuestion {

    private static final Set<String> FREE = Set.of("shortanswer", "numerical", "essay", "calculated", "calculatedsimple", "cloze", "multianswer", "regexp", "pmatch",
            "varnumeric", "varnumericset", "stack", "formulas", "coderunner", "recordrtc", "poodllrecording");

    private final Report report;
    private final XmlPart part;
    private final String type;
    private Wording wording = Wording.HTML;

    MoodleQuestion(Report report, XmlPart part) {
        this.report = report;
        this.part = part;
        this.type = part.attribute("type").toLowerCase(Locale.ROOT);
    }

    /** Null if it only names a category. @throws NotTaken if our format has no such question */
    Found read() {
        String name = Report.shortened(part.text("name"), 200);
        report.begin(part.line, name);
        if (type.equals("category")) {
            report.lost(What.CATEGORY, "", part.text("category"));
            part.part("info").map(XmlPart::text).filter(info -> !info.isEmpty()).ifPresent(info -> report.lost(What.UNKNOWN_PART, info, "info"));
            report.end("");
            return null;
        }
        kind();
        long answers = Math.max(part.parts("answer").count(), part.parts("subquestion").count());
        if (answers > Assembly.PARTS) {
            throw refused(What.CHOICE_COUNT, raw(), answers, Assembly.CHOICES);
        }
        Found found = new Found(part.line, name, stem());
        found.explanation = part.part("generalfeedback").map(this::words).orElse(Prose.NONE);
        found.fixedOrder = new MoodleSettings(report).tell(part);
        switch (type) {
            case "multichoice", "multichoiceset", "oumultiresponse" -> choices(found);
            case "truefalse" -> trueOrFalse(found);
            case "matching", "match", "ddmatch" -> pairs(found);
            default -> order(found);
        }
        return found;
    }

    private void kind() {
        String words = raw();
        if (type.equals("description")) {
            throw refused(What.NOT_A_QUESTION, words);
        }
        if (FREE.contains(type)) {
            throw refused(What.FREE_TEXT, words, type);
        }
        if (!Set.of("multichoice", "multichoiceset", "oumultiresponse", "truefalse", "matching", "match", "ddmatch", "ordering").contains(type)) {
            throw refused(What.QUESTION_TYPE, words, type.isEmpty() ? "?" : type);
        }
    }

    /** For the report: what is asked and answered, as words. */
    private String raw() {
        String stem = part.text("questiontext");
        String answers = part.parts("answer").limit(20).map(XmlPart::text).filter(answer -> !answer.isEmpty()).collect(Collectors.joining(" / "));
        return Jsoup.parseBodyFragment(stem.substring(0, Math.min(stem.length(), 2_000))).text() + (answers.isEmpty() ? "" : " = " + answers);
    }

    private NotTaken refused(What what, String kept, Object... arguments) {
        report.lost(what, kept, arguments);
        return new NotTaken();
    }

    private Prose stem() {
        String format = part.part("questiontext").map(text -> text.attribute("format")).orElse("");
        wording = format.isEmpty() ? Wording.HTML : Wording.named(format);
        return part.part("questiontext").map(this::words).orElse(Prose.NONE);
    }

    private Prose words(XmlPart words) {
        return words.prose(wording, report);
    }

    private Prose feedback(XmlPart answer) {
        return answer.part("feedback").map(this::words).orElse(Prose.NONE);
    }

    private void choices(Found found) {
        boolean single = part.text("single").matches("true|1") || part.text("single").isEmpty() && type.equals("multichoice");
        part.parts("answer").forEach(answer -> {
            double worth = worth(answer);
            boolean right = single ? worth >= Weights.WHOLE : worth > 0;
            Prose text = words(answer);
            found.rows.add(Row.choice(text, right, feedback(answer)));
            if (single && !right && worth != 0) {
                report.lost(What.PART_MARK, text.line(), Weights.shown(worth));
            }
        });
        Weights.tell(report, found, !single);
    }

    private void trueOrFalse(Found found) {
        part.parts("answer").forEach(answer -> {
            String word = answer.text().strip().toLowerCase(Locale.ROOT);
            String shown = word.equals("true") ? "True" : word.equals("false") ? "False" : answer.text();
            found.rows.add(Row.choice(Wording.PLAIN.read(shown, report), worth(answer) >= Weights.WHOLE, feedback(answer)));
        });
        found.rows.sort(Comparator.comparing(row -> row.text().line().equals("True") ? 0 : 1));
        found.fixedOrder = true;
    }

    private void pairs(Found found) {
        found.kind = Kind.MATCH;
        part.parts("subquestion").forEach(pair -> {
            Prose left = words(pair);
            Prose right = pair.part("answer").map(answer -> answer.prose(Wording.PLAIN, report)).orElse(Prose.NONE);
            if (left.isEmpty() && !right.isEmpty()) {
                report.lost(What.EXTRA_ANSWER, right.line());
            } else {
                found.rows.add(Row.pair(left, right));
            }
        });
    }

    /** The weight of an item is its place. */
    private void order(Found found) {
        found.kind = Kind.ORDER;
        found.fixedOrder = false;
        part.parts("answer").sorted(Comparator.comparingDouble(MoodleQuestion::worth))
                .forEach(item -> found.rows.add(new Row(words(item), Prose.NONE, false, feedback(item))));
    }

    private static double worth(XmlPart answer) {
        String fraction = answer.attribute("fraction").strip();
        return fraction.matches("-?\\d{1,6}(?:\\.\\d{0,12})?") ? Double.parseDouble(fraction) : 0;
    }
}

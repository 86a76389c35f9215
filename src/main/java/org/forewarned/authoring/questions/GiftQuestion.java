package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.authoring.questions.Found.Row;
import org.forewarned.authoring.questions.Loss.What;
import org.forewarned.markup.Question.Kind;

/** Reads one question of a GIFT file: its name, its stem, what stands in braces. */
final class GiftQuestion {

    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{0,10})?)%");
    private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(\\w{1,10})]");
    private static final String GAP = "…";

    private final Report report;
    private final int line;
    private final String name;
    private final String stem;
    private final String answers;
    private final String general;
    private Wording wording = Wording.MOODLE;

    GiftQuestion(Report report, String source, int line) {
        this.report = report;
        this.line = line;
        if (source.length() > 2 * Wording.LONGEST) {
            throw refused(What.TOO_LONG, source, Wording.LONGEST);
        }
        String text = GiftText.hidden(source).strip();
        int end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
        this.name = end < 0 ? "" : Report.shortened(GiftText.shown(text.substring(2, end)), 200);
        text = end < 0 ? text : text.substring(end + 2).strip();
        report.begin(line, name.isEmpty() ? GiftText.shown(text.substring(0, Math.min(text.length(), 200))) : name);
        int open = text.indexOf('{');
        int close = text.indexOf('}');
        if (open < 0 && close < 0) {
            throw refused(What.NOT_A_QUESTION, text);
        }
        if (open < 0 || close < open || text.indexOf('{', open + 1) >= 0 || text.indexOf('}', close + 1) >= 0) {
            throw refused(What.BRACES, text);
        }
        this.stem = text.endsWith("}") ? text.substring(0, open) : text.substring(0, open) + GAP + text.substring(close + 1);
        String inside = text.substring(open + 1, close).strip();
        int last = inside.lastIndexOf("####");
        this.general = last < 0 ? "" : inside.substring(last + 4);
        this.answers = last < 0 ? inside : inside.substring(0, last).strip();
    }

    /** @throws NotTaken if our format has no such question */
    Found read() {
        Found found = new Found(line, name, stem());
        if (answers.isEmpty()) {
            throw refused(What.FREE_TEXT, stem, "essay");
        } else if (answers.startsWith("#")) {
            throw refused(What.FREE_TEXT, stem + " " + answers, "numerical");
        } else if (answers.indexOf('~') >= 0) {
            choices(found);
        } else if (answers.indexOf('=') >= 0 && answers.contains("->")) {
            pairs(found);
        } else if (answers.replaceFirst("(?s)#.*", "").strip().matches("T|TRUE|F|FALSE|True|False|true|false")) {
            trueOrFalse(found);
        } else {
            throw refused(What.FREE_TEXT, stem + " " + answers, "shortanswer");
        }
        found.explanation = words(general);
        return found;
    }

    private NotTaken refused(What what, String kept, Object... arguments) {
        report.lost(what, GiftText.shown(kept), arguments);
        return new NotTaken();
    }

    /** Its format holds for all words of the question that name none. */
    private Prose stem() {
        Matcher format = FORMAT.matcher(stem);
        if (format.find() && Wording.isName(format.group(1))) {
            wording = Wording.named(format.group(1));
        }
        return words(stem);
    }

    private Prose words(String hidden) {
        Matcher format = FORMAT.matcher(hidden);
        boolean own = format.find() && Wording.isName(format.group(1));
        return (own ? Wording.named(format.group(1)) : wording).read(GiftText.shown(own ? hidden.substring(format.end()) : hidden), report);
    }

    private void choices(Found found) {
        boolean several = answers.indexOf('=') < 0;
        for (String answer : parts(answers.replace("=", "~="), "~")) {
            boolean right = answer.startsWith("=");
            String rest = right ? answer.substring(1).strip() : answer;
            Matcher weight = WEIGHT.matcher(rest);
            double worth = right ? 100 : 0;
            if (weight.find()) {
                worth = Double.parseDouble(weight.group(1));
                rest = rest.substring(weight.end());
            }
            int feedback = rest.indexOf('#');
            Prose text = words(feedback < 0 ? rest : rest.substring(0, feedback));
            found.rows.add(Row.choice(text, several ? worth > 0 : worth >= Weights.WHOLE, feedback < 0 ? Prose.NONE : words(rest.substring(feedback + 1))));
            if (!several && worth != 0 && worth < Weights.WHOLE) {
                report.lost(What.PART_MARK, text.line(), Weights.shown(worth));
            }
        }
        Weights.tell(report, found, several);
    }

    private void pairs(Found found) {
        found.kind = Kind.MATCH;
        for (String pair : parts(answers, "=")) {
            int middle = pair.indexOf("->");
            if (middle < 0) {
                throw refused(What.NOT_A_PAIR, stem + " " + answers, GiftText.shown(pair));
            }
            Prose left = words(pair.substring(0, middle));
            Prose right = words(pair.substring(middle + 2));
            if (left.isEmpty() && !right.isEmpty()) {
                report.lost(What.EXTRA_ANSWER, right.line());
            } else {
                found.rows.add(Row.pair(left, right));
            }
        }
    }

    /** Behind the first sign stands what is said to the wrong answer, behind the second what is said to the right one. */
    private void trueOrFalse(Found found) {
        String[] parts = answers.split("#", 4);
        boolean yes = parts[0].strip().toUpperCase(java.util.Locale.ROOT).startsWith("T");
        Prose wrong = parts.length > 1 ? words(parts[1]) : Prose.NONE;
        Prose right = parts.length > 2 ? words(parts[2]) : Prose.NONE;
        if (parts.length > 3) {
            report.lost(What.UNKNOWN_PART, GiftText.shown(parts[3]), "#");
        }
        found.rows.add(Row.choice(Wording.PLAIN.read("True", report), yes, yes ? right : wrong));
        found.rows.add(Row.choice(Wording.PLAIN.read("False", report), !yes, yes ? wrong : right));
        found.fixedOrder = true;
    }

    private List<String> parts(String all, String sign) {
        List<String> parts = new ArrayList<>(Arrays.stream(all.split(sign, -1)).map(String::strip).toList());
        if (parts.get(0).isEmpty()) {
            parts.remove(0);
        }
        if (parts.size() > Assembly.PARTS) {
            throw refused(What.CHOICE_COUNT, stem, parts.size(), Assembly.CHOICES);
        }
        return parts;
    }
}

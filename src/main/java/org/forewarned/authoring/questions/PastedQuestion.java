package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forewarned.authoring.questions.Found.Row;
import org.forewarned.authoring.questions.Loss.What;

/** A question of a pasted text while its lines are gathered. */
final class PastedQuestion {

    private static final Pattern TRUTH = Pattern.compile("(?i)\\s*[(\\[]\\s?(true|false|t|f)\\s?[)\\]]\\s*[.?]?\\s*$");
    private static final Pattern AND = Pattern.compile("(?i)\\s*(?:,|;|/|&|\\band\\b|\\s)\\s*");

    private static final int LINES = 200;

    final List<PastedChoice> choices = new ArrayList<>();
    private final List<PastedLine> stem = new ArrayList<>();
    private final List<PastedLine> explanation = new ArrayList<>();
    private final List<PastedLine> answers = new ArrayList<>();
    private boolean marked;
    private int lines;

    PastedQuestion(PastedLine first) {
        stem.add(first);
    }

    PastedLine first() {
        return stem.get(0);
    }

    boolean answered() {
        return !answers.isEmpty();
    }

    /** True if some line of the stem is marked as a right choice. */
    boolean marked() {
        return marked;
    }

    void asks(PastedLine line) {
        if (room()) {
            stem.add(line);
            marked |= PastedChoice.of(1, line).right();
        }
    }

    void explains(PastedLine line) {
        if (room()) {
            explanation.add(line);
        }
    }

    void add(PastedLine choice) {
        if (room()) {
            choose(choice);
        }
    }

    private void choose(PastedLine choice) {
        choices.add(PastedChoice.of(choice.place() > 0 ? choice.place() : choices.size() + 1, choice));
    }

    void answer(PastedLine line) {
        if (room()) {
            answers.add(line);
        }
    }

    void said(String words) {
        if (room()) {
            choices.set(choices.size() - 1, choices.get(choices.size() - 1).saying(words));
        }
    }

    void goesOn(String words) {
        if (room()) {
            choices.set(choices.size() - 1, choices.get(choices.size() - 1).goingOn(words));
        }
    }

    /** No question has so many lines; the rest is not kept. */
    private boolean room() {
        return lines++ < LINES;
    }

    /** In our markup. @throws NotTaken if it is none */
    Found found(Report report) {
        report.begin(first().number(), first().words());
        if (lines > LINES) {
            report.lost(What.TOO_LONG, first().words(), Wording.LONGEST);
            throw new NotTaken();
        }
        unmarked();
        starred();
        boolean truth = trueOrFalse();
        answers.forEach(line -> apply(line, report));
        Found found = new Found(first().number(), "", prose(stem.stream().map(PastedLine::words).collect(Collectors.joining("\n")), report));
        choices.forEach(choice -> found.rows.add(Row.choice(prose(choice.words(), report), choice.right(), prose(choice.feedback(), report))));
        found.explanation = prose(explanation.stream().map(PastedLine::words).collect(Collectors.joining("\n")), report);
        found.fixedOrder = truth;
        return found;
    }

    private static Prose prose(String words, Report report) {
        return Wording.PLAIN.read(words, report);
    }

    /** Choices without any sign before them, of which some are marked as right. */
    private void unmarked() {
        if (choices.isEmpty() && stem.size() > 2 && marked) {
            List<PastedLine> rest = List.copyOf(stem.subList(1, stem.size()));
            stem.subList(1, stem.size()).clear();
            rest.forEach(this::choose);
        }
    }

    /** A star among other bullets marks what is right; where all have it, it is a bullet. */
    private void starred() {
        long stars = choices.stream().filter(choice -> choice.line().label().equals("*")).count();
        if (stars > 0 && stars < choices.size()) {
            choices.replaceAll(choice -> choice.line().label().equals("*") ? choice.judged(true) : choice);
        }
    }

    /** A statement with its truth behind it or on the answer's line. */
    private boolean trueOrFalse() {
        if (choices.isEmpty()) {
            Matcher behind = TRUTH.matcher(stem.get(stem.size() - 1).words());
            if (behind.find()) {
                PastedLine last = stem.remove(stem.size() - 1);
                String words = last.words().substring(0, behind.start());
                stem.add(new PastedLine(last.number(), last.indent(), last.kind(), "", false, words));
                truth(behind.group(1));
            } else if (answers.size() == 1 && answers.get(0).words().matches("(?i)(?:true|false|t|f)\\.?")) {
                truth(answers.remove(0).words());
            }
        }
        return choices.size() == 2 && choices.get(0).words().equalsIgnoreCase("true") && choices.get(1).words().equalsIgnoreCase("false");
    }

    private void truth(String word) {
        boolean right = word.toLowerCase(Locale.ROOT).startsWith("t");
        PastedLine line = stem.get(stem.size() - 1);
        choices.add(new PastedChoice(1, line, "True", right, ""));
        choices.add(new PastedChoice(2, line, "False", !right, ""));
    }

    /** Letters or numbers of the right choices, or the words of one. */
    private void apply(PastedLine line, Report report) {
        String named = line.words().strip().replaceFirst("\\.$", "");
        boolean found = false;
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).words().equalsIgnoreCase(named)) {
                choices.set(i, choices.get(i).judged(true));
                found = true;
            }
        }
        if (found) {
            return;
        }
        for (String word : AND.split(named, 20)) {
            int place = place(word.replaceAll("[().]", ""));
            boolean known = choices.stream().anyMatch(choice -> choice.place() == place);
            if (known) {
                choices.replaceAll(choice -> choice.place() == place ? choice.judged(true) : choice);
            } else {
                report.lost(line.number(), What.UNKNOWN_ANSWER, line.words());
                return;
            }
            if (word.endsWith(".") || word.endsWith(")")) {
                return;
            }
        }
    }

    private static int place(String word) {
        return word.matches("[A-La-l]") ? Character.toUpperCase(word.charAt(0)) - 'A' + 1 : word.matches("\\d{1,2}") ? Integer.parseInt(word) : -1;
    }
}

package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forewarned.authoring.questions.Loss.What;

/** What a Moodle question says beside its words: each part that is not taken is named, what stands in every export once for the file. */
final class MoodleSettings {

    private static final Set<String> TAKEN = Set.of("name", "questiontext", "generalfeedback", "answer", "subquestion", "single", "category", "text");
    /** What exports write when nobody chose anything, by setting. */
    private static final Map<String, Set<String>> USUAL = Map.ofEntries(Map.entry("defaultgrade", Set.of("1", "0")), Map.entry("penalty", Set.of("0.3333333", "0", "1", "0.1", "0.3333")),
            Map.entry("hidden", Set.of("0")), Map.entry("idnumber", Set.of()), Map.entry("answernumbering", Set.of("abc", "none", "ABCD", "123")),
            Map.entry("showstandardinstruction", Set.of("0", "1")), Map.entry("shuffleanswers", Set.of("true", "1")), Map.entry("shownumcorrect", Set.of()),
            Map.entry("image", Set.of()), Map.entry("layouttype", Set.of("VERTICAL", "HORIZONTAL", "0", "1")), Map.entry("selecttype", Set.of("ALL", "0")),
            Map.entry("selectcount", Set.of("0")), Map.entry("gradingtype", Set.of("ABSOLUTE_POSITION", "RELATIVE_NEXT_EXCLUDE_LAST", "ALL_OR_NOTHING", "0", "1", "-1")),
            Map.entry("showgrading", Set.of("SHOW", "HIDE", "1", "0")), Map.entry("numberingstyle", Set.of("none", "abc", "123")), Map.entry("usecase", Set.of("0")),
            Map.entry("correctfeedback", Set.of("Your answer is correct.", "Correct", "Correct.", "<p>Your answer is correct.</p>")),
            Map.entry("partiallycorrectfeedback", Set.of("Your answer is partially correct.", "<p>Your answer is partially correct.</p>")),
            Map.entry("incorrectfeedback", Set.of("Your answer is incorrect.", "<p>Your answer is incorrect.</p>", "Incorrect", "Incorrect.")));

    private final Report report;

    MoodleSettings(Report report) {
        this.report = report;
    }

    /** Names what is not taken of a question; true if its choices keep their order. */
    boolean tell(XmlPart question) {
        boolean fixed = false;
        List<String> settings = new ArrayList<>();
        for (XmlPart part : question.parts) {
            String value = part.text();
            if (part.name.equals("shuffleanswers") && (value.equals("false") || value.equals("0"))) {
                fixed = true;
            } else if (!TAKEN.contains(part.name)) {
                one(part, value, settings);
            }
        }
        if (!settings.isEmpty()) {
            report.lost(What.SETTINGS, "", String.join(", ", settings));
        }
        return fixed;
    }

    private void one(XmlPart part, String value, List<String> settings) {
        part.parts("file").forEach(file -> report.lost(What.FILE, "", file.attribute("name")));
        Set<String> usual = USUAL.get(part.name);
        if (usual != null && (value.isEmpty() || usual.contains(plain(value)))) {
            report.usual(part.name);
        } else if (part.name.endsWith("feedback")) {
            whole(part, value);
        } else if (part.name.equals("hint")) {
            report.lost(What.HINT, HtmlText.read(cut(value), report).line());
        } else if (part.name.equals("tags")) {
            List<String> tags = part.parts("tag").map(XmlPart::text).filter(tag -> !tag.isEmpty()).toList();
            if (!tags.isEmpty()) {
                report.lost(What.TAGS, "", String.join(", ", tags));
            }
        } else if (usual != null) {
            settings.add(part.name + " " + value);
        } else {
            report.lost(What.UNKNOWN_PART, cut(words(part)), part.name);
        }
    }

    private void whole(XmlPart part, String value) {
        if (!value.isEmpty()) {
            report.lost(What.WHOLE_FEEDBACK, HtmlText.read(cut(value), report).line(), part.name);
        }
    }

    private static String words(XmlPart part) {
        StringBuilder all = new StringBuilder(part.words);
        part.parts.forEach(inner -> all.append(' ').append(words(inner)));
        return all.toString();
    }

    private static String cut(String words) {
        return words.length() > 2_000 ? words.substring(0, 2_000) : words;
    }

    /** A number without the zeros that exports write. */
    private static String plain(String value) {
        return value.matches("\\d{1,9}\\.\\d{1,12}") ? value.replaceFirst("\\.?0+$", "") : value;
    }
}

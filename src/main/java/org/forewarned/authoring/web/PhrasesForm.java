package org.forewarned.authoring.web;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.authoring.MessageText;
import org.forewarned.platform.web.Form;

/**
 * The form of a practice message.
 *
 * @param text its words; those that are marked stand in brackets with the number of their row
 * @param rows the marks; the last one is empty, for another
 */
public record PhrasesForm(String text, List<Row> rows) {

    private static final int MOST_NUMBERS = 200;

    /** A mark. */
    public record Row(int number, String words, boolean clue, String why, boolean spare) {
    }

    /** Whether this form was sent. */
    static boolean sent(Form form) {
        return form.has("m-text");
    }

    /** The form of what stands in a message. */
    static PhrasesForm of(MessageText text) {
        List<Row> rows = new ArrayList<>();
        text.marks().forEach(mark -> rows.add(new Row(mark.number(), mark.words(), mark.clue(), mark.why(), false)));
        rows.add(new Row(rows.size() + 1, "", true, "", true));
        return new PhrasesForm(text.text(), rows);
    }

    /** What was typed. */
    static MessageText typed(Form form) {
        List<MessageText.Mark> marks = new ArrayList<>();
        for (int number = 1; number <= MOST_NUMBERS; number++) {
            if (form.has("m" + number + "-why")) {
                marks.add(new MessageText.Mark(number, "", form.value("m" + number + "-kind").equals("clue"), form.value("m" + number + "-why")));
            }
        }
        return new MessageText(form.value("m-text"), marks);
    }
}

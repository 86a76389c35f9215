package org.forewarned.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.forewarned.learning.web.MessageView.Stretch;
import org.junit.jupiter.api.Test;

/** Phrases that are marked one below the other take the stop behind them along; nothing stands alone on a line that is only a comma. */
class MessageViewTest {

    @Test
    void aStopStaysWithItsPhrase() {
        assertThat(lines(phrase("Hello neighbour"), between(", "), phrase("is it bins?"), between(" "), phrase("You saw nothing"), between(".”")))
                .containsExactly("Hello neighbour,", "is it bins?", "You saw nothing.”");
    }

    @Test
    void wordsBetweenPhrasesStayOnLinesOfTheirOwn() {
        assertThat(lines(between("Today: "), phrase("pay £1.99"), between(", or else "), phrase("it goes back")))
                .containsExactly("Today: ", "pay £1.99,", " or else ", "it goes back");
        assertThat(lines(between(". Nothing to mark & nothing to lose."))).containsExactly(". Nothing to mark & nothing to lose.");
    }

    private static List<String> lines(Stretch... parts) {
        MessageView view = new MessageView("m", "sms", "", "", "", List.of(Arrays.asList(parts)), false, 0, 0, 0, List.of(), null);
        return view.getLines().get(0).stream().map(Stretch::text).toList();
    }

    private static Stretch phrase(String text) {
        return new Stretch(1, text, false, false, "");
    }

    private static Stretch between(String text) {
        return new Stretch(0, text, false, false, "");
    }
}

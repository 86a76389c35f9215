package org.forewarned.learning.web;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.markup.Question;

/** A question's place in the row of all questions of an attempt: its number, and whether it is answered. */
public record PlaceView(int number, String url, boolean answered, boolean here) {

    static List<PlaceView> of(Answering answering, int here) {
        List<PlaceView> places = new ArrayList<>();
        List<Question> questions = answering.questions();
        for (int i = 0; i < questions.size(); i++) {
            places.add(new PlaceView(i + 1, answering.path(String.valueOf(i + 1)), !answering.given(questions.get(i)).isEmpty(), i + 1 == here));
        }
        return places;
    }

    /** The class of the link. */
    public String getStyle() {
        return answered ? "is-done" : "";
    }

    /** {@code step} where one is, else null. */
    public String getCurrent() {
        return here ? "step" : null;
    }
}

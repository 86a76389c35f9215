package org.forewarned.learning.web;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.markup.Lesson;

/**
 * A row of the list of lessons: a lesson, or the assessment at the end.
 *
 * @param mark what stands in the dot: its number, or ? for the assessment
 * @param minutes 0 when none is said
 * @param current {@code page} where one is, {@code step} where one goes on, else null, so that no attribute is written
 */
public record WayView(String url, String mark, String title, int minutes, boolean done, String current) {

    /** The lessons in their order and the assessment; {@code here} is the lesson one is in. */
    static List<WayView> in(Studying studying, String here, String assessmentTitle, boolean passed) {
        return of(studying, here, "page", assessmentTitle, passed);
    }

    /** The same from outside; {@code next} is the lesson to go on with, or null. */
    static List<WayView> before(Studying studying, String next, String assessmentTitle, boolean passed) {
        return of(studying, next, "step", assessmentTitle, passed);
    }

    private static List<WayView> of(Studying studying, String here, String current, String assessmentTitle, boolean passed) {
        List<WayView> rows = new ArrayList<>();
        int number = 0;
        for (Lesson lesson : studying.words().lessons()) {
            rows.add(new WayView(studying.path(lesson.id()), String.valueOf(++number), lesson.title(), lesson.minutes(),
                    studying.done(lesson.id()), lesson.id().equals(here) ? current : null));
        }
        rows.add(new WayView(studying.path("assessment"), "?", assessmentTitle, 0, passed, null));
        return rows;
    }

    public boolean isTimed() {
        return minutes > 0;
    }

    /** The class of the link. */
    public String getStyle() {
        return current != null ? "is-here" : done ? "is-done" : "";
    }

    public String getCurrent() {
        return current;
    }
}

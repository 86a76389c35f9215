package org.forewarned.learning.web;

import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Lesson;
import org.forewarned.platform.web.Texts;

/**
 * The way on from a lesson and the way back.
 *
 * @param nextSmall such as "Next, lesson 4 · 6 min"
 * @param next title of the next lesson, or after the last one what comes then
 * @param more whether a lesson follows
 * @param prevUrl empty in the first lesson
 */
public record TurnView(String nextSmall, String next, boolean more, String prevUrl, String prevSmall, String prev) {

    static TurnView of(Studying studying, Lesson lesson, Texts texts) {
        List<Lesson> all = studying.words().lessons();
        int at = all.indexOf(lesson);
        if (at < 0) {                                          // the assessment of a draft that is looked at
            Lesson end = all.get(all.size() - 1);
            return new TurnView(texts.say("lesson.next.last"), texts.say("lesson.next.assessment"), false, studying.path(end.id()), texts.say("lesson.prev", all.size()), end.title());
        }
        Optional<Lesson> after = studying.after(lesson);
        Lesson before = at == 0 ? null : all.get(at - 1);
        return new TurnView(after.map(next -> texts.say("lesson.next", all.indexOf(next) + 1, next.minutes())).orElseGet(() -> texts.say("lesson.next.last")),
                after.map(Lesson::title).orElseGet(() -> texts.say(studying.asks() ? "lesson.next.assessment" : "lesson.next.module")), after.isPresent(), before == null ? "" : studying.path(before.id()),
                before == null ? "" : texts.say("lesson.prev", at), before == null ? "" : before.title());
    }

    public boolean isBack() {
        return !prevUrl.isEmpty();
    }
}

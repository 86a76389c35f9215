package org.forewarned.learning.web;

import java.util.List;
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
        boolean last = at == all.size() - 1;
        Lesson after = last ? null : all.get(at + 1);
        Lesson before = at == 0 ? null : all.get(at - 1);
        return new TurnView(last ? texts.say("lesson.next.last") : texts.say("lesson.next", at + 2, after.minutes()),
                last ? texts.say("lesson.next.assessment") : after.title(), !last, before == null ? "" : studying.path(before.id()),
                before == null ? "" : texts.say("lesson.prev", at), before == null ? "" : before.title());
    }

    public boolean isBack() {
        return !prevUrl.isEmpty();
    }
}

package org.forewarned.learning;

import java.util.List;
import java.util.Optional;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.ModuleFacts;

/**
 * A version with which a learner can go on, because something changed in it that they should know.
 *
 * @param reasons why, in sentences for learners
 * @param lessons ids of the lessons that changed, in the module's order
 * @param topUp   what is to be done of it by somebody whose completion of the older one still counts; nothing for others, who go on as they were
 */
public record NewerVersion(PublishedModule module, List<String> reasons, List<String> lessons, Optional<TopUp> topUp) {

    public NewerVersion {
        reasons = List.copyOf(reasons);
        lessons = List.copyOf(lessons);
    }

    /** How long the lessons take that changed. */
    public int minutes() {
        return module.text().facts().lessons().stream().filter(place -> lessons.contains(place.id())).mapToInt(ModuleFacts.LessonPlace::minutes).sum();
    }
}

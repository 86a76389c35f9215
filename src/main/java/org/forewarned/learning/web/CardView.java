package org.forewarned.learning.web;

import java.util.Optional;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.markup.Translation;

/**
 * A module on a card.
 *
 * @param language of title and summary
 * @param picture address of its picture; empty when it has none
 * @param done how many lessons this learner has done; 0 for somebody who has not begun
 */
public record CardView(String url, String title, String summary, String language, String picture, int minutes, int lessons, int done) {

    static CardView of(PublishedModule module, String language, Optional<EnrolmentView> enrolment) {
        Translation words = module.in(language);
        String picture = module.text().facts().picture();
        return new CardView("/modules/" + module.id(), words.title(), words.summary(), words.language(), picture.isEmpty() ? "" : MediaPaths.of(module, picture),
                module.text().facts().minutes(), enrolment.map(e -> e.toDo().size()).orElse(module.text().facts().lessons().size()), enrolment.map(EnrolmentView::doneCount).orElse(0));
    }

    public boolean isPictured() {
        return !picture.isEmpty();
    }

    public boolean isBegun() {
        return done > 0;
    }
}

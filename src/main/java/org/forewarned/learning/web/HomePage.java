package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.catalogue.PublishedModule;

/** Home: what this is in one screen, the modules, and the way back in for those who have a code. */
@Named
@RequestScoped
public class HomePage {

    private Shelf shelf;
    private List<CardView> cards;

    protected HomePage() {
    }

    @Inject
    HomePage(Shelf shelf) {
        this.shelf = shelf;
    }

    public List<CardView> getCards() {
        if (cards == null) {
            cards = shelf.cards(module -> true);
        }
        return cards;
    }

    /** A short lesson to try: the shortest of the first module; null as long as there is none. */
    public Try getTry() {
        return shelf.modules().stream().findFirst().map(HomePage::shortest).orElse(null);
    }

    private static Try shortest(PublishedModule module) {
        var first = module.text().facts().lessons().get(0);
        return new Try("/modules/" + module.id() + "/" + first.id(), first.minutes());
    }

    /** A lesson to try. */
    public record Try(String url, int minutes) {
    }
}

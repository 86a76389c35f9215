package org.forewarned.communications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.communications.brochures.BrochureChoice;
import org.forewarned.communications.brochures.BrochureTopic;
import org.forewarned.reference.Reference;
import org.forewarned.reference.Topic;

/** The topics that brochures can be made of. */
@Named
@RequestScoped
public class BrochuresPage {

    private BrochureDesk desk;
    private Reference reference;

    protected BrochuresPage() {
    }

    @Inject
    BrochuresPage(BrochureDesk desk, Reference reference) {
        this.desk = desk;
        this.reference = reference;
    }

    /** A topic to choose, with what a leaflet about it would look like. */
    public record Offer(String title, String summary, String url, String picture) {
    }

    public List<Offer> getOffers() {
        return desk.brochures().topics().stream().map(this::offer).toList();
    }

    public boolean isNone() {
        return desk.brochures().topics().isEmpty();
    }

    private Offer offer(BrochureTopic topic) {
        String language = desk.visit().language();
        BrochureChoice choice = desk.choice(topic).in("a5");
        String url = "/brochures/" + topic.id();
        return reference.topics().stream().filter(known -> known.id().equals(topic.id())).findFirst()
                .map(known -> new Offer(known.titleIn(language), summary(known, language), url, url + "/small-1.png?" + choice.query()))
                .orElseGet(() -> new Offer(topic.titles().getOrDefault(language, topic.titles().get("en")), "", url, url + "/small-1.png?" + choice.query()));
    }

    private static String summary(Topic topic, String language) {
        return topic.summaryIn(language);
    }
}

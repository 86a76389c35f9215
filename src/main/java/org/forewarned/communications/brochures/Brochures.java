package org.forewarned.communications.brochures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.TextBundle;
import org.forewarned.platform.web.TextBundles;
import org.forewarned.reference.Reference;

/** Makes brochures of what was chosen: anybody may, and nothing is kept. */
@ApplicationScoped
public class Brochures {

    private static final int PREVIEW = 1100;
    private static final int POST = 1080;
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ps");

    private Shelves shelves;
    private Reference reference;
    private Catalogue catalogue;
    private TextBundles bundles;
    private Clock clock;

    protected Brochures() {
    }

    @Inject
    public Brochures(Shelves shelves, Reference reference, Catalogue catalogue, TextBundles bundles, Clock clock) {
        this.shelves = shelves;
        this.reference = reference;
        this.catalogue = catalogue;
        this.bundles = bundles;
        this.clock = clock;
    }

    /** The topics that brochures can be made of. */
    public List<BrochureTopic> topics() {
        return shelves.topics();
    }

    /** The topic of this id. */
    public Optional<BrochureTopic> topic(String id) {
        return shelves.topic(id);
    }

    /** The forms a brochure can take, the most wanted first. */
    public List<Form> forms() {
        return shelves.forms();
    }

    /** The form of this id; the first where there is none. */
    public Form form(String id) {
        return forms().stream().filter(form -> form.id().equals(id)).findFirst().orElse(forms().get(0));
    }

    /** What is taken at first: a panel of each kind that fits them, as many as there is room for. */
    public BrochureChoice begin(BrochureTopic topic, String language, Nation nation, Audience audience, String form) {
        BrochureChoice choice = first(topic, language, nation, audience, form);
        List<String> left = layout(topic, choice, "https://forewarned.example/").left();
        while (!left.isEmpty() && choice.panels().size() > 1) {
            choice = choice.with(choice.panels().subList(0, choice.panels().size() - 1));
            left = layout(topic, choice, "https://forewarned.example/").left();
        }
        return choice;
    }

    private BrochureChoice first(BrochureTopic topic, String language, Nation nation, Audience audience, String form) {
        List<String> panels = new ArrayList<>();
        for (PanelKind kind : List.of(PanelKind.SIGNS, PanelKind.DO, PanelKind.HELPLINES, PanelKind.STORY)) {
            first(topic, kind, nation, audience).ifPresent(panels::add);
        }
        return new BrochureChoice(topic.id(), topic.languages().contains(language) ? language : "en", nation, audience, form(form).id(),
                first(topic, PanelKind.FRONT, nation, audience).orElse(""), panels, false, false);
    }

    private static Optional<String> first(BrochureTopic topic, PanelKind kind, Nation nation, Audience audience) {
        return topic.of(kind, nation, audience).stream().filter(panel -> panel.fits(nation, audience)).findFirst().map(Panel::id);
    }

    /**
     * A choice as it can be: panels that do not exist, or are wrong in the nation, give way to one of their kind that is right there; an unknown
     * word gives way to the first that is possible.
     */
    public BrochureChoice sound(BrochureTopic topic, BrochureChoice wanted) {
        BrochureChoice first = first(topic, wanted.language(), wanted.nation(), wanted.audience(), wanted.form());
        String front = topic.panel(wanted.front()).filter(panel -> panel.kind() == PanelKind.FRONT && panel.isFor(wanted.nation())).map(Panel::id).orElse(first.front());
        Set<String> panels = new LinkedHashSet<>();
        for (String id : wanted.panels()) {
            Optional<Panel> panel = topic.panel(id).filter(known -> known.kind() != PanelKind.FRONT);
            panel.map(known -> known.isFor(wanted.nation()) ? Optional.of(id) : first(topic, known.kind(), wanted.nation(), wanted.audience()))
                    .flatMap(found -> found).ifPresent(panels::add);
        }
        return new BrochureChoice(topic.id(), first.language(), wanted.nation(), wanted.audience(), first.form(), front,
                panels.stream().limit(BrochureChoice.MOST).toList(), wanted.plain(), wanted.marks());
    }

    /**
     * How a choice comes out.
     *
     * @param left  ids of the panels that have no room in the form, {@code learn} among them; empty when all is well
     * @param sides how many sides it has
     */
    public record Outcome(List<String> left, int sides) {
    }

    /** How this choice comes out. */
    public Outcome outcome(BrochureTopic topic, BrochureChoice choice, String site) {
        Layout layout = layout(topic, choice, site);
        return new Outcome(layout.left(), layout.sides().size());
    }

    /**
     * The PDF.
     *
     * @param site where the site stands, with a slash at the end: what codes and addresses lead to
     * @throws IllegalStateException when something has no room
     */
    public byte[] pdf(BrochureTopic topic, BrochureChoice choice, String site) {
        return SheetPdf.write(layout(topic, choice, site), choice.marks(), clock.instant());
    }

    /**
     * A side as a PNG, from 1; nothing when it has not so many.
     *
     * @param width in pixels; 0 for what is usual, which for a form that is a picture is its true size
     */
    public Optional<byte[]> png(BrochureTopic topic, BrochureChoice choice, String site, int side, int width) {
        Layout layout = layout(topic, choice, site);
        if (side < 1 || side > layout.sides().size()) {
            return Optional.empty();
        }
        return Optional.of(SheetImage.png(layout, side - 1, width > 0 ? width : layout.form().picture() ? POST : PREVIEW, !layout.form().picture()));
    }

    Layout layout(BrochureTopic topic, BrochureChoice choice, String site) {
        return Composer.compose(form(choice.form()), copy(topic, choice, site), new Palette(choice.plain()), shelves);
    }

    private Copy copy(BrochureTopic topic, BrochureChoice choice, String site) {
        String language = choice.language();
        TextBundle texts = bundles.in(language);
        Resolver resolver = new Resolver(topic, language, choice.nation(), reference, shelves, texts);
        Locale locale = Locale.forLanguageTag(language.equals("en") ? "en-GB" : language);
        String host = site.replaceFirst("^https?://", "");
        int minutes = catalogue.module(topic.module()).map(module -> module.text().facts().minutes()).orElse(0);
        int lessons = catalogue.module(topic.module()).map(module -> module.text().facts().lessons().size()).orElse(0);
        String text = minutes == 0 ? texts.say("brochure.learn.any") : texts.say("brochure.learn.text", lessons, minutes);
        Copy.Learn learn = new Copy.Learn(texts.say("brochure.learn"), text, site + "modules/" + topic.module(), host + "modules/" + topic.module(),
                texts.say("brochure.code"), List.of());
        String day = Days.read(Days.of(clock.instant()), locale);
        return new Copy(texts.say("brochure.document"), language, RIGHT_TO_LEFT.contains(language), topic.titles().get(language), texts.say("nation." + choice.nation().slug()),
                resolver.part(topic.panel(choice.front()).orElseThrow()), choice.panels().stream().map(id -> resolver.part(topic.panel(id).orElseThrow())).toList(),
                learn, texts.say("brochure.fine", day, host + "brochures/" + topic.id()), texts.say("brochure.correct", day), texts.say("frame.name"));
    }
}

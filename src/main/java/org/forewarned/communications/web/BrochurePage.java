package org.forewarned.communications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forewarned.communications.brochures.BrochureChoice;
import org.forewarned.communications.brochures.BrochureTopic;
import org.forewarned.communications.brochures.Brochures;
import org.forewarned.communications.brochures.Form;
import org.forewarned.communications.brochures.Panel;
import org.forewarned.communications.brochures.PanelKind;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Texts;

/** One brochure: what is chosen for it, and how it looks. All of that stands in the address; nothing is kept here. */
@Named
@RequestScoped
public class BrochurePage {

    private BrochureDesk desk;
    private Texts texts;
    private BrochureTopic topic;
    private BrochureChoice choice;
    private Brochures.Outcome outcome;

    protected BrochurePage() {
    }

    @Inject
    BrochurePage(BrochureDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** A line of a list to choose from. */
    public record Option(String value, String label, boolean chosen) {
    }

    /** A list of settings. */
    public record Choose(String name, String label, List<Option> options) {
    }

    /** A chosen part, and what can stand in its place. */
    public record Part(int index, String id, String name, String label, List<Option> options, boolean first, boolean last, boolean crowded) {
    }

    /** A side to look at. */
    public record Side(String picture, String words) {
    }

    /** Called when the page begins: sends on whoever pressed a button, so that the address is always that of the brochure. */
    public void enter() {
        topic = desk.topic().orElseThrow(Stop::notFound);
        choice = desk.choice(topic);
        if (!desk.isSettled(choice)) {
            throw Stop.instead(address() + "?" + choice.query());
        }
        outcome = desk.brochures().outcome(topic, choice, desk.site());
    }

    private String address() {
        return "/brochures/" + topic.id();
    }

    public String getTitle() {
        return topic.titles().getOrDefault(desk.visit().language(), topic.titles().get("en"));
    }

    public String getAddress() {
        return address();
    }

    /** The link that opens this brochure again. */
    public String getLink() {
        return desk.visit().url(address() + "?" + choice.query());
    }

    public List<Choose> getSettings() {
        return List.of(
                new Choose("form", texts.say("brochure.form"), desk.brochures().forms().stream()
                        .map(form -> new Option(form.id(), texts.say("brochure.form." + form.id()), form.id().equals(choice.form()))).toList()),
                new Choose("nation", texts.say("brochure.nation"), Arrays.stream(Nation.values())
                        .map(nation -> new Option(nation.slug(), texts.say("nation." + nation.slug()), nation == choice.nation())).toList()),
                new Choose("audience", texts.say("brochure.audience"), Arrays.stream(Audience.values())
                        .map(audience -> new Option(audience.slug(), texts.say("audience." + audience.slug()), audience == choice.audience())).toList()),
                new Choose("language", texts.say("brochure.language"), topic.languages().stream()
                        .map(tag -> new Option(tag, own(tag), tag.equals(choice.language()))).toList()));
    }

    private static String own(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayLanguage(locale);
    }

    public boolean isPlain() {
        return choice.plain();
    }

    public boolean isMarks() {
        return choice.marks();
    }

    /** Whether it is a picture for screens. */
    public boolean isPicture() {
        return form().picture();
    }

    public boolean isFolded() {
        return form().id().equals("tri-fold");
    }

    /** What the form leaves out of what is chosen; empty when it shows all. */
    public String getOnly() {
        Stream<Form.Takes> takes = form().sides().stream().flatMap(side -> side.boxes().stream()).map(Form.Box::takes);
        List<Form.Takes> all = takes.distinct().toList();
        return all.contains(Form.Takes.PANELS) ? "" : texts.say(all.contains(Form.Takes.CARD) ? "brochure.unused" : "brochure.only-front");
    }

    private Form form() {
        return desk.brochures().form(choice.form());
    }

    /** What lies on top, and what else could. */
    public List<Option> getFronts() {
        return topic.of(PanelKind.FRONT, choice.nation(), choice.audience()).stream().map(panel -> option(panel, choice.front())).toList();
    }

    /** The other parts, in their order. */
    public List<Part> getParts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < choice.panels().size(); i++) {
            String id = choice.panels().get(i);
            Panel panel = topic.panel(id).orElseThrow();
            parts.add(new Part(i, "part-" + i, kind(panel), texts.say("brochure.part", i + 1) + " · " + kind(panel),
                    topic.of(panel.kind(), choice.nation(), choice.audience()).stream().filter(other -> other.id().equals(id) || !choice.panels().contains(other.id()))
                            .map(other -> option(other, id)).toList(), i == 0, i == choice.panels().size() - 1, outcome.left().contains(id)));
        }
        return parts;
    }

    /** What can be added. */
    public List<Option> getMore() {
        return Arrays.stream(PanelKind.values()).filter(kind -> kind != PanelKind.FRONT)
                .flatMap(kind -> topic.of(kind, choice.nation(), choice.audience()).stream()).filter(panel -> !choice.panels().contains(panel.id()))
                .map(panel -> new Option(panel.id(), texts.say("brochure.option", kind(panel), hint(panel)), false)).toList();
    }

    public boolean isFull() {
        return choice.panels().size() >= BrochureChoice.MOST || getMore().isEmpty();
    }

    private Option option(Panel panel, String chosen) {
        return new Option(panel.id(), hint(panel), panel.id().equals(chosen));
    }

    private String kind(Panel panel) {
        return texts.say("brochure.kind." + panel.kind().slug());
    }

    /** The heading, and for whom it is where that is not everybody. */
    private String hint(Panel panel) {
        String heading = topic.words(desk.visit().language(), panel.id()).heading();
        return panel.audiences().isEmpty() ? heading : heading + " (" + panel.audiences().stream().map(audience -> texts.say("audience." + audience.slug())).findFirst().orElse("")
                + (panel.audiences().size() > 1 ? " …" : "") + ")";
    }

    /** What there is no room for, each with what to do; empty when all is well. */
    public List<String> getLeft() {
        return outcome.left().stream().map(id -> id.equals("learn") ? texts.say("brochure.left.learn")
                : texts.say("brochure.left.part", kind(topic.panel(id).orElseThrow()))).toList();
    }

    public boolean isWhole() {
        return outcome.left().isEmpty();
    }

    public List<Side> getSides() {
        return IntStream.rangeClosed(1, outcome.sides()).mapToObj(side -> new Side(address() + "/side-" + side + ".png?" + choice.query(),
                texts.say("brochure.side", side, outcome.sides()))).toList();
    }

    /** The file to print, or the picture. */
    public String getFile() {
        return address() + (isPicture() ? "/side-1.png?" : "/leaflet.pdf?") + choice.query();
    }
}

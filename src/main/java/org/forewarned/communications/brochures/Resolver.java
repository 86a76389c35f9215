package org.forewarned.communications.brochures;

import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Nation;
import org.forewarned.markup.ShownFact;
import org.forewarned.markup.ShownHelpline;
import org.forewarned.platform.pdf.Piece;
import org.forewarned.platform.web.TextBundle;
import org.forewarned.reference.Reference;

/** Gives panels their words in one language, with the facts and helplines of today and of one nation. */
final class Resolver {

    private static final String FACT = "fact:";
    private static final String HELPLINE = "helpline:";

    private final BrochureTopic topic;
    private final String language;
    private final Nation nation;
    private final Reference reference;
    private final Shelves shelves;
    private final TextBundle texts;

    Resolver(BrochureTopic topic, String language, Nation nation, Reference reference, Shelves shelves, TextBundle texts) {
        this.topic = topic;
        this.language = language;
        this.nation = nation;
        this.reference = reference;
        this.shelves = shelves;
        this.texts = texts;
    }

    Copy.Part part(Panel panel) {
        PanelWords words = topic.words(language, panel.id());
        List<Copy.Say> text = words.text().stream().map(item -> new Copy.Say(item.kind(), item.texts().stream().map(this::pieces).toList())).toList();
        List<Copy.Easy> easy = java.util.stream.IntStream.range(0, words.easy().size())
                .mapToObj(i -> new Copy.Easy(panel.easy().get(i), shelves.alternative(panel.easy().get(i), language), pieces(words.easy().get(i)))).toList();
        String heading = panel.kind() == PanelKind.HELPLINES ? words.heading() + " · " + texts.say("nation." + nation.slug()) : words.heading();
        return new Copy.Part(panel.id(), panel.kind(), heading, text, easy, panel.picture(), shelves.alternative(panel.picture(), language),
                panel.lines().stream().map(this::line).flatMap(Optional::stream).toList());
    }

    private List<Piece> pieces(String text) {
        return Inline.pieces(text, this::linked);
    }

    private String linked(String target) {
        if (target.startsWith(FACT)) {
            return reference.fact(target.substring(FACT.length()), language).map(ShownFact::inline).orElse("");
        }
        return target.startsWith(HELPLINE) ? reference.helpline(target.substring(HELPLINE.length()), language).map(this::named).orElse("") : "";
    }

    private String named(ShownHelpline line) {
        return line.number().isEmpty() || line.name().equals(line.number()) ? line.name() : texts.say("brochure.line", line.name(), line.number());
    }

    /** A helpline that serves this nation and has been checked in time. */
    private Optional<Copy.Number> line(String id) {
        return reference.helpline(id, language).filter(line -> line.nations().contains(nation) && line.current())
                .map(line -> new Copy.Number(line.name(), firstSentence(line.whom()), number(line)));
    }

    private static String number(ShownHelpline line) {
        return !line.number().isEmpty() ? line.number() : !line.text().isEmpty() ? line.text() : line.web().replaceFirst("^https://(www\\.)?", "");
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end);
    }
}

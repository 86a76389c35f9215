package org.forewarned.communications.brochures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;

/**
 * What somebody has chosen: all of it stands in the address, so that a link opens the same brochure again, with that day's facts and
 * numbers. There is nothing personal in it.
 *
 * @param front  the id of the front panel
 * @param panels ids of the others, in the reader's order
 * @param plain  dark letters on white, to save ink
 * @param marks  with bleed and crop marks, for a printer's shop
 */
public record BrochureChoice(String topic, String language, Nation nation, Audience audience, String form, String front, List<String> panels, boolean plain, boolean marks) {

    /** Most panels that one can have. */
    public static final int MOST = 12;

    /** The part of an address behind the question mark. */
    public String query() {
        return "language=" + coded(language) + "&nation=" + nation.slug() + "&audience=" + audience.slug() + "&form=" + coded(form) + "&front=" + coded(front)
                + "&panels=" + coded(String.join(".", panels)) + (plain ? "&ink=plain" : "") + (marks ? "&marks=on" : "");
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The same in another form. */
    public BrochureChoice in(String otherForm) {
        return new BrochureChoice(topic, language, nation, audience, otherForm, front, panels, plain, marks);
    }

    /** The same with other panels. */
    public BrochureChoice with(List<String> others) {
        return new BrochureChoice(topic, language, nation, audience, form, front, List.copyOf(others), plain, marks);
    }
}

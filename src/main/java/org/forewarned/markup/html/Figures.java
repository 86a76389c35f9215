package org.forewarned.markup.html;

import org.forewarned.markup.Rendering;
import org.forewarned.markup.ShownFact;

/** Writes a figure with its meaning, then place, period, source, date and how sure it is. */
final class Figures {
    private Figures() {
    }

    static void write(StringBuilder out, ShownFact fact, Rendering page) {
        out.append("<figure class=\"fact\"><p>");
        if (!fact.big().isEmpty()) {
            out.append("<strong class=\"big\">");
            Escape.text(out, fact.big());
            out.append("</strong> ");
        }
        Escape.text(out, fact.sentence());
        out.append("</p><figcaption>");
        Escape.text(out, place(fact, page));
        source(out, fact, page);
        Escape.text(out, page.label(fact.confirmed() ? "block.fact.confirmed" : "block.fact.compiled", page.date(fact.statusDate())));
        out.append("</figcaption></figure>");
    }

    private static String place(ShownFact fact, Rendering page) {
        String place = fact.geography().isEmpty() ? "" : page.label("block.place." + fact.geography());
        String both = place.isEmpty() || fact.period().isEmpty() ? place + fact.period() : place + ", " + fact.period();
        return both.isEmpty() ? "" : both + ". ";
    }

    private static void source(StringBuilder out, ShownFact fact, Rendering page) {
        if (!fact.publisher().isEmpty()) {
            Escape.text(out, fact.publisher());
            out.append(fact.sourceTitle().isEmpty() ? "" : ", ");
        }
        Contact.web(out, fact.sourceUrl(), fact.sourceTitle());
        if (!fact.sourceDate().isEmpty()) {
            Escape.text(out, ", " + page.date(fact.sourceDate()));
        }
        out.append(". ");
    }
}

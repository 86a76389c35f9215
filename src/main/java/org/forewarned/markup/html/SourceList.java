package org.forewarned.markup.html;

import java.util.List;
import org.forewarned.markup.Rendering;
import org.forewarned.markup.Source;

/** Writes the sources that footnotes lead to. */
public final class SourceList {
    private SourceList() {
    }

    /** Writes the list; nothing without sources. */
    public static void write(StringBuilder out, List<Source> sources, Rendering page) {
        if (sources.isEmpty()) {
            return;
        }
        out.append("<ol class=\"sources\">");
        for (Source source : sources) {
            out.append("<li id=\"source-");
            Escape.text(out, source.id());
            out.append("\">");
            Contact.web(out, source.url(), source.title());
            part(out, source.publisher());
            part(out, page.date(source.date()));
            if (!source.accessed().isEmpty()) {
                part(out, page.label("block.source.read", page.date(source.accessed())));
            }
            out.append("</li>");
        }
        out.append("</ol>");
    }

    private static void part(StringBuilder out, String words) {
        if (!words.isEmpty()) {
            out.append(", ");
            Escape.text(out, words);
        }
    }
}

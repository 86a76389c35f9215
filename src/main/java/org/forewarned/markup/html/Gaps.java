package org.forewarned.markup.html;

import java.util.Optional;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Rendering;
import org.forewarned.markup.ShownFact;
import org.forewarned.markup.ShownHelpline;

/** Fills the gaps of fragments from what the page knows. */
public final class Gaps {
    private Gaps() {
    }

    public static void fill(StringBuilder out, Fragment.Fill fill, String id, Rendering page) {
        switch (fill) {
            case FACT -> Escape.text(out, page.fact(id).map(ShownFact::inline).orElseGet(() -> page.label("block.fact.none")));
            case HELPLINE -> helpline(out, page.helpline(id), page);
            case HELPLINE_AFTER -> page.helpline(id).filter(ShownHelpline::current).ifPresent(line -> after(out, line));
            case TERM -> Escape.text(out, page.glossaryUrl(id));
            case LESSON -> lesson(out, id, page);
            case MEDIA -> Escape.text(out, page.mediaUrl(id));
            case SOURCE -> Escape.text(out, page.sourceUrl(id));
            case LABEL -> Escape.text(out, page.label(id));
        }
    }

    /** Behind the helpline's name: how to reach it, in brackets. */
    private static void after(StringBuilder out, ShownHelpline line) {
        if (!line.number().isEmpty()) {
            Contact.telephone(out.append(" ("), line.number());
            out.append(')');
        } else if (!line.web().isEmpty()) {
            Contact.web(out.append(" ("), line.web(), HelplineDetails.host(line.web()));
            out.append(')');
        }
    }

    private static void lesson(StringBuilder out, String id, Rendering page) {
        int hash = id.indexOf('#');
        Escape.text(out, hash < 0 ? page.lessonUrl(id) : page.lessonUrl(id.substring(0, hash)) + id.substring(hash));
    }

    private static void helpline(StringBuilder out, Optional<ShownHelpline> found, Rendering page) {
        if (found.isEmpty() || !found.get().current() && !found.get().number().isEmpty()) {
            Escape.text(out, page.label("block.helpline.none"));
            return;
        }
        ShownHelpline line = found.get();
        if (line.current() && !line.number().isEmpty()) {
            Contact.telephone(out, line.number());
        } else if (line.current() && !line.web().isEmpty()) {
            Contact.web(out, line.web(), line.name());
        } else {
            Escape.text(out, line.name());
        }
    }
}

package org.forewarned.markup.html;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.markup.Rendering;
import org.forewarned.markup.ShownHelpline;

/** Writes whom a helpline is for, when and how it is reached. */
final class HelplineDetails {
    private HelplineDetails() {
    }

    static void write(StringBuilder out, ShownHelpline line, Rendering page) {
        List<String> about = new ArrayList<>();
        add(about, line.whom());
        add(about, line.hours());
        add(about, line.cost());
        add(about, line.languages());
        if (!about.isEmpty()) {
            out.append("<p class=\"soft small\">");
            Tongue.words(out, String.join(" ", about), line.language(), page);
            out.append("</p>");
        }
        contacts(out, line, page);
    }

    private static void add(List<String> about, String words) {
        if (!words.isBlank()) {
            about.add(words.matches("(?s).*[.!?]") ? words : words + ".");
        }
    }

    private static void contacts(StringBuilder out, ShownHelpline line, Rendering page) {
        if (line.text().isEmpty() && line.web().isEmpty() && line.email().isEmpty()) {
            return;
        }
        out.append("<p class=\"small\">");
        String between = "";
        if (!line.text().isEmpty()) {
            Escape.text(out, page.label("block.helpline.text"));
            out.append(' ');
            Contact.sms(out, line.text());
            between = " · ";
        }
        if (!line.web().isEmpty()) {
            out.append(between);
            Contact.web(out, line.web(), host(line.web()));
            between = " · ";
        }
        if (!line.email().isEmpty()) {
            out.append(between);
            Contact.mail(out, line.email());
        }
        out.append("</p>");
    }

    /** The site's name as it stands in the address. */
    static String host(String url) {
        String rest = url.replaceFirst("^https://(www\\.)?", "");
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }
}

package org.forewarned.markup.read;

import org.commonmark.node.Link;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Fragment.Fill;
import org.forewarned.markup.YamlNode;

/** Writes links: our own schemes and https, and nothing else. */
final class LinkWriter {
    private final Passage passage;
    private final Fragment.Builder out;

    LinkWriter(Passage passage, Fragment.Builder out) {
        this.passage = passage;
        this.out = out;
    }

    void write(Link link, Runnable words) {
        String to = link.getDestination();
        int colon = to.indexOf(':');
        String scheme = colon < 0 ? "" : to.substring(0, colon);
        String rest = to.substring(colon + 1);
        switch (scheme) {
            case "fact" -> fact(link, rest);
            case "helpline" -> helpline(link, rest, words);
            case "glossary" -> own(link, Use.Kind.TERM, Fill.TERM, rest, " class=\"term\"", words);
            case "lesson" -> own(link, Use.Kind.LESSON, Fill.LESSON, rest, "", words);
            case "https" -> external(link, to, words);
            default -> other(link, to, words);
        }
    }

    private void fact(Link link, String id) {
        if (!YamlNode.isId(id)) {
            badId(link, id);
            return;
        }
        if (link.getFirstChild() != null) {
            passage.error(link, "filled-link", "Leave the brackets empty: [](" + link.getDestination() + ") writes the current value itself.");
        }
        passage.sheet.use(Use.Kind.FACT, id, passage.offset(link));
        out.gap(Fill.FACT, id);
    }

    /** Empty: its number. With a name in the brackets: the name, then the number. */
    private void helpline(Link link, String id, Runnable words) {
        words.run();
        if (!YamlNode.isId(id)) {
            badId(link, id);
            return;
        }
        passage.sheet.use(Use.Kind.HELPLINE, id, passage.offset(link));
        out.gap(link.getFirstChild() == null ? Fill.HELPLINE : Fill.HELPLINE_AFTER, id);
    }

    private void own(Link link, Use.Kind kind, Fill fill, String target, String attributes, Runnable words) {
        int hash = kind == Use.Kind.LESSON ? target.indexOf('#') : -1;
        String id = hash < 0 ? target : target.substring(0, hash);
        if (!YamlNode.isId(id) || hash >= 0 && !YamlNode.isId(target.substring(hash + 1))) {
            badId(link, target);
            words.run();
            return;
        }
        passage.sheet.use(kind, id, passage.offset(link));
        anchor(link, attributes, () -> out.gap(fill, target), words);
    }

    private void external(Link link, String url, Runnable words) {
        if (!Links.https(url)) {
            passage.error(link, "link-address", "This address can't be read. Check it for spaces and missing parts.");
            words.run();
            return;
        }
        anchor(link, " rel=\"external noreferrer\"", () -> out.attribute(url), words);
    }

    private void other(Link link, String to, Runnable words) {
        if (to.startsWith("media/") && FileNames.isMedia(to.substring(6))) {
            passage.sheet.use(Use.Kind.MEDIA, to.substring(6), passage.offset(link));
            anchor(link, "", () -> out.gap(Fill.MEDIA, to.substring(6)), words);
            return;
        }
        passage.error(link, "link-kind", to.equals("clue") || to.equals("fine") ? "Clues stand in a message block only, outside bold and italic text."
                : "\"" + Nearest.shown(to) + "\" can't be linked to. Use https:, glossary:, lesson:, fact:, helpline: or media/.");
        words.run();
    }

    private void anchor(Link link, String attributes, Runnable address, Runnable words) {
        if (link.getFirstChild() == null) {
            passage.error(link, "empty-link", "This link has no words. Write in the brackets where it leads.");
            return;
        }
        out.markup("<a" + attributes + " href=\"");
        address.run();
        out.markup("\">");
        words.run();
        out.markup("</a>");
    }

    private void badId(Link link, String id) {
        passage.error(link, "bad-id", "\"" + Nearest.shown(id) + "\" is no id. Use lower-case letters, digits and hyphens, a letter first, at most 60.");
    }
}

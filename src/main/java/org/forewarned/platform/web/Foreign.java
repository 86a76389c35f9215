package org.forewarned.platform.web;

import com.ibm.icu.util.ULocale;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Words of another language in a page, such as an English lesson in an Arabic one: marked with their language and direction, so
 * that they are read aloud and laid out as what they are. Words of the page's own language stay as they stand.
 */
final class Foreign {

    private Foreign() { }

    /** As {@code lang} says it; English is British here. */
    static String tag(String language) {
        return language.equals("en") ? "en-GB" : language;
    }

    static String direction(String language) {
        return !language.equals("en") && ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Whether something in this language stands out on this page; nothing said means the page's own. */
    static boolean to(Visit page, String language) {
        return language != null && !language.isEmpty() && !language.equals(page.language());
    }

    /** The language that an attribute names, if it is there and another one than the page's; else null. */
    static String named(TagAttribute in, FaceletContext facelet) {
        String language = in == null ? null : in.getValue(facelet);
        Visit page = (Visit) facelet.getExpressionFactory().createValueExpression(facelet, "#{visit}", Visit.class).getValue(facelet);
        return to(page, language) ? language : null;
    }

    /** Plain words as markup. */
    static String words(String words, String language) {
        return "<bdi" + marks(language) + ">" + Entities.escape(words) + "</bdi>";
    }

    /** Finished markup: each block is marked, words in a line are set apart. */
    static String markup(String markup, String language) {
        Parser parser = Parser.htmlParser().settings(ParseSettings.preserveCase);
        Document document = Jsoup.parse("", parser);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        parser.parseFragmentInput(markup, body, "").forEach(body::appendChild);
        if (body.childNodes().stream().noneMatch(node -> node instanceof Element element && element.isBlock())) {
            return "<bdi" + marks(language) + ">" + body.html() + "</bdi>";
        }
        for (Node node : body.childNodes()) {
            if (node instanceof Element element) {
                element.attr("lang", tag(language)).attr("dir", direction(language));
            }
        }
        return body.html();
    }

    private static String marks(String language) {
        return " lang=\"" + tag(language) + "\" dir=\"" + direction(language) + "\"";
    }
}

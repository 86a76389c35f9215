package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What may be in HTML that was made of module files. Another parser than ours looks. */
final class SafeHtml {
    private static final Set<String> ELEMENTS = Set.of("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "code", "pre", "a", "sup", "span",
            "br", "hr", "blockquote", "div", "section", "figure", "figcaption", "img", "video", "source", "track", "details", "summary", "svg", "path", "circle");
    private static final Set<String> ATTRIBUTES = Set.of("class", "id", "href", "rel", "src", "alt", "width", "height", "loading", "start", "viewbox", "d",
            "cx", "cy", "r", "aria-hidden", "aria-label", "focusable", "controls", "preload", "type", "kind", "srclang", "default");

    private SafeHtml() {
    }

    static void assertSafe(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Element body = Jsoup.parse("<!DOCTYPE html><html><head><title>t</title></head><body>" + html + "</body></html>", "", parser).body();
        assertThat(parser.getErrors()).isEmpty();
        for (Element element : body.select("body *")) {
            assertThat(ELEMENTS).as("<" + element.tagName() + ">").contains(element.tagName().toLowerCase(java.util.Locale.ROOT));
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as("attribute of " + element.tagName()).contains(attribute.getKey().toLowerCase(java.util.Locale.ROOT));
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue()).matches("(?s)(?:https://[^\\s\"<>]+|/[a-z][^\\s\"<>]*|#[a-z0-9-]+|tel:\\+?[0-9]+|sms:\\+?[0-9]+|mailto:[^\\s\"<>]+)");
                }
            }
        }
    }
}

package org.forewarned.authoring;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Leaves of a drawing what is drawn: scripts, styles, links, comments, and what drawing programs write for themselves are taken out. The checker looks at the rest. */
final class SvgIntake {

    private static final int LONGEST = 400_000;
    private static final int MOST_ELEMENTS = 20_000;
    private static final Set<String> GONE = Set.of("script", "style", "foreignObject", "image", "a", "metadata", "text", "animate", "animateTransform", "animateMotion", "set", "iframe",
            "audio", "video", "handler", "switch", "filter", "pattern", "marker", "font", "font-face");

    private SvgIntake() {
    }

    static String shapesOnly(String svg) {
        if (svg.length() > LONGEST) {
            throw new MediaRefused("media.fault.svg-long");
        }
        Document document = Jsoup.parse(svg, "", Parser.xmlParser());
        Element root = document.selectFirst("svg");
        if (root == null || root.getAllElements().size() > MOST_ELEMENTS) {
            throw new MediaRefused("media.fault.svg-long");
        }
        if (!root.hasAttr("viewBox")) {
            throw new MediaRefused("media.fault.svg-box");
        }
        root.filter((node, depth) -> stays(node) ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.REMOVE);
        root.getAllElements().forEach(SvgIntake::bare);
        root.attr("xmlns", "http://www.w3.org/2000/svg");
        document.outputSettings().prettyPrint(false);
        return root.outerHtml() + "\n";
    }

    private static boolean stays(Node node) {
        if (node instanceof Element element) {
            return !GONE.contains(element.tagName()) && !element.tagName().contains(":");
        }
        return !(node instanceof Comment || node instanceof DocumentType || node instanceof XmlDeclaration);
    }

    private static void bare(Element element) {
        List.copyOf(element.attributes().asList()).forEach(attribute -> {
            String name = attribute.getKey();
            String value = attribute.getValue().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s", "");
            boolean leads = name.equals("href") && !value.startsWith("#") || value.contains("javascript:") || value.contains("data:") || value.contains("\\")
                    || value.replace("url(#", "").contains("url(");
            if (name.startsWith("on") || name.contains(":") || name.startsWith("data-") || name.equals("style") || name.equals("class") || leads) {
                element.removeAttr(name);
            }
        });
    }
}

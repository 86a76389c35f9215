package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.forewarned.authoring.questions.Loss.What;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads HTML into our markup: words, paragraphs, lists, emphasis and links; everything else becomes a loss. */
final class HtmlText {

    private static final Map<String, Runs.Look> LOOKS = Map.of("b", Runs.Look.STRONG, "strong", Runs.Look.STRONG, "i", Runs.Look.EMPHASIS, "em", Runs.Look.EMPHASIS,
            "code", Runs.Look.CODE, "h1", Runs.Look.STRONG, "h2", Runs.Look.STRONG, "h3", Runs.Look.STRONG, "th", Runs.Look.STRONG);
    private static final Set<String> LEFT_OUT = Set.of("script", "style", "iframe", "object", "embed", "applet", "video", "audio", "svg", "math", "canvas", "form", "input",
            "select", "textarea", "button", "template", "noscript", "link", "meta", "base", "map", "frame", "frameset");
    private static final Set<String> OTHER_LOOKS = Set.of("u", "s", "del", "ins", "sub", "sup", "mark", "pre", "ruby", "kbd", "samp", "var", "tt", "q", "bdo", "marquee", "blink");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Pattern FORMULA = Pattern.compile("\\$\\$[^$]{1,200}\\$\\$|\\\\\\([^)]{1,200}\\\\\\)|\\\\\\[[^]]{1,200}\\\\]");

    private final Report report;
    private final List<Prose.Block> blocks = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final Set<String> looks = new TreeSet<>();
    private Runs runs = new Runs();
    private Prose.Kind list = Prose.Kind.PARAGRAPH;
    private int depth;

    private HtmlText(Report report) {
        this.report = report;
    }

    /** These words of a file. */
    static Prose read(String html, Report report) {
        return new HtmlText(report).all(html);
    }

    private Prose all(String html) {
        if (Unwanted.in(html)) {
            report.lost(What.CHARACTERS, "");
        }
        Element body = Jsoup.parseBodyFragment(Unwanted.without(html)).body();
        body.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                return begin(node);
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                finish(node);
                return FilterResult.CONTINUE;
            }
        });
        flush();
        endList();
        if (!looks.isEmpty()) {
            report.lost(What.FORMATTING, "", String.join(", ", looks));
        }
        return new Prose(blocks);
    }

    private NodeFilter.FilterResult begin(Node node) {
        if (node instanceof TextNode text) {
            words(text);
            return NodeFilter.FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        String name = element.normalName();
        if (name.equals("img") || name.equals("picture") || name.equals("image")) {
            report.lost(What.PICTURE, element.attr("alt"), Urls.shown(element.attr("src")));
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        if (LEFT_OUT.contains(name)) {
            report.lost(What.EMBEDDED, element.wholeText(), name);
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            runs.add("\n", Runs.Look.PLAIN, "");
        } else if (element.isBlock() && !CELLS.contains(name)) {
            flush();
        }
        noticed(element, name);
        return NodeFilter.FilterResult.CONTINUE;
    }

    private void noticed(Element element, String name) {
        if (name.equals("table")) {
            report.lost(What.TABLE, "");
        } else if (OTHER_LOOKS.contains(name)) {
            looks.add(name);
        } else if (name.equals("font") || name.equals("center") || element.hasAttr("style") || element.hasAttr("color") || element.hasAttr("align")) {
            report.count(What.LOOKS);
        }
        if (element.hasClass("multilang")) {
            report.lost(What.LANGUAGES, "");
        }
        if (name.equals("a") && element.hasAttr("href") && !Urls.mayStand(element.attr("href"))) {
            report.lost(What.LINK, element.text(), Urls.shown(element.attr("href")));
        }
        if (name.equals("ul") || name.equals("ol")) {
            list = depth++ > 0 ? list : name.equals("ul") ? Prose.Kind.BULLETS : Prose.Kind.NUMBERS;
        }
    }

    private void finish(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (CELLS.contains(name)) {
            runs.add(element.nextElementSibling() == null ? "" : "; ", Runs.Look.PLAIN, "");
        } else if (element.isBlock() || name.equals("li")) {
            flush();
        }
        if ((name.equals("ul") || name.equals("ol")) && --depth == 0) {
            endList();
        }
    }

    private void words(TextNode text) {
        Runs.Look look = Runs.Look.PLAIN;
        String address = "";
        int steps = 0;
        for (Node at = text.parent(); at instanceof Element element && steps++ < 100; at = at.parent()) {
            look = LOOKS.getOrDefault(element.normalName(), look);
            if (address.isEmpty() && element.normalName().equals("a") && Urls.mayStand(element.attr("href"))) {
                address = Urls.written(element.attr("href"));
            }
        }
        if (Unwanted.in(text.getWholeText())) {
            report.lost(What.CHARACTERS, "");
        }
        String words = Unwanted.without(text.getWholeText()).replaceAll("\\s+", " ");
        if (FORMULA.matcher(words).find()) {
            report.lost(What.FORMULA, words);
        }
        if (Escaped.changes(words)) {
            report.lost(What.SIGN, "", "[^");
        }
        runs.add(words, look, address);
    }

    private void flush() {
        if (!runs.isBlank()) {
            List<String> lines = runs.lines();
            if (runs.dropped()) {
                looks.add("b, i");
            }
            if (list == Prose.Kind.PARAGRAPH) {
                blocks.add(new Prose.Block(Prose.Kind.PARAGRAPH, lines));
            } else {
                items.add(String.join(" ", lines));
            }
        }
        runs = new Runs();
    }

    private void endList() {
        if (!items.isEmpty()) {
            blocks.add(new Prose.Block(list, items));
            items.clear();
        }
        list = Prose.Kind.PARAGRAPH;
    }
}

package org.forewarned.platform.mail;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The text of one kind of mail in one language. Places are filled in the parsed text, so that no value can become markup, and a link leads nowhere
 * but to an address of the web or of mail.
 *
 * @param subject one line, neutral, which may have places too
 * @param declared the places that the front matter names: what a use case must give
 * @param body CommonMark with places such as {@code {name}}
 */
record MailText(String subject, Set<String> declared, String body) {

    static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern FRONT = Pattern.compile("\\A---\\R(.*?)\\R---\\R", Pattern.DOTALL);
    private static final Pattern LEADS = Pattern.compile("(https?://|mailto:).+");
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

    static MailText read(String name, String source) {
        Matcher front = FRONT.matcher(source);
        if (!front.find()) {
            throw new IllegalStateException("content/emails/" + name + ".md has no front matter");
        }
        Set<String> declared = Arrays.stream(line(front.group(1), "places").split(",")).map(String::strip).filter(p -> !p.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return new MailText(line(front.group(1), "subject"), declared, source.substring(front.end()));
    }

    /** The places of subject and body. */
    Set<String> places() {
        return PLACE.matcher(subject + "\n" + body).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The subject, on one line whatever the values are: what kind of mail it is, and always who sends it. */
    String subject(Map<String, String> values) {
        return filled(subject + " – {product}", values).replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    /** The body as a part of an HTML page. */
    String html(Map<String, String> values) {
        return HTML.render(parsed(values));
    }

    /** The body for those who read no HTML: a link's words, then its address; in the middle of a sentence in brackets. */
    String plain(Map<String, String> values) {
        Node whole = parsed(values);
        whole.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                String address = link.getDestination().replaceFirst("^mailto:", "");
                link.insertBefore(new Text(plain(words(link), address, link.getPrevious() == null && link.getNext() == null)));
                link.unlink();
            }
        });
        return PLAIN.render(whole).strip();
    }

    private static String plain(String words, String address, boolean alone) {
        if (words.isEmpty() || words.equals(address)) {
            return address;
        }
        return alone ? words + ": " + address : words + " (" + address + ")";
    }

    private Node parsed(Map<String, String> values) {
        Node whole = PARSER.parse(body);
        whole.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                fill(text, filled(text.getLiteral(), values));
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                if (isEmpty(paragraph)) {
                    paragraph.unlink();
                }
            }

            @Override
            public void visit(Link link) {
                String address = filled(link.getDestination(), values);
                if (!LEADS.matcher(address).matches()) {
                    throw new IllegalArgumentException("a link of a mail leads to an address of the web");
                }
                link.setDestination(address);
                visitChildren(link);
            }
        });
        return whole;
    }

    /** A value of several lines stays so. */
    private static void fill(Text text, String literal) {
        String[] lines = literal.split("\\R", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            text.insertBefore(new Text(lines[i]));
            text.insertBefore(new HardLineBreak());
        }
        text.setLiteral(lines[lines.length - 1]);
    }

    /** A paragraph of nothing but a place for which there was no value. */
    private static boolean isEmpty(Paragraph paragraph) {
        return paragraph.getFirstChild() == paragraph.getLastChild() && paragraph.getFirstChild() instanceof Text only && only.getLiteral().isBlank();
    }

    private static String words(Link link) {
        StringBuilder words = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), "")));
    }

    private static String line(String front, String key) {
        Matcher line = Pattern.compile("(?m)^" + key + ":[ \\t]*(.*)$").matcher(front);
        return line.find() ? line.group(1).strip().replaceAll("^\"|\"$", "") : "";
    }
}

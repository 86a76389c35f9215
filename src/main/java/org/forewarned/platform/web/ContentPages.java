package org.forewarned.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.forewarned.platform.Content;
import org.forewarned.platform.Operator;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/**
 * The pages that every public service owes, written in {@code content/pages/<language>/<page>.md}: front matter with title
 * and summary, then CommonMark. {@code {{operator}}}, {@code {{operator-email}}} and {@code {{exit-name}}} are filled from
 * the settings, and so are {@code {{keep-answers-months}}} and its like: a line with one that is set to 0 is left out. Made
 * once each; the markup that comes out is sanitised.
 */
@ApplicationScoped
public class ContentPages {

    /** A finished page, in the language it is written in; {@code html} may be written as it is. */
    public record Text(String language, String title, String summary, String html) { }

    private static final Pattern FRONT = Pattern.compile("\\A---\\R(.*?)\\R---\\R", Pattern.DOTALL);
    private static final Pattern KEPT = Pattern.compile("\\{\\{(keep-[a-z]+-months)}}");
    private static final Safelist SAFE = Safelist.basic().addTags("h2", "h3", "h4").removeTags("img")
        .addProtocols("a", "href", "mailto", "tel", "http", "https").removeEnforcedAttribute("a", "rel").preserveRelativeLinks(true);

    private static final List<Setting> KEPT_AS = Stream.of(Setting.values()).filter(s -> s.name().startsWith("KEEP_")).toList();

    private final Map<String, Optional<Text>> made = new ConcurrentHashMap<>();
    private Content content;
    private Settings settings;
    private volatile Filling filled;
    private TextBundles texts;

    protected ContentPages() { }

    @Inject
    public ContentPages(Content content, Settings settings, TextBundles texts) {
        this.content = content;
        this.settings = settings;
        this.texts = texts;
    }

    /** The page in this language, or in English where it is not translated. */
    public Optional<Text> page(String name, String language) {
        Filling now = new Filling(settings);
        if (!now.equals(filled)) {
            filled = now;
            made.clear();
        }
        return made.computeIfAbsent(language + "/" + name, this::make)
            .or(() -> made.computeIfAbsent("en/" + name, this::make));
    }

    /** What is filled in; administrators may change it while the pages are read. */
    private record Filling(Operator operator, URI exit, List<String> kept) {

        Filling(Settings settings) {
            this(settings.operator(), settings.exitUrl(), KEPT_AS.stream().map(settings::text).toList());
        }
    }

    private Optional<Text> make(String name) {
        String file = "pages/" + name + ".md";
        if (!content.exists(file)) {
            return Optional.empty();
        }
        String source = content.text(file);
        Matcher front = FRONT.matcher(source);
        String head = front.find() ? front.group(1) : "";
        String body = head.isEmpty() ? source : source.substring(front.end());
        String html = HtmlRenderer.builder().escapeHtml(true).build().render(Parser.builder().build().parse(filled(body, texts.in(name.replaceFirst("/.*", "")))));
        String clean = Jsoup.clean(html, "https://here.invalid/", SAFE, new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false));
        return Optional.of(new Text(name.replaceFirst("/.*", ""), line(head, "title"), line(head, "summary"), clean));
    }

    private static String line(String front, String key) {
        Matcher line = Pattern.compile("(?m)^" + key + ":\\s*(.*)$").matcher(front);
        return line.find() ? line.group(1).strip().replaceAll("^\"|\"$", "") : "";
    }

    private String filled(String text, TextBundle words) {
        Operator operator = settings.operator();
        String name = operator.name().isEmpty() ? words.say("content.operator") : plain(operator.name());
        String named = kept(text).replace("{{operator}}", name).replace("{{exit-name}}", exitName());
        return operator.email().isEmpty()
            ? named.replace("[{{operator-email}}](mailto:{{operator-email}})", name).replace("{{operator-email}}", name)
            : named.replace("{{operator-email}}", operator.email());
    }

    /** Fills in for how long something is kept. */
    private String kept(String text) {
        return text.lines().flatMap(line -> {
            Matcher place = KEPT.matcher(line);
            if (!place.find()) {
                return Stream.of(line);
            }
            String months = settings.text(Setting.valueOf(place.group(1).toUpperCase(Locale.ROOT).replace('-', '_')));
            return months.equals("0") ? Stream.empty() : Stream.of(line.replace(place.group(), months));
        }).collect(Collectors.joining("\n"));
    }

    private String exitName() {
        URI exit = settings.exitUrl();
        return exit.getHost().endsWith("bbc.co.uk") ? "BBC Weather" : plain(exit.getHost());
    }

    /** A setting as plain text: no character of it may begin markup. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>()#+!|&~-])", "\\\\$1");
    }
}

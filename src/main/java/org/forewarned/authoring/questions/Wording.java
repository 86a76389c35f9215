package org.forewarned.authoring.questions;

import java.util.Locale;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.forewarned.authoring.questions.Loss.What;
import org.jsoup.nodes.Entities;

/** How the words of a file are meant: Moodle's four formats. */
enum Wording {
    /** HTML in which a line end is a line end. */
    MOODLE,
    HTML,
    PLAIN,
    MARKDOWN;

    /** What longer words have is not read. */
    static final int LONGEST = 20_000;

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(16).maxInlineNesting(24).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    /** By its name in GIFT and Moodle XML; any other name is Moodle's own. */
    static Wording named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "html" -> HTML;
            case "plain", "plain_text" -> PLAIN;
            case "markdown" -> MARKDOWN;
            default -> MOODLE;
        };
    }

    /** True if there is such a format. */
    static boolean isName(String name) {
        return name.matches("(?i)html|plain|markdown|moodle");
    }

    /** These words in our markup; what can't be taken is reported. */
    Prose read(String words, Report report) {
        if (words.isBlank()) {
            return Prose.NONE;
        }
        if (words.length() > LONGEST) {
            report.lost(What.TOO_LONG, words, LONGEST);
            throw new NotTaken();
        }
        return HtmlText.read(html(words, report), report);
    }

    private String html(String words, Report report) {
        return switch (this) {
            case HTML -> words;
            case MOODLE -> words.strip().replaceAll("\n[ \t]*\n\\s*", "<p>").replace("\n", "<br>");
            case PLAIN -> Entities.escape(words.strip()).replaceAll("\n[ \t]*\n\\s*", "<p>").replace("\n", "<br>");
            case MARKDOWN -> markdown(words, report);
        };
    }

    private static String markdown(String words, Report report) {
        try {
            return RENDERER.render(PARSER.parse(words));
        } catch (RuntimeException | StackOverflowError unreadable) {
            report.lost(What.TANGLED, words);
            throw new NotTaken();
        }
    }
}

package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.markup.Question;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads from right to left: pages run that way, keep nobody out, and say what in them is English. */
@Tag("looks")
class ArabicIT {

    private static final Answers MODULE = Answers.to("county-lines");
    /** What stands in the main part in words of a language that no element round it names: two English words or an Arabic letter. */
    private static final String UNMARKED = "() => { const found = []; const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);"
            + "while (walk.nextNode()) { const text = walk.currentNode.textContent; const lang = walk.currentNode.parentElement.closest('[lang]').lang;"
            + "const arabic = /[\\u0621-\\u064a]/.test(text); const english = /[A-Za-z]{2,} [A-Za-z]{2,}/.test(text);"
            + "if (arabic ? lang !== 'ar' : english && lang !== 'en-GB') { found.push(lang + ': ' + text.trim().slice(0, 80)); } } return found; }";

    private static Visitor reader;

    @BeforeAll
    static void start() {
        reader = Visitor.of(RunningServer.shared(), options -> {
            Visitor.inspecting(options);
            Visitor.inArabic(options);
        });
    }

    @AfterAll
    static void stop() {
        reader.close();
    }

    static Stream<String> pages() {
        return Stream.of("/", "/modules", MODULE.path(""), MODULE.path(MODULE.first(Question.class).lesson().id()), "/settings", "/help", "/give-information", "/glossary",
                "/search?q=debt", "/certificates", "/my-learning", "/learner-code", "/privacy", "/organisations", "/sign-in");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageRunsFromRightToLeftAndKeepsNobodyOut(String path) {
        reader.open(path);
        assertThat(reader.page().getAttribute("html", "lang")).isEqualTo("ar");
        assertThat(reader.page().getAttribute("html", "dir")).isEqualTo("rtl");
        assertThat(reader.page().evaluate(UNMARKED)).as("not marked with its language").isEqualTo(List.of());
        HtmlChecker.check("Arabic " + path, reader.page().request().get(reader.page().url(), RequestOptions.create().setHeader("Accept-Language", "ar")).text());
        Looks.at(reader.page(), "Arabic " + path, ColorScheme.LIGHT, Looks.NARROW);
        Looks.at(reader.page(), "Arabic " + path, ColorScheme.DARK, Looks.WIDE);
    }

    @Test
    void aTelephoneNumberIsReadFromLeftToRight() {
        reader.open("/help");
        assertThat(reader.page().evaluate("[...document.querySelectorAll('main a[href^=\"tel:\"]')].map(e => getComputedStyle(e)).every(s => s.direction === 'ltr' "
                + "&& s.unicodeBidi === 'isolate')")).isEqualTo(true);
    }
}

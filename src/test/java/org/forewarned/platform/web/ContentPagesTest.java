package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.forewarned.platform.Content;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

class ContentPagesTest {

    private static final Map<Setting, String> HOSTILE = Map.of(Setting.OPERATOR_NAME, "A <b>[council](javascript:x)</b> & {{co}}",
        Setting.OPERATOR_EMAIL, "help@council.example");

    private static ContentPages pages(Map<Setting, String> settings) {
        return new ContentPages(new Content(), new Settings(s -> Optional.ofNullable(settings.get(s))), new TextBundles(new Content()));
    }

    static Stream<String> names() {
        return Routes.all().rows().map(row -> row.fixed().get("page")).filter(name -> name != null);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPageIsThereAndComplete(String name) {
        for (Map<Setting, String> settings : Stream.of(HOSTILE, Map.<Setting, String>of()).toList()) {
            ContentPages.Text page = pages(settings).page(name, "en").orElseThrow();

            assertThat(page.title()).isNotBlank();
            assertThat(page.summary()).isNotBlank();
            assertThat(Jsoup.parse(page.html()).select("b, script, [href^=javascript], h1, [style]")).isEmpty();
            assertThat(page.html()).doesNotContain("{{operator").doesNotContain("{{exit").doesNotContain("mailto:This");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void linksToOurOwnPagesLeadSomewhere(String name) {
        Jsoup.parse(pages(HOSTILE).page(name, "en").orElseThrow().html()).select("a[href^=/]").eachAttr("href")
            .forEach(link -> assertThat(Routes.all().match(link.replaceFirst("[#?].*", ""))).as(link).isPresent());
    }

    @Test
    void howLongThingsAreKeptStandsThereAsItIsSet() {
        String set = pages(Map.of(Setting.KEEP_ANSWERS_MONTHS, "7", Setting.KEEP_LEARNERS_MONTHS, "0")).page("privacy", "en").orElseThrow().html();
        assertThat(set).contains(": 7 months").contains(": 72 months").doesNotContain("0 months").doesNotContain("{{keep");
    }

    @Test
    void aLanguageWithoutThePageGetsTheEnglishOne() {
        assertThat(pages(HOSTILE).page("about", "fr")).isEqualTo(pages(HOSTILE).page("about", "en"));
        assertThat(pages(HOSTILE).page("nothing", "en")).isEmpty();
    }
}

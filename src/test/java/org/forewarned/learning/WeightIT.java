package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.markup.Lesson;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page weighs on the way to an old phone, and what its browser may keep. */
class WeightIT {

    private static final int MOST_REQUESTS = 6;
    private static final int MOST_BYTES = 60_000;

    static Stream<String> firstLessons() {
        return Answers.ALL.stream().map(Answers::to).map(module -> module.path(module.lessons().get(0).id()));
    }

    @ParameterizedTest
    @MethodSource("firstLessons")
    void aFirstLookAtALessonIsLightAndASecondIsLighter(String lesson) {
        List<Request> requests = new ArrayList<>();
        try (Visitor visitor = Visitor.of(RunningServer.shared())) {
            visitor.context().onRequestFinished(requests::add);
            visitor.open(lesson);
            visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(requests).as("requests").hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(requests.stream().mapToInt(WeightIT::bytes).sum()).as("bytes over the network").isLessThanOrEqualTo(MOST_BYTES);

            requests.clear();
            visitor.open(lesson);
            visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(requests.stream().filter(WeightIT::overTheNetwork).map(Request::url)).as("a second look").hasSizeLessThanOrEqualTo(2);
        }
    }

    /** What came over the network: the packed body and the headers. */
    private static int bytes(Request request) {
        Sizes sizes = request.sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }

    /** Not from the browser's own store. */
    private static boolean overTheNetwork(Request request) {
        return request.timing().responseStart > 0 && request.sizes().responseHeadersSize > 0;
    }

    @Test
    void whatAPageLoadsMayBeKeptForAYear() {
        PlainVisitor visitor = new PlainVisitor(RunningServer.shared());
        Answer page = visitor.get(firstLessons().findFirst().orElseThrow());
        List<String> loaded = page.document().select("link[rel=stylesheet], link[rel=icon], script[src]").stream()
                .map(element -> element.attr("href") + element.attr("src")).toList();

        assertThat(loaded).isNotEmpty().allSatisfy(address -> assertThat(visitor.get(address).is(200).header("Cache-Control"))
                .contains("max-age=31536000").contains("immutable"));
        assertThat(page.header("Cache-Control")).as("the page itself").isEqualTo("no-store");
    }

    @Test
    void aLessonCanBeReadWithoutScript() {
        Answers module = Answers.to("county-lines");
        Lesson lesson = module.lessons().get(0);
        Answer page = new PlainVisitor(RunningServer.shared()).get(module.path(lesson.id()));

        page.sees(lesson.title()).sees(module.lessons().get(1).title());
        assertThat(page.document().select("[hidden]:not(button)")).as("hidden without script").isEmpty();
        assertThat(page.document().select("script:not([src])")).as("script in the page").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/modules", "/modules/county-lines", "/modules/county-lines/assessment", "/modules/county-lines/certificate", "/search?q=phone",
        "/glossary", "/help", "/give-information", "/my-learning", "/my-learning/delete", "/learner-code", "/certificates", "/settings", "/about", "/privacy",
        "/privacy/young-people", "/accessibility", "/cookies", "/contact", "/how-modules-are-made"})
    void aPageThatAnybodyMayReadSetsNoCookieAndAsksNoOtherHost(String path) {
        Answer page = new PlainVisitor(RunningServer.shared()).get(path).is(200);

        assertThat(page.setCookies()).isEmpty();
        assertThat(page.document().select("[src], link[href], form[action], [poster], [srcset]").stream()
                .flatMap(e -> Stream.of(e.attr("src"), e.tagName().equals("link") ? e.attr("href") : "", e.attr("action"), e.attr("poster"), e.attr("srcset"))))
                .noneMatch(address -> address.contains("//"));
    }
}

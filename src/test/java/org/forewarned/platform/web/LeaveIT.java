package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Leaving in a hurry: nothing of this site comes back with Back, Forward, a reopened tab or an address typed again. */
class LeaveIT {

    private static Elsewhere elsewhere;
    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        elsewhere = new Elsewhere();
        server = RunningServer.fresh(Map.of("FOREWARNED_EXIT_URL", elsewhere.url()));
    }

    @AfterAll
    static void stop() {
        server.stop();
        elsewhere.close();
    }

    @Test
    void theButtonLeadsAway() {
        leaving(options -> { }, visitor -> visitor.press("Leave this site"));
    }

    @Test
    void theButtonLeadsAwayWithoutScript() {
        leaving(Visitor::withoutScript, visitor -> visitor.press("Leave this site"));
    }

    @Test
    void threeTimesShiftLeadsAway() {
        leaving(options -> { }, visitor -> visitor.key("Shift").key("Shift").key("Shift"));
    }

    @Test
    void writingCapitalsDoesNot() {
        try (Visitor visitor = visitor(options -> { })) {
            visitor.open("/about").key("Shift+A").key("Shift+B").key("Shift+C").key("Shift").key("Shift");
            visitor.page().waitForTimeout(500);
            assertThat(visitor.path()).isEqualTo("/about");
        }
    }

    @Test
    void whatLetTheDeviceInLetsNobodyInAgain() {
        PlainVisitor learner = new PlainVisitor(server);
        learner.post("/modules/county-lines/first-signs", "finish", "1");
        String token = learner.cookie("sitting");
        new PlainVisitor(server).with("sitting", token).get("/my-learning").sees("County lines");
        learner.postOnce("/leave");
        new PlainVisitor(server).with("sitting", token).get("/my-learning").seesNo("County lines: when drug gangs");
    }

    private static void leaving(Consumer<Browser.NewContextOptions> special, Consumer<Visitor> leave) {
        try (Visitor visitor = visitor(special)) {
            visitor.open("/settings").choose("Wales").press("Keep these").open("/about").open("/cookies").open("/privacy");
            visitor.context().addCookies(List.of(new Cookie("sitting", "token").setUrl(server.url("/"))));
            leave.accept(visitor);
            away(visitor.page());
            assertThat(cookies(visitor)).containsExactly("left");

            visitor.page().goBack();
            away(visitor.page());
            visitor.page().goBack();
            away(visitor.page());
            visitor.page().goForward();
            away(visitor.page());
            visitor.page().reload();
            away(visitor.page());
            reopened(visitor);
            tenMinutesLater(visitor);
        }
    }

    private static void reopened(Visitor visitor) {
        try (Page again = visitor.context().newPage()) {
            again.navigate(server.url("/privacy"));
            away(again);
            again.navigate(server.url("/"));
            assertThat(again.url()).as("the home page stays open to all").isEqualTo(server.url("/"));
        }
    }

    private static void tenMinutesLater(Visitor visitor) {
        visitor.context().clearCookies();
        visitor.open("/about").sees("About Forewarned");
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Location")).hasValue(elsewhere.url());
    }

    @Test
    void anOldBrowserThatSaysNothingLeavesToo() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("Accept", "*/*");

        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(c -> c.startsWith("left=1") && c.contains("Max-Age=600"))
            .anyMatch(c -> c.startsWith("sitting=;") && c.contains("Max-Age=0"));
        assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static HttpResponse<String> post(String header, String value) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url("/leave"))).header(header, value)
            .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Visitor visitor(Consumer<Browser.NewContextOptions> special) {
        return Visitor.of(server, special.andThen(options -> options.setIgnoreHTTPSErrors(true))).expecting(elsewhere.url());
    }

    private static List<String> cookies(Visitor visitor) {
        return visitor.context().cookies(server.url("/")).stream().map(c -> c.name).toList();
    }

    private static void away(Page page) {
        page.waitForURL(elsewhere.url());
        assertThat(page.title()).isEqualTo("Weather");
    }
}

package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.forewarned.platform.testing.Accessibility;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame, the pages about this site, settings and errors, as browsers and other programs meet them. */
class PagesIT {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningServer server = RunningServer.shared();

    @Test
    void whatWouldKeepSomebodyOutIsFound() {
        try (Visitor visitor = Visitor.of(server, Visitor::inspecting)) {
            visitor.open("/about").page().evaluate("document.querySelector('main').innerHTML = '<h1>A page</h1><p style=\"color:#ccc;background:#fff\">Pale</p><input>'");
            assertThatThrownBy(() -> Accessibility.check(visitor.page())).hasMessageContaining("color-contrast").hasMessageContaining("label");
        }
    }

    @Test
    void theMenuOpensWithTheKeyboardAlone() {
        try (Visitor visitor = Visitor.of(server, o -> { Visitor.onPhone(o); Visitor.inspecting(o); })) {
            visitor.open("/about").key("Tab").sees("Skip to the main part");
            visitor.page().locator("details.menu summary").focus();
            visitor.key("Enter").sees("Choose your nation");
            Accessibility.check(visitor.page());
            visitor.key("Escape").page().locator("details.menu:not([open])").waitFor();
        }
    }

    @Test
    void whatIsChosenIsShownAndOneReturnsToWhereOneWas() {
        try (Visitor visitor = Visitor.of(server, Visitor::withoutScript)) {
            visitor.open("/cookies").follow("Shown for all nations").choose("Scotland").press("Keep these");
            assertThat(visitor.path()).isEqualTo("/cookies");
            visitor.sees("Shown for Scotland").follow("Shown for Scotland");
            assertThat(visitor.page().getByLabel("Scotland").isChecked()).isTrue();
        }
    }

    @Test
    void aFirstViewIsLightAndLeavesNoSession() {
        try (Visitor visitor = Visitor.of(server)) {
            List<String> requests = new ArrayList<>();
            visitor.page().onRequest((Request request) -> requests.add(request.url()));
            visitor.open("/about");
            assertThat(requests).hasSizeLessThanOrEqualTo(4);
            assertThat(visitor.context().cookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({ "/about/,301", "/nothing,404", "/platform/settings.xhtml,404", "/-/leave,404", "/WEB-INF/frame.xhtml,404", "/assets/0/look.css,404",
        "/modules//x,404", "/about?q=%00,200", "/robots.txt,200", "/favicon.ico,200" })
    void addressesAnswerAsTheyShould(String path, int status) throws IOException, InterruptedException {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void aPageKeepsToItself() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/about");

        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'", "script-src 'self';", "style-src 'self'",
            "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(header(get("/nothing"), "Content-Security-Policy")).isEqualTo(header(page, "Content-Security-Policy"));
    }

    @Test
    void programsOnThisMachineReadTheServersFigures() throws IOException, InterruptedException {
        assertThat(get("/metrics").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("# TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/metrics", "/metrics/", "/metrics/base", "/metrics/vendor", "/metrics?scope=base", "/%6Detrics", "/metrics;a=b", "/metrics;a=b/base", "//metrics",
        "/./metrics", "/openapi", "/openapi/", "/openapi;a=b", "/openapi-ui/", "/openapi-ui/index.html" })
    void nobodyElseReadsThem(String path) throws IOException, InterruptedException {
        for (String header : new String[] { "X-Forwarded-For", "Forwarded", "X-Real-IP", "Via" }) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(at(path)).header(header, "192.0.2.7"));
            assertThat(answer.statusCode()).as(header).isBetween(300, 499);
            assertThat(answer.body()).as(header).doesNotContain("# TYPE", "jvm", "openapi:", "Payara");
        }
    }

    @Test
    void anAssetIsKeptForAYear() throws IOException, InterruptedException {
        String look = get("/about").body().replaceAll("(?s).*href=\"(/assets/[^\"]*look.css)\".*", "$1");

        assertThat(header(get(look), "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(send(HttpRequest.newBuilder(at(look)).header("Accept-Encoding", "gzip")), "Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @CsvSource({ "Origin,null,403", "Origin,https://evil.example,403", "Sec-Fetch-Site,cross-site,403", "Accept,text/html,403", "Sec-Fetch-Site,same-origin,303" })
    void onlyOurOwnFormsAreTaken(String header, String value, int status) throws IOException, InterruptedException {
        assertThat(send(form("/settings", "nation=wales").header(header, value)).statusCode()).isEqualTo(status);
    }

    @Test
    void whatIsTooMuchIsRefused() throws IOException, InterruptedException {
        assertThat(ours("/settings", "x=" + "y".repeat(200_000)).statusCode()).isEqualTo(413);
        assertThat(ours("/settings", "x=" + "y".repeat(20_000)).statusCode()).isEqualTo(413);
        assertThat(ours("/settings", "a=b&".repeat(1_000)).statusCode()).isEqualTo(400);
        assertThat(ours("/about", "a=b").statusCode()).isEqualTo(405);
        assertThat(get("/about?" + "q".repeat(5_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void aFormFromBeforeTheCodeChangedCanBeSentOnceMore() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(form("/settings", "nation=wales&back=%2Fabout").header("Sec-Fetch-Site", "same-origin").header("Cookie", "sitting=another"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Send it once more", "name=\"nation\" value=\"wales\"").doesNotContain("Exception");
        String token = answer.body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
        assertThat(send(form("/settings", "nation=wales&back=%2Fabout&csrf=" + token).header("Sec-Fetch-Site", "same-origin")
            .header("Cookie", "sitting=another")).statusCode()).isEqualTo(303);
    }

    @Test
    void aFileInSuchAFormHasToBeChosenOnceMoreAndThePageSaysSo() throws IOException, InterruptedException {
        String body = "--x\r\nContent-Disposition: form-data; name=\"pdf\"; filename=\"a.pdf\"\r\n\r\nhello\r\n--x--\r\n";
        HttpResponse<String> answer = send(form("/certificates", body).setHeader("Content-Type", "multipart/form-data; boundary=x")
            .header("Sec-Fetch-Site", "same-origin").header("Cookie", "sitting=another"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Please choose the file once more", "href=\"/certificates\">Open the page again").doesNotContain("Send it once more");
    }

    private HttpResponse<String> ours(String path, String body) throws IOException, InterruptedException {
        return send(form(path, body).header("Sec-Fetch-Site", "same-origin"));
    }

    private HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(server.url("/").replaceAll("/$", "") + path);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

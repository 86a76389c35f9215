package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the server answered.
 *
 * @param path that was asked last
 */
public record Answer(int status, String path, byte[] body, HttpHeaders headers) {

    /** The page as it was sent. */
    public String html() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Document document() {
        return Jsoup.parse(html());
    }

    /** What can be read on the page, beside its frame. */
    public String text() {
        return isPage() ? document().select("main").text() : "";
    }

    public String heading() {
        return document().select("main h1").text();
    }

    public boolean isPage() {
        return header("Content-Type").startsWith("text/html");
    }

    /** A header; empty text without it. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The cookies that it sets. */
    public List<String> setCookies() {
        return headers.allValues("Set-Cookie");
    }

    /** Where it leads: path, query and place on the page. */
    public String location() {
        URI to = URI.create(header("Location"));
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    /** Makes sure that this stands on the page. */
    public Answer sees(String text) {
        assertThat(text()).as(path).contains(text);
        return this;
    }

    /** Makes sure that this does not stand on the page. */
    public Answer seesNo(String text) {
        assertThat(text()).as(path).doesNotContain(text);
        return this;
    }

    /** Makes sure of the status. */
    public Answer is(int expected) {
        assertThat(status).as(path + ": " + text()).isEqualTo(expected);
        return this;
    }
}

package org.forewarned.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a learner's cookie, who opens pages and fills forms in as they stand. */
final class Person {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(20)).build();

    private final URI site;
    private final String cookie;
    private final boolean compressed;

    Person(URI site, String token, boolean compressed) {
        this(site, compressed, token == null ? null : "sitting=" + token);
    }

    private Person(URI site, boolean compressed, String cookie) {
        this.site = site;
        this.compressed = compressed;
        this.cookie = cookie;
    }

    /** Somebody signed in to an account. */
    static Person signedIn(URI site, String token) {
        return new Person(site, false, "account=" + token);
    }

    /** Opens a path. */
    HttpResponse<byte[]> open(String path) {
        return send(request(path).GET());
    }

    /** Opens a path to look at what is on it. */
    Document look(String path) {
        return document(open(path), path);
    }

    /** Fills the form in that has this in its address, somehow but wholly, with these values besides, and follows where it leads. */
    Document fill(Document page, String action, Map<String, String> values) {
        Element form = page.select("form[action*=" + action + "]:not(.useful)").last();
        if (form == null) {
            throw new IllegalStateException("no form for " + action + " on " + page.location());
        }
        Map<String, String> fields = Forms.filled(form);
        fields.putAll(values);
        HttpResponse<byte[]> answer = post(form.attr("action"), fields);
        String next = answer.headers().firstValue("Location").orElse(null);
        return next == null ? document(answer, form.attr("action")) : look(URI.create(next).getRawPath());
    }

    /** Sends fields to a path; does not follow. */
    HttpResponse<byte[]> post(String path, Map<String, String> fields) {
        String body = new LinkedHashMap<>(fields).entrySet().stream().map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Origin", site.toString().replaceFirst("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Puts bytes on the yardstick. */
    void put(String path, byte[] bytes) {
        send(request(path).PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofSeconds(60));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return compressed ? request.header("Accept-Encoding", "gzip") : request;
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(answer.statusCode() + " for " + answer.uri());
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private Document document(HttpResponse<byte[]> answer, String path) {
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), site.resolve(path).toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A visitor without a browser, for what a browser would only slow down: keeps cookies, and sends forms as our pages do. Fails at once
 * when an answer makes a session, says that something broke, or is not there where no test expects it.
 */
public final class PlainVisitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "----the-edge-of-a-part";

    private final UnaryOperator<String> address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";
    private boolean forgiving;

    public PlainVisitor(RunningServer server) {
        this.address = server::url;
    }

    /** At a server that somebody else has started. */
    public PlainVisitor(URI site) {
        this.address = path -> site.resolve(path).toString();
    }

    /** Takes it that something may break: an answer that says so is an answer. */
    public PlainVisitor forgiving() {
        forgiving = true;
        return this;
    }

    /** Asks for a page, and follows where it leads. */
    public Answer get(String path) {
        return follow(once(request(path).GET().build()));
    }

    /** Asks for a page; the answer as it comes, before the browser would go on. */
    public Answer getOnce(String path) {
        return once(request(path).GET().build());
    }

    /** Sends a form with these names and values, one after the other, and follows where it leads. */
    public Answer post(String path, String... pairs) {
        return follow(postOnce(path, pairs));
    }

    /** Sends a form; the answer as it comes, before the browser would go on. */
    public Answer postOnce(String path, String... pairs) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(encoded(pairs[i]) + "=" + encoded(pairs[i + 1]));
        }
        fields.add("csrf=" + encoded(csrf));
        return once(own(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(String.join("&", fields))).build());
    }

    /** Sends a file as the form for files does. */
    public Answer upload(String path, String field, byte[] file) {
        return upload(path, field, "certificate.pdf", file, "file", "1");
    }

    /** Sends a file of this name with other fields. */
    public Answer upload(String path, String field, String name, byte[] file, String... pairs) {
        StringBuilder fields = new StringBuilder(part("csrf", csrf));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.append(part(pairs[i], pairs[i + 1]));
        }
        byte[] head = (fields + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = ByteBuffer.allocate(head.length + file.length + tail.length).put(head).put(file).put(tail).array();
        return follow(once(own(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body)).build()));
    }

    /** What this visitor's cookies are, for a browser to go on with. */
    public List<Cookie> cookies() {
        return cookies.entrySet().stream().map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(address.apply("/"))).toList();
    }

    /** The names of the cookies. */
    public List<String> cookieNames() {
        return List.copyOf(cookies.keySet());
    }

    /** The value of a cookie, or null. */
    public String cookie(String name) {
        return cookies.get(name);
    }

    /** Puts a cookie, as if it had been kept from before. */
    public PlainVisitor with(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** The token for forms, from the last page that had one. */
    public String csrf() {
        return csrf;
    }

    private Answer follow(Answer answer) {
        return answer.status() == 303 || answer.status() == 301 ? get(answer.location()) : answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address.apply(path))).timeout(PATIENCE);
        return cookies.isEmpty() ? builder : builder.header("Cookie", String.join("; ", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList()));
    }

    private HttpRequest.Builder own(String path) {
        return request(path).header("Origin", address.apply("/").replaceFirst("/$", ""));
    }

    private Answer once(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            assertThat(cookies).as("cookies after " + request.uri()).doesNotContainKey("JSESSIONID");
            Answer answer = new Answer(response.statusCode(), request.uri().getRawPath(), response.body(), response.headers());
            assertThat(forgiving || answer.status() < 500).as(request.uri() + ": " + answer.status() + " " + answer.text()).isTrue();
            csrf = answer.isPage() && answer.html().contains("name=\"csrf\"") ? answer.document().select("input[name=csrf]").val() : csrf;
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(request.uri().toString(), failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

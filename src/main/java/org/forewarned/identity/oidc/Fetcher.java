package org.forewarned.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.identity.oidc.Refused.Kind;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;

/**
 * Asks providers over HTTP, within limits of size and time for the whole answer. It follows no redirects and keeps no cookies; an answer is
 * read in UTF-8.
 */
@ApplicationScoped
public class Fetcher {

    /** The largest answer in bytes. */
    static final int MOST = 256 * 1024;

    private Hosts hosts;
    private HttpClient client;
    private Duration patience;

    protected Fetcher() {
    }

    @Inject
    public Fetcher(Settings settings) {
        this(settings, Duration.ofSeconds(10));
    }

    Fetcher(Settings settings, Duration patience) {
        Set<String> inside = Stream.of(settings.text(Setting.PRIVATE_PROVIDERS).split(",")).map(h -> h.strip().toLowerCase(Locale.ROOT))
                .filter(h -> !h.isEmpty()).collect(Collectors.toSet());
        this.hosts = new Hosts(inside);
        this.patience = patience;
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(patience).build();
    }

    Hosts hosts() {
        return hosts;
    }

    /** Asks for a document; only a plain yes counts. */
    Fetched get(URI uri) throws Refused {
        Fetched answer = send(HttpRequest.newBuilder(checked(uri)).header("Accept", "application/json").GET());
        if (answer.status() != 200) {
            throw new Refused(Kind.UNREACHABLE, "the provider answered with status " + answer.status());
        }
        return answer;
    }

    /** Sends a form, whatever the answer's status. */
    Fetched post(URI uri, Map<String, List<String>> headers, String body) throws Refused {
        HttpRequest.Builder request = HttpRequest.newBuilder(checked(uri)).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return send(request.setHeader("Accept", "application/json"));
    }

    private URI checked(URI uri) throws Refused {
        hosts.check(uri);
        return uri;
    }

    private Fetched send(HttpRequest.Builder request) throws Refused {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request.timeout(patience).build(),
                info -> BodySubscribers.fromSubscriber(new Bounded(MOST), Bounded::text));
        try {
            HttpResponse<String> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Fetched(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body());
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new Refused(Kind.UNREACHABLE, "the provider took too long");
        } catch (ExecutionException failed) {
            throw new Refused(Kind.UNREACHABLE, isTooMuch(failed) ? "the provider's answer is too large"
                    : "the connection failed: " + failed.getCause().getClass().getSimpleName());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Refused(Kind.UNREACHABLE, "the server is stopping");
        }
    }

    private static boolean isTooMuch(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).anyMatch(Bounded.TooMuch.class::isInstance);
    }

    /**
     * What came back.
     *
     * @param type of the content, as said
     */
    record Fetched(int status, String type, String body) {

        @Override
        public String toString() {
            return "Fetched[" + status + "]";
        }
    }
}

package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forewarned.platform.Content;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.platform.testing.Fuzzed;

/**
 * Whatever a request says: nothing throws, a form of ours comes from us, an address leads to words, and what was typed comes clean. The input's
 * lines are path, {@code Origin}, {@code Sec-Fetch-Site}, {@code Host}, {@code X-Forwarded-For}, {@code Accept-Language}, the cookie
 * of the place and where to go on; what follows is typed into a field.
 */
class RequestFuzz {

    private static final int PORT = 8080;
    private static final int LINES = 9;
    private static final int SHORT = 40;
    private static final String PROXY = "10.0.0.1";
    private static final Set<String> HOSTS = Set.of("learn.council.example", "localhost:8080", "127.0.0.1:8080", "[::1]:8080");
    private static final Set<String> OURS = Set.of("https://learn.council.example", "http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080");

    private static final Origins ORIGINS = new Origins(new Settings(setting -> Optional.ofNullable(Map.of(
            Setting.PUBLIC_URL, "https://learn.council.example/", Setting.PROXIES, PROXY + ", 10.0.0.2").get(setting))));
    private static final TextBundles BUNDLES = new TextBundles(new Content());

    @Fuzzed
    void anythingMayStandInARequest(byte[] input) {
        String[] lines = (new String(input, StandardCharsets.UTF_8) + "\n".repeat(LINES)).split("\n", LINES);
        path(lines[0]);
        origin(Map.of("Origin", lines[1], "Sec-Fetch-Site", lines[2], "Host", lines[3], "X-Forwarded-For", lines[4]));
        assertThat(BUNDLES.languages()).contains(BUNDLES.best(lines[5]));
        assertThat(Place.read(Place.read(lines[6]).cookie())).isEqualTo(Place.read(lines[6]));
        onwards(lines[7]);
        typed(lines[8]);
    }

    private static void path(String path) {
        Routes.all().match(path).ifPresent(match -> {
            assertThat(match.route().target()).startsWith("/");
            assertThat(List.of(path.split("/", -1))).allMatch(word -> word.isEmpty() || word.matches("[\\p{Alnum}._~-]{1,120}"));
            assertThat(match.params().values()).allMatch(value -> !value.startsWith(".") && value.indexOf('/') < 0);
        });
    }

    private static void origin(Map<String, String> headers) {
        boolean own = ORIGINS.ownForm(request(headers));
        String site = headers.get("Sec-Fetch-Site");
        String origin = headers.get("Origin").toLowerCase(Locale.ROOT);
        assertThat(own).isEqualTo(!(site.isEmpty() && origin.isEmpty()) && (site.isEmpty() || site.equals("same-origin"))
                && (origin.isEmpty() || OURS.contains(origin)) && HOSTS.contains(headers.get("Host").toLowerCase(Locale.ROOT)));
        assertThat(ORIGINS.address(request(headers))).hasSizeLessThan(60);
    }

    private static void onwards(String path) {
        String local = Redirect.local(path, "/");
        assertThat(URI.create("https://here.example/").resolve(local).getHost()).isEqualTo("here.example");
    }

    private static void typed(String text) {
        for (int longest : List.of(SHORT, Form.LONGEST)) {
            String clean = Form.clean(text, longest);
            assertThat(clean).hasSizeLessThanOrEqualTo(longest);
            assertThat(Form.clean(clean, longest)).as("what is clean stays as it is").isEqualTo(clean);
            assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).as("in NFC").isTrue();
            assertThat(clean.chars()).noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        }
    }

    /** An empty header counts as one that was not sent. */
    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(RequestFuzz.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getHeader" -> headers.get(String.valueOf(args[0])).isEmpty() ? null : headers.get(String.valueOf(args[0]));
                    case "getRemoteAddr" -> PROXY;
                    case "getLocalPort" -> PORT;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}

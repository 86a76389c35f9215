package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final String SITE = "https://learn.council.example";
    private final Origins origins = new Origins(new Settings(setting -> Optional.ofNullable(Map.of(
        Setting.PUBLIC_URL, SITE + "/", Setting.PROXIES, "10.0.0.1, 10.0.0.2").get(setting))));

    @Test
    void aFormOfOurOwnPagesIsTaken() {
        assertThat(from("Sec-Fetch-Site", "same-origin").own()).isTrue();
        assertThat(from("Origin", SITE).own()).isTrue();
        assertThat(from("Origin", SITE).and("Sec-Fetch-Site", "same-origin").own()).isTrue();
        assertThat(from("Origin", "http://localhost:8080").and("Host", "localhost:8080").own()).isTrue();
    }

    @Test
    void anyOtherIsRefused() {
        assertThat(from("X", "y").own()).as("neither header").isFalse();
        assertThat(from("Origin", "null").own()).isFalse();
        assertThat(from("Origin", "null").and("Sec-Fetch-Site", "same-origin").own()).isFalse();
        assertThat(from("Origin", "https://evil.example").own()).isFalse();
        assertThat(from("Origin", "http://learn.council.example").own()).as("without TLS").isFalse();
        assertThat(from("Origin", SITE + ".evil.example").own()).isFalse();
        assertThat(from("Origin", "http://localhost:9999").and("Host", "localhost:8080").own()).as("another port").isFalse();
        for (String site : new String[] { "same-site", "cross-site", "none", "" }) {
            assertThat(from("Sec-Fetch-Site", site).and("Origin", SITE).own()).as(site).isFalse();
        }
        assertThat(from("Sec-Fetch-Site", "same-origin").and("Host", "rebound.example").own()).as("a name of somebody else's").isFalse();
    }

    @Test
    void onlyTrustedProxiesSayWhoAsks() {
        assertThat(from("X-Forwarded-For", "1.2.3.4").by("9.9.9.9").address()).isEqualTo("9.9.9.9");
        assertThat(from("X-Forwarded-For", "6.6.6.6, 1.2.3.4, 10.0.0.2").by("10.0.0.1").address()).isEqualTo("1.2.3.4");
        assertThat(from("X", "y").by("2001:db8:1:2:3:4:5:6").address()).isEqualTo("2001:db8:1:2::/64");
    }

    private Asking from(String header, String value) {
        return new Asking(new HashMap<>(Map.of("host", "learn.council.example")), "9.9.9.9").and(header, value);
    }

    private final class Asking {
        private final Map<String, String> headers;
        private final String address;

        Asking(Map<String, String> headers, String address) {
            this.headers = headers;
            this.address = address;
        }

        Asking and(String header, String value) {
            headers.put(header.toLowerCase(java.util.Locale.ROOT), value);
            return this;
        }

        Asking by(String remote) {
            return new Asking(headers, remote);
        }

        boolean own() {
            return origins.ownForm(request());
        }

        String address() {
            return origins.address(request());
        }

        private HttpServletRequest request() {
            return (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { HttpServletRequest.class },
                (proxy, method, args) -> switch (method.getName()) {
                    case "getHeader" -> headers.get(String.valueOf(args[0]).toLowerCase(java.util.Locale.ROOT));
                    case "getRemoteAddr" -> address;
                    case "getLocalPort" -> 8080;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        }
    }
}

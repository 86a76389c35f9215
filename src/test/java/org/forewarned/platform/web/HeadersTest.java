package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class HeadersTest {

    @Test
    void theWayOutIsOpenAndNoOther() {
        assertThat(Headers.places(URI.create("https://www.bbc.co.uk/weather")))
            .isEqualTo("https://www.bbc.co.uk https://*.bbc.co.uk https://*.bbc.com");
        assertThat(Headers.places(URI.create("https://weather.example:8443/x"))).isEqualTo("https://weather.example:8443");
    }
}

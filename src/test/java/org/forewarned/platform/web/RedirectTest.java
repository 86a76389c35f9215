package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/my-learning", "/modules/a/b?x=1&y=2#part", "/search?q=caf%C3%A9" })
    void pathsOfThisSiteAreFollowed(String path) {
        assertThat(Redirect.local(path, "/elsewhere")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "about", "//evil.example", "/\\evil.example", "\\/evil.example", "https://evil.example/",
        "/a\r\nSet-Cookie: x=y", "/ /evil.example", "/\t/evil.example", "javascript:alert(1)", "/..//evil.example" })
    void allElseIsNot(String path) {
        assertThat(Redirect.local(path, "/")).isEqualTo("/");
    }
}

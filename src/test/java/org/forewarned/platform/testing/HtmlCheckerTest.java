package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlCheckerTest {

    private static final String PAGE = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>A page</title></head><body><main><h1>A page</h1>%s</main></body></html>";

    @Test
    void whatIsWrongIsFoundEachTimeAndNothingElse() {
        for (int i = 0; i < 2; i++) {
            assertThat(HtmlChecker.errors(PAGE.formatted("<p>Well said.</p>"))).isEmpty();
            assertThat(HtmlChecker.errors(PAGE.formatted("<p id=\"a\">One</p><p id=\"a\">Two</p>"))).singleElement().asString().contains("Duplicate ID");
            assertThat(HtmlChecker.errors(PAGE.formatted("<p><div>No</div></p>"))).isNotEmpty();
            assertThat(HtmlChecker.errors(PAGE.formatted("<img src=\"/a.png\">"))).singleElement().asString().contains("alt");
            assertThat(HtmlChecker.errors(PAGE.formatted("<button role=\"nothing\">No</button>"))).singleElement().asString().contains("role");
        }
    }
}

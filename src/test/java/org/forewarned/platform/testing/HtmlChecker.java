package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;

/** The Nu HTML checker on a page's text as the server sent it. */
public final class HtmlChecker {

    private HtmlChecker() {
    }

    /** Fails with every error; what the checker only warns of is allowed. */
    public static void check(String name, String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        String report;
        try {
            report = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        List<String> errors = report.lines().filter(line -> line.contains("error")).toList();
        assertThat(errors).as("HTML of " + name).isEmpty();
    }
}

package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker on a page's text as the server sent it. What it knows of HTML is read once. */
public final class HtmlChecker {

    private static SimpleDocumentValidator validator;

    private HtmlChecker() {
    }

    /** Fails with every error; what the checker only warns of is allowed. */
    public static void check(String name, String html) {
        assertThat(errors(html)).as("HTML of " + name).isEmpty();
    }

    static synchronized List<String> errors(String html) {
        Errors errors = new Errors();
        try {
            if (validator == null) {
                validator = new SimpleDocumentValidator(true, false, false);
                validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, errors);
            }
            validator.setUpValidatorAndParsers(errors, true, false);
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return errors.found;
    }

    private static final class Errors implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warned) {
            // allowed
        }

        @Override
        public void error(SAXParseException wrong) {
            found.add(wrong.getLineNumber() + ":" + wrong.getColumnNumber() + " " + wrong.getMessage());
        }

        @Override
        public void fatalError(SAXParseException broken) {
            error(broken);
        }
    }
}

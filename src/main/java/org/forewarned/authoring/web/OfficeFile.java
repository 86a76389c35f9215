package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.forewarned.authoring.TranslationExchange;
import org.forewarned.platform.web.Form;

/** The form of a language's page, and the file in it that an office gave back. */
@RequestScoped
class OfficeFile {

    static final int LARGEST_MB = 4;
    private static final String FIELD = "file";

    private TranslationExchange exchange;
    private Form form;

    protected OfficeFile() {
    }

    @Inject
    OfficeFile(TranslationExchange exchange, Form form) {
        this.exchange = exchange;
        this.form = form;
    }

    Form form() {
        return form;
    }

    /** What was taken of it; nothing, and the problem in the form, when it can't be read. */
    Optional<TranslationExchange.Report> take(Writing writing, String language) {
        Optional<Part> file = form.file(FIELD).filter(part -> part.getSize() > 0);
        if (file.isEmpty()) {
            form.problem(FIELD, "translation.fault.file");
            return Optional.empty();
        }
        try (InputStream in = file.get().getInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST_MB * 1024 * 1024 + 1);
            return Optional.of(exchange.take(writing.asker(), writing.module(), language, bytes));
        } catch (TranslationExchange.Refused refused) {
            form.problem(FIELD, refused.getMessage(), LARGEST_MB);
        } catch (IOException unreadable) {
            form.problem(FIELD, "translation.fault.file");
        }
        return Optional.empty();
    }
}

package org.forewarned.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.Certificates;
import org.forewarned.certification.Press;
import org.forewarned.certification.SignatureCheck;
import org.forewarned.certification.SignatureVerdict;
import org.forewarned.platform.web.Form;

/** Looks at a PDF that somebody sends as a certificate. The file is not kept. */
@RequestScoped
public class FileCheck {

    private Press press;
    private Certificates certificates;
    private Form form;
    private Found found;

    protected FileCheck() {
    }

    @Inject
    FileCheck(Press press, Certificates certificates, Form form) {
        this.press = press;
        this.certificates = certificates;
        this.form = form;
    }

    void take() {
        Optional<Part> sent = form.file("pdf");
        if (sent.isEmpty()) {
            form.problem("pdf", "check.fault.file");
            return;
        }
        SignatureVerdict verdict = press.check(read(sent.get()));
        found = new Found(verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                verdict.reason().map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse(""),
                verdict.number().map(CertificateNumber::text).orElse(""), verdict.number().flatMap(certificates::find).map(known -> known.state().slug()).orElse(""));
    }

    Found found() {
        return found;
    }

    private static byte[] read(Part part) {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(SignatureCheck.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was found.
     *
     * @param outcome genuine, altered, not-ours, not-a-pdf or too-big
     * @param reason how it was altered, else empty
     * @param number of a genuine one, else empty
     * @param state of the certificate of this number, as it is now; else empty
     */
    public record Found(String outcome, String reason, String number, String state) {

        public boolean isGenuine() {
            return outcome.equals("genuine");
        }

        /** Whether the certificate counts no more, though the file is as it was issued. */
        public boolean isEnded() {
            return isGenuine() && !state.isEmpty() && !state.equals("valid");
        }

        public boolean isNumbered() {
            return !number.isEmpty();
        }

        /** The key of the sentence that says it. */
        public String getKey() {
            return "check.file." + outcome + (reason.isEmpty() ? "" : "." + reason);
        }

        /** Something that could be a certificate at all. */
        private boolean isLookedAt() {
            return !outcome.equals("not-a-pdf") && !outcome.equals("too-big");
        }

        /** The class of the note: choosing the wrong file is no reason for alarm. */
        public String getTone() {
            return isEnded() ? "think" : isGenuine() ? "good" : isLookedAt() ? "stop" : "think";
        }

        public String getIcon() {
            return isGenuine() && !isEnded() ? "done" : "warn";
        }
    }
}

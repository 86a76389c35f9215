package org.forewarned.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Anybody checks a certificate: by its number, or by the PDF itself. */
@Named
@RequestScoped
public class CheckPage {

    private FileCheck file;
    private Form form;

    protected CheckPage() {
    }

    @Inject
    CheckPage(FileCheck file, Form form) {
        this.file = file;
        this.form = form;
    }

    public void post() {
        if (form.has("file")) {
            file.take();
            return;
        }
        Optional<CertificateNumber> number = CertificateNumber.parse(form.value("number"));
        if (number.isPresent()) {
            Redirect.to("/certificates/" + number.get().text());
        } else {
            form.problem("number", form.value("number").isEmpty() ? "check.fault.empty" : "check.fault.number");
        }
    }

    /** What was found of an uploaded file; null before. */
    public FileCheck.Found getFile() {
        return file.found();
    }
}

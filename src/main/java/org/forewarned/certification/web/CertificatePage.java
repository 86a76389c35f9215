package org.forewarned.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.forewarned.certification.Issue;
import org.forewarned.certification.NameCheck;
import org.forewarned.certification.NamePrinting;
import org.forewarned.platform.web.Form;

/** Makes a learner's certificate: the name is typed, printed and not kept. */
@Named
@RequestScoped
public class CertificatePage {

    private static final String FIELD = "name";

    private Counter counter;
    private Form form;
    private boolean correctable;
    private boolean unprintable;

    protected CertificatePage() {
    }

    @Inject
    CertificatePage(Counter counter, Form form) {
        this.counter = counter;
        this.form = form;
    }

    /** Answers with the PDF, or shows the page again with what is to be mended. */
    public void post() {
        String name = NamePrinting.tidy(form.value(FIELD));
        NameCheck check = NamePrinting.check(name);
        if (!check.printable()) {
            refuse(check);
            return;
        }
        Issue issue = counter.issue(name, form.has("correct"));
        if (issue.number().isPresent()) {
            counter.hand(issue.number().get(), Optional.of(name).filter(n -> !n.isEmpty()));
        } else {
            correctable = issue.correctable();
            form.problem(FIELD, correctable ? "certificate.fault.other" : "certificate.fault.other.last");
        }
    }

    /** Whether there is something to certify; else the page says what comes first. */
    public boolean isEarned() {
        return counter.earned();
    }

    public boolean isAttended() {
        return counter.attended();
    }

    public boolean isMadeBefore() {
        return counter.madeBefore();
    }

    /** Whether the name that was typed may be taken as a correction. */
    public boolean isCorrectable() {
        return correctable;
    }

    /** Whether the name has letters that cannot be printed, so that a way round is offered. */
    public boolean isUnprintable() {
        return unprintable;
    }

    /** The language in which the module is written: not the visitor's where it is not translated. */
    public String getWritten() {
        return counter.language();
    }

    public String getModule() {
        return counter.title();
    }

    public String getModuleUrl() {
        return counter.url();
    }

    public String getValidUntil() {
        return counter.validUntil();
    }

    private void refuse(NameCheck check) {
        switch (check.outcome()) {
            case TOO_LONG -> form.problem(FIELD, "certificate.fault.long", NamePrinting.LONGEST);
            case FORBIDDEN -> form.problem(FIELD, "certificate.fault.forbidden");
            default -> {
                unprintable = true;
                form.problem(FIELD, check.scripts().isEmpty() ? "certificate.fault.letters" : "certificate.fault.script",
                        String.join(" ", check.letters()), counter.scripts(check));
            }
        }
    }
}

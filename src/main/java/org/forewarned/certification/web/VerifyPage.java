package org.forewarned.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.certification.CertificateRecord;
import org.forewarned.learning.CompletionKind;
import org.forewarned.platform.web.Form;

/** What is known of one certificate: genuine or not known, what it is for, whether it counts; and whether a name or a file matches. */
@Named
@RequestScoped
public class VerifyPage {

    private Registry registry;
    private FileCheck file;
    private Form form;
    private Boolean match;

    protected VerifyPage() {
    }

    @Inject
    VerifyPage(Registry registry, FileCheck file, Form form) {
        this.registry = registry;
        this.file = file;
        this.form = form;
    }

    /** Compares a name, or looks at a file. Nothing is stored. */
    public void post() {
        if (form.has("file")) {
            file.take();
        } else if (form.value("name").isEmpty()) {
            form.problem("name", "verify.fault.name");
        } else {
            match = registry.isFor(form.value("name"));
        }
    }

    public boolean isKnown() {
        return registry.known();
    }

    /** The state of a known certificate: valid, expired, revoked or erased. */
    public String getState() {
        return registry.record().state().slug();
    }

    public boolean isValid() {
        return registry.record().state() == CertificateRecord.State.VALID;
    }

    public boolean isErased() {
        return registry.record().state() == CertificateRecord.State.ERASED;
    }

    /** The class of the verdict. */
    public String getTone() {
        return isKnown() && isValid() ? "" : "not-yet";
    }

    public String getNumber() {
        return registry.number();
    }

    /** The language in which the module is written: not the visitor's where it is not translated. */
    public String getWritten() {
        return registry.module().map(m -> m.in(registry.language()).language()).orElse("");
    }

    public String getModule() {
        return registry.module().map(m -> m.in(registry.language()).title()).orElse("");
    }

    public int getVersion() {
        return registry.module().map(PublishedModule::number).orElse(0);
    }

    public boolean isCurrent() {
        return registry.current();
    }

    public boolean isAttended() {
        return registry.record().kind().filter(kind -> kind == CompletionKind.ATTENDED).isPresent();
    }

    public String getCompleted() {
        return registry.record().completedAt().map(registry::day).orElse("");
    }

    public String getValidUntil() {
        return registry.record().validUntil().map(registry::lastDay).orElse(null);
    }

    public String getRevoked() {
        return registry.record().revokedAt().map(registry::day).orElse("");
    }

    /** The word for the reason in keys of texts. */
    public String getReason() {
        return registry.record().reason().map(reason -> reason.slug()).orElse("");
    }

    /** The key of the nation's name, or of "all four nations". */
    public String getNationKey() {
        return registry.record().nation().map(slug -> "nation." + slug).orElse("verify.nations");
    }

    public int getMinutes() {
        return registry.module().map(m -> m.text().facts().minutes()).orElse(0);
    }

    public boolean isNameless() {
        return registry.nameless();
    }

    /** Whether the typed name matches; null before one was typed. */
    public Boolean getMatch() {
        return match;
    }

    public boolean isMatching() {
        return Boolean.TRUE.equals(match);
    }

    public boolean isOtherwise() {
        return Boolean.FALSE.equals(match);
    }

    public FileCheck.Found getFile() {
        return file.found();
    }

    /** A genuine file, but of another number. */
    public boolean isOtherFile() {
        return file.found() != null && file.found().isNumbered() && !file.found().number().equals(getNumber());
    }
}

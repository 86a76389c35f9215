package org.forewarned.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.learning.CompletionView;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.learning.Enrolments;
import org.forewarned.platform.Settings;

/**
 * Prints what people completed for an organisation, with the names by which it knows them. Asks nobody's leave: whoever calls has seen that the
 * asker may have it, and that the organisation had asked for it.
 */
@ApplicationScoped
public class MemberCertificates {

    private Certificates certificates;
    private Enrolments enrolments;
    private CertificateWords words;
    private Press press;
    private Settings settings;

    protected MemberCertificates() {
    }

    @Inject
    public MemberCertificates(Certificates certificates, Enrolments enrolments, CertificateWords words, Press press, Settings settings) {
        this.certificates = certificates;
        this.enrolments = enrolments;
        this.words = words;
        this.press = press;
        this.settings = settings;
    }

    /** The certificate of a completion; nothing where the learner has erased it. A name that cannot be printed is left out. */
    public Optional<MemberCertificate> print(UUID membership, UUID learner, UUID completion, String name, String language) {
        Optional<CompletionView> done = enrolments.completion(learner, completion);
        Optional<EnrolmentView> enrolment = done.flatMap(c -> enrolments.find(learner, c.enrolment()));
        if (enrolment.isEmpty()) {
            return Optional.empty();
        }
        String printed = NamePrinting.check(name).printable() ? NamePrinting.tidy(name) : "";
        CertificateNumber number = certificates.issueFor(membership, learner, completion, printed);
        String site = settings.publicUrl().toString().replaceAll("/$", "");
        byte[] pdf = press.print(words.sheet(number, Optional.of(printed).filter(n -> !n.isEmpty()), enrolment.get().module(), done.get(), language, site));
        return Optional.of(new MemberCertificate(number, pdf));
    }
}

package org.forewarned.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.Certificates;
import org.forewarned.certification.Issue;
import org.forewarned.certification.NameCheck;
import org.forewarned.certification.NamePrinting;
import org.forewarned.certification.Press;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.learning.CompletionView;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.learning.Enrolments;
import org.forewarned.markup.Translation;
import org.forewarned.platform.web.Attachment;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;

/** Where a learner fetches the certificate of the module of this address. */
@RequestScoped
public class Counter {

    private CurrentLearner learner;
    private Enrolments enrolments;
    private Certificates certificates;
    private Press press;
    private Sheets sheets;
    private Visit visit;
    private Optional<EnrolmentView> enrolment;
    private Optional<CompletionView> completion;

    protected Counter() {
    }

    @Inject
    Counter(CurrentLearner learner, Enrolments enrolments, Certificates certificates, Press press, Sheets sheets, Visit visit) {
        this.learner = learner;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.press = press;
        this.sheets = sheets;
        this.visit = visit;
    }

    boolean earned() {
        return completion().isPresent();
    }

    /** Whether what is certified is that somebody attended, and not that they passed. */
    boolean attended() {
        return completion().filter(CompletionView::attended).isPresent();
    }

    boolean madeBefore() {
        return completion().filter(c -> certificates.madeBefore(c.id())).isPresent();
    }

    /** The scripts that cannot be printed, in the visitor's words. */
    String scripts(NameCheck check) {
        return String.join(", ", check.scripts().stream().map(code -> NamePrinting.script(code, visit.locale())).toList());
    }

    Issue issue(String name, boolean correct) {
        CompletionView earned = completion().orElseThrow(Stop::notFound);
        return certificates.issue(earned.learner(), earned.id(), name, correct);
    }

    /** Sends the PDF; its file name says nothing about the topic. */
    void hand(CertificateNumber number, Optional<String> name) {
        byte[] pdf = press.print(sheets.sheet(number, name, enrolment().orElseThrow(), completion().orElseThrow()));
        Attachment.pdf(pdf, "certificate.pdf");
    }

    String title() {
        return words().title();
    }

    /** The language of the module's words. */
    String language() {
        return words().language();
    }

    private Translation words() {
        return enrolment().map(EnrolmentView::module).or(() -> enrolments.newest(visit.param("module"))).orElseThrow(Stop::notFound)
                .in(visit.language());
    }

    String url() {
        return "/modules/" + visit.param("module");
    }

    String validUntil() {
        return completion().flatMap(CompletionView::validUntil).map(sheets::lastDay).orElse(null);
    }

    private Optional<EnrolmentView> enrolment() {
        if (enrolment == null) {
            enrolment = learner.id().flatMap(id -> enrolments.find(id, visit.param("module")));
        }
        return enrolment;
    }

    private Optional<CompletionView> completion() {
        if (completion == null) {
            completion = enrolment().flatMap(enrolments::best);
        }
        return completion;
    }
}

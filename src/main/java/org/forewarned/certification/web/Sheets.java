package org.forewarned.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.CertificateSheet;
import org.forewarned.certification.CertificateWords;
import org.forewarned.learning.CompletionView;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Visit;

/** Says what stands on a certificate, in the visitor's language. */
@RequestScoped
public class Sheets {

    private CertificateWords words;
    private Visit visit;

    protected Sheets() {
    }

    @Inject
    Sheets(CertificateWords words, Visit visit) {
        this.words = words;
        this.visit = visit;
    }

    CertificateSheet sheet(CertificateNumber number, Optional<String> name, EnrolmentView enrolment, CompletionView completion) {
        return sheet(number, name, enrolment.module(), completion);
    }

    CertificateSheet sheet(CertificateNumber number, Optional<String> name, PublishedModule module, CompletionView completion) {
        return words.sheet(number, name, module, completion, visit.language(), visit.url(""));
    }

    /** The last day of what ends at this moment, for reading. */
    String lastDay(Instant end) {
        return read(Days.last(end));
    }

    /** The day of this moment, for reading. */
    String dayOf(Instant at) {
        return read(Days.of(at));
    }

    private String read(LocalDate day) {
        return Days.read(day, visit.locale());
    }
}

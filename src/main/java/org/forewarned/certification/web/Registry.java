package org.forewarned.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.CertificateRecord;
import org.forewarned.certification.Certificates;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.Origins;
import org.forewarned.platform.web.RateLimits;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;

/** Looks a certificate up by the number in the address. Numbers can't be guessed; whoever tries all the same is slowed down. */
@RequestScoped
public class Registry {

    private static final Limit UNKNOWN = new Limit("certificate-unknown", 100, Duration.ofHours(1));
    private static final Limit NAMES = new Limit("certificate-name", 20, Duration.ofHours(1));

    private Certificates certificates;
    private Catalogue catalogue;
    private RateLimits limits;
    private Origins origins;
    private Sheets sheets;
    private Visit visit;
    private Optional<CertificateRecord> record;

    protected Registry() {
    }

    @Inject
    Registry(Certificates certificates, Catalogue catalogue, RateLimits limits, Origins origins, Sheets sheets, Visit visit) {
        this.certificates = certificates;
        this.catalogue = catalogue;
        this.limits = limits;
        this.origins = origins;
        this.sheets = sheets;
        this.visit = visit;
    }

    boolean known() {
        return found().isPresent();
    }

    CertificateRecord record() {
        return found().orElseThrow(Stop::notFound);
    }

    /** The number as people write it; as it was asked when it cannot be one. */
    String number() {
        return asked().map(CertificateNumber::text).orElseGet(() -> visit.param("number"));
    }

    Optional<PublishedModule> module() {
        return record().versionId().flatMap(catalogue::version);
    }

    /** Whether no newer version of the module has been published. */
    boolean current() {
        return module().filter(taken -> catalogue.module(taken.id()).filter(newest -> newest.number() == taken.number()).isPresent()).isPresent();
    }

    boolean nameless() {
        return asked().filter(certificates::isNameless).isPresent();
    }

    /** Whether the certificate was made for this name. So many tries a number and hour, whoever tries. */
    boolean isFor(String name) {
        limits.take(NAMES, number()).ifPresent(wait -> {
            throw Stop.tooMany(wait);
        });
        return asked().filter(number -> certificates.isFor(number, name)).isPresent();
    }

    String language() {
        return visit.language();
    }

    String day(Instant at) {
        return sheets.dayOf(at);
    }

    String lastDay(Instant end) {
        return sheets.lastDay(end);
    }

    private Optional<CertificateRecord> found() {
        if (record == null) {
            String address = origins.address((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
            limits.waiting(UNKNOWN, address).ifPresent(wait -> {
                throw Stop.tooMany(wait);
            });
            record = asked().flatMap(certificates::find);
            if (record.isEmpty()) {
                limits.take(UNKNOWN, address);
            }
        }
        return record;
    }

    private Optional<CertificateNumber> asked() {
        return CertificateNumber.parse(visit.param("number"));
    }
}

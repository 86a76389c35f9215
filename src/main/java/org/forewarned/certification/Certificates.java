package org.forewarned.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.certification.model.Certificate;
import org.forewarned.certification.model.CertificateRepository;
import org.forewarned.learning.CompletionView;
import org.forewarned.learning.Enrolments;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Retrying;

/**
 * Gives out certificates. A completion has one; making it again needs the same name, and one correction of the name is
 * possible, which revokes the old number: so one learner can't certify a staff room. An organisation that asked for it may have one made with
 * the name by which it knows the learner.
 */
@ApplicationScoped
public class Certificates {

    /** At most so many certificates of one completion: the first, and one with the name corrected. */
    static final int MOST = 2;

    private CertificateRepository certificates;
    private Enrolments enrolments;
    private Keys keys;
    private Clock clock;

    protected Certificates() {
    }

    @Inject
    public Certificates(CertificateRepository certificates, Enrolments enrolments, Keys keys, Clock clock) {
        this.certificates = certificates;
        this.enrolments = enrolments;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The number under which this learner's completion is certified for this name; a new one the first time.
     *
     * @param name as typed, checked by {@link NamePrinting}; empty for "the holder of this certificate"
     * @param correct whether a different name is meant as a correction
     */
    @Transactional
    @Retrying
    public Issue issue(UUID learner, UUID completionId, String name, boolean correct) {
        CompletionView completion = enrolments.completion(learner, completionId).orElseThrow();
        List<Certificate> all = certificates.ofCompletion(completionId);
        List<Certificate> made = all.stream().filter(c -> c.membershipId() == null).toList();
        if (made.isEmpty()) {
            return Issue.of(add(completion, all, name, null));
        }
        Certificate last = made.get(made.size() - 1);
        CertificateNumber number = new CertificateNumber(last.number());
        if (same(last.nameHmac(), hmac(number, name))) {
            return Issue.of(number);
        }
        if (made.size() >= MOST || !correct) {
            return Issue.otherName(made.size() < MOST);
        }
        last.revoke(Revocation.CORRECTED, clock.instant());
        return Issue.of(add(completion, all, name, null));
    }

    /**
     * The number under which a completion is certified for the name by which an organisation knows the learner: the learner's own where it has
     * that name, else one of the organisation's. Where the organisation has changed the name since, the earlier number is revoked.
     *
     * @param name that prints; empty for "the holder of this certificate"
     */
    @Transactional
    @Retrying
    public CertificateNumber issueFor(UUID membership, UUID learner, UUID completionId, String name) {
        CompletionView completion = enrolments.completion(learner, completionId).orElseThrow();
        List<Certificate> made = certificates.ofCompletion(completionId);
        Optional<CertificateNumber> fits = made.stream().filter(c -> c.revokedAt() == null && (c.membershipId() == null || c.membershipId().equals(membership)))
                .map(c -> new CertificateNumber(c.number())).filter(number -> isFor(number, name)).findFirst();
        return fits.orElseGet(() -> {
            made.stream().filter(c -> membership.equals(c.membershipId())).forEach(c -> c.revoke(Revocation.CORRECTED, clock.instant()));
            return add(completion, made, name, membership);
        });
    }

    /** Whether the learner made a certificate of this completion before, so that the name must be the same. */
    public boolean madeBefore(UUID completion) {
        return certificates.ofCompletion(completion).stream().anyMatch(c -> c.membershipId() == null);
    }

    /** The number under which a completion is certified now; nothing as long as no certificate was made, or it was revoked. */
    public Optional<CertificateNumber> current(UUID completion) {
        return certificates.ofCompletion(completion).stream().filter(c -> c.revokedAt() == null && c.erasedAt() == null)
                .map(c -> new CertificateNumber(c.number())).reduce((first, last) -> last);
    }

    /** What is known of a number; empty when it was never given out. */
    public Optional<CertificateRecord> find(CertificateNumber number) {
        return certificates.certificate(number).map(this::record);
    }

    /** Whether this is the name that the certificate was made for; false also for a number that is not known. */
    public boolean isFor(CertificateNumber number, String name) {
        return certificates.certificate(number).filter(c -> c.nameHmac() != null)
                .filter(c -> same(c.nameHmac(), hmac(number, name))).isPresent();
    }

    /** Whether the certificate was made without a name. */
    public boolean isNameless(CertificateNumber number) {
        return isFor(number, "");
    }

    /** The certificates of these completions that count, in which a name can be looked for. */
    List<Certificate> valid(Collection<UUID> completions) {
        return certificates.valid(completions);
    }

    /** Whether a certificate was made for this name. */
    boolean isFor(Certificate certificate, String name) {
        return same(certificate.nameHmac(), hmac(new CertificateNumber(certificate.number()), name));
    }

    private CertificateNumber add(CompletionView completion, List<Certificate> made, String name, UUID membership) {
        CertificateNumber number = CertificateNumber.random();
        UUID version = enrolments.find(completion.learner(), completion.enrolment()).orElseThrow().module().versionId();
        int serial = made.stream().mapToInt(Certificate::serial).max().orElse(0) + 1;
        certificates.add(new Certificate(number, completion, version, serial, hmac(number, name), clock.instant()).of(membership));
        return number;
    }

    private String hmac(CertificateNumber number, String name) {
        return HexFormat.of().formatHex(keys.hmac("certificate-name", number.text(), NamePrinting.fold(name)));
    }

    private static boolean same(String a, String b) {
        return a != null && MessageDigest.isEqual(a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.US_ASCII));
    }

    private CertificateRecord record(Certificate c) {
        CertificateNumber number = new CertificateNumber(c.number());
        if (c.erasedAt() != null) {
            return CertificateRecord.erased(number);
        }
        CertificateRecord.State state = c.revokedAt() != null ? CertificateRecord.State.REVOKED
                : c.validUntil() != null && !clock.instant().isBefore(c.validUntil()) ? CertificateRecord.State.EXPIRED : CertificateRecord.State.VALID;
        return new CertificateRecord(number, state, Optional.of(c.versionId()), Optional.of(c.kind()), Optional.ofNullable(c.nation()),
                Optional.of(c.completedAt()), Optional.ofNullable(c.validUntil()), Optional.ofNullable(c.revokedAt()), Optional.ofNullable(c.reason()));
    }
}

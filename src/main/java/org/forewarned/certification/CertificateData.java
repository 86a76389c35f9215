package org.forewarned.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.certification.model.Certificate;
import org.forewarned.certification.model.CertificateRepository;
import org.forewarned.privacy.PersonalData;

/** The certificates of a learner. Erased, a number answers only that it was issued here. */
@ApplicationScoped
public class CertificateData implements PersonalData {

    private CertificateRepository certificates;
    private Clock clock;

    protected CertificateData() {
    }

    @Inject
    public CertificateData(CertificateRepository certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "certificates";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Map<String, Object>> export(UUID learner) {
        return certificates.ofLearner(learner).stream().map(c -> Map.<String, Object>of("number", c.number(),
                "issued", c.issuedAt().toString(), "revoked", c.revokedAt() != null)).toList();
    }

    @Override
    public Optional<Instant> neededUntil(UUID learner) {
        return certificates.ofLearner(learner).stream().filter(c -> c.revokedAt() == null)
                .map(c -> c.validUntil() == null ? Instant.MAX : c.validUntil()).max(Comparator.naturalOrder());
    }

    @Override
    public void erase(UUID learner) {
        certificates.ofLearner(learner).forEach(c -> c.erase(clock.instant()));
    }

    @Override
    public void join(UUID from, UUID into) {
        certificates.ofLearner(from).forEach((Certificate c) -> c.belongTo(into));
    }
}

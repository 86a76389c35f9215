package org.forewarned.certification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.learning.CompletionKind;

/**
 * What is known of a certificate by its number; of an erased one only that.
 *
 * @param nation slug of the nation it was taken for
 */
public record CertificateRecord(CertificateNumber number, State state, Optional<UUID> versionId, Optional<CompletionKind> kind,
        Optional<String> nation, Optional<Instant> completedAt, Optional<Instant> validUntil, Optional<Instant> revokedAt,
        Optional<Revocation> reason) {

    /** Whether it counts. */
    public enum State {
        VALID, EXPIRED, REVOKED,
        /** Given out here; its holder has deleted the record. */
        ERASED;

        /** The word in keys of texts. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static CertificateRecord erased(CertificateNumber number) {
        return new CertificateRecord(number, State.ERASED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }
}

package org.forewarned.certification.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.Revocation;
import org.forewarned.learning.CompletionKind;
import org.forewarned.learning.CompletionView;

/**
 * A certificate that was given out, under its number. The name on it is not here: only a keyed check of number and name. Once
 * its holder has deleted everything, nothing is left but the number and that.
 */
@Entity
@Table(name = "certificate")
public class Certificate {

    @Id
    private String number;
    @Column(name = "completion_id")
    private UUID completionId;
    private Integer serial;
    @Column(name = "learner_id")
    private UUID learnerId;
    /** The membership whose organisation had it made, with the name that it knows; null for the learner's own. */
    @Column(name = "membership_id")
    private UUID membershipId;
    @Column(name = "version_id")
    private UUID versionId;
    @Enumerated(EnumType.STRING)
    private CompletionKind kind;
    private String nation;
    @Column(name = "completed_at")
    private Instant completedAt;
    @Column(name = "valid_until")
    private Instant validUntil;
    @Column(name = "name_hmac")
    private String nameHmac;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Enumerated(EnumType.STRING)
    private Revocation reason;
    @Column(name = "erased_at")
    private Instant erasedAt;
    @Version
    private int version;

    protected Certificate() {
    }

    /**
     * @param serial counts the certificates of one completion from 1
     * @param nameHmac of number and folded name
     */
    public Certificate(CertificateNumber number, CompletionView completion, UUID versionId, int serial, String nameHmac, Instant now) {
        this.number = number.text();
        this.completionId = completion.id();
        this.serial = serial;
        this.learnerId = completion.learner();
        this.versionId = versionId;
        this.kind = completion.kind();
        this.nation = completion.nation().map(n -> n.slug()).orElse(null);
        this.completedAt = completion.completedAt();
        this.validUntil = completion.validUntil().orElse(null);
        this.nameHmac = nameHmac;
        this.issuedAt = now;
    }

    /** Made for an organisation, with the name by which it knows the learner. */
    public Certificate of(UUID membership) {
        membershipId = membership;
        return this;
    }

    /** It no longer counts, and whoever checks it reads why. A second revocation changes nothing. */
    public void revoke(Revocation why, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            reason = why;
        }
    }

    /** Its holder deleted everything: only the number stays. */
    public void erase(Instant now) {
        completionId = null;
        serial = null;
        learnerId = null;
        membershipId = null;
        versionId = null;
        kind = null;
        nation = null;
        completedAt = null;
        validUntil = null;
        nameHmac = null;
        revokedAt = null;
        reason = null;
        erasedAt = now;
    }

    /** Belongs to another learner from now on: they are the same person. */
    public void belongTo(UUID learner) {
        learnerId = learner;
    }

    public String number() {
        return number;
    }

    /** What it certifies; null once it is erased. */
    public UUID completionId() {
        return completionId;
    }

    /** The membership that it was made for; null for the learner's own. */
    public UUID membershipId() {
        return membershipId;
    }

    public int serial() {
        return serial == null ? 0 : serial;
    }

    public UUID versionId() {
        return versionId;
    }

    public CompletionKind kind() {
        return kind;
    }

    public String nation() {
        return nation;
    }

    public Instant completedAt() {
        return completedAt;
    }

    public Instant validUntil() {
        return validUntil;
    }

    public String nameHmac() {
        return nameHmac;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public Revocation reason() {
        return reason;
    }

    public Instant erasedAt() {
        return erasedAt;
    }
}

package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * An organisation invites an address. Nobody belongs to it by that: only whoever opens the link and joins does, and then the row goes. Taken back, the
 * address goes, and the mark stays for a while, so that nobody is written to again and again.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "unit_id")
    private UUID unitId;
    private String email;
    private String mark;
    private String digest;
    private String sealed;
    private int young;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "sent_at")
    private Instant sentAt;
    private int sends;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Version
    private int version;

    protected Invitation() {
    }

    /** @param mark what stands for the address in the database */
    public Invitation(UUID organisation, String mark, UUID account, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.mark = mark;
        this.madeAt = now;
        this.madeBy = account;
        this.sentAt = now;
        this.expiresAt = now;
    }

    /** Goes to this address, for this unit (null for the organisation itself), with this link. */
    public Invitation to(String address, UUID unit, boolean isYoung, JoiningWay.Secret link) {
        email = address;
        unitId = unit;
        young = isYoung ? 1 : 0;
        digest = link.digest();
        sealed = link.sealed();
        return this;
    }

    /** Was sent, once more. */
    public void sent(Instant now, Instant until) {
        sends++;
        sentAt = now;
        expiresAt = until;
    }

    /** Its link stands in another mail and works until then at least. */
    public void openUntil(Instant moment) {
        expiresAt = moment.isAfter(expiresAt) ? moment : expiresAt;
    }

    /** Opens nothing any more, and whose it was is gone. */
    public void withdraw() {
        email = null;
        digest = null;
        sealed = null;
        unitId = null;
    }

    /** Whether an address is still waited for. */
    public boolean isOutstanding() {
        return email != null;
    }

    public boolean openAt(Instant now) {
        return isOutstanding() && now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID unitId() {
        return unitId;
    }

    public String email() {
        return email;
    }

    public String mark() {
        return mark;
    }

    public String sealed() {
        return sealed;
    }

    public boolean isYoung() {
        return young == 1;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public int sends() {
        return sends;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}

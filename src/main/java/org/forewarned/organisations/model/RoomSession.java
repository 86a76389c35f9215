package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A group goes through a module together: at which step it is, and whether phones are asked a question. Once closed, its code opens nothing
 * and how many were there can be said.
 */
@Entity
@Table(name = "room_session")
public class RoomSession {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "unit_id")
    private UUID unitId;
    @Column(name = "module_id")
    private String moduleId;
    @Column(name = "version_id")
    private UUID versionId;
    private String nation;
    private String digest;
    private String sealed;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "opened_by")
    private UUID openedBy;
    @Column(name = "expires_at")
    private Instant expiresAt;
    private int step;
    private String question;
    private String given;
    @Column(name = "closed_at")
    private Instant closedAt;
    private Integer heads;
    @Version
    private int version;

    protected RoomSession() {
    }

    /**
     * @param unit whose session it is; null for the organisation itself
     * @param nation the one that is shown; null for all four
     */
    public RoomSession(UUID organisation, UUID unit, Taken taken, String nation, JoiningWay.Secret secret, UUID account, Instant now, Instant expires) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.unitId = unit;
        this.moduleId = taken.module();
        this.versionId = taken.version();
        this.nation = nation;
        this.digest = secret.digest();
        this.sealed = secret.sealed();
        this.openedBy = account;
        this.openedAt = now;
        this.expiresAt = expires;
        this.step = 1;
        this.given = "";
    }

    /** What is taken: a module in one version. */
    public record Taken(String module, UUID version) {
    }

    /** The group goes to this step; what it decided in the one before is over. */
    public void goTo(int number) {
        if (number != step) {
            given = "";
        }
        step = number;
        question = null;
    }

    /** Phones may answer this question from now on. */
    public void ask(String asked) {
        question = asked;
    }

    /** No phone may answer any more. */
    public void stopAsking() {
        question = null;
    }

    /** What the group decided together in the step it is at. */
    public void decide(String decided) {
        given = decided;
    }

    /** It is over, and its code is no longer known. A second closing changes nothing. */
    public void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
            question = null;
            given = "";
            digest = null;
            sealed = null;
        }
    }

    /** So many were there. */
    public void count(int people) {
        heads = people;
    }

    public void moveTo(UUID organisation, UUID unit) {
        organisationId = organisation;
        unitId = unit;
    }

    public boolean openAt(Instant now) {
        return closedAt == null && now.isBefore(expiresAt);
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

    public String moduleId() {
        return moduleId;
    }

    public UUID versionId() {
        return versionId;
    }

    public String nation() {
        return nation;
    }

    public String sealed() {
        return sealed;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public int step() {
        return step;
    }

    /** The question that phones may answer now; null where none is. */
    public String question() {
        return question;
    }

    public String given() {
        return given;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Optional<Integer> heads() {
        return Optional.ofNullable(heads);
    }
}

package org.forewarned.privacy.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** That somebody did something with a record. Never changed; only its place in the chain is added. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private UUID id;
    @Column(name = "done_at")
    private Instant doneAt;
    private String actor;
    private String deed;
    @Column(name = "organisation_id")
    private UUID organisationId;
    private String subject;
    private String detail;
    private String mac;
    private Long place;
    private String chain;

    protected AuditEntry() {
    }

    /**
     * @param doneAt kept in milliseconds: some databases round what is finer, and what was signed must be what is read again
     * @param actor a pseudonym
     * @param organisation null where none is concerned
     * @param subject a pseudonym
     */
    public AuditEntry(Instant doneAt, String actor, String deed, UUID organisation, String subject, String detail) {
        this.id = UUID.randomUUID();
        this.doneAt = doneAt.truncatedTo(ChronoUnit.MILLIS);
        this.actor = actor;
        this.deed = deed;
        this.organisationId = organisation;
        this.subject = subject;
        this.detail = detail;
        this.mac = "";
    }

    /** Signed as it is. */
    public AuditEntry signed(String by) {
        mac = by;
        return this;
    }

    /** Has its place in the chain. */
    public void chained(long at, String link) {
        place = at;
        chain = link;
    }

    /** Everything that it says, in order, for its signature. */
    public String[] content() {
        return new String[] {id.toString(), Long.toString(doneAt.toEpochMilli()), actor, deed, organisationId == null ? "" : organisationId.toString(),
            subject, detail};
    }

    public UUID id() {
        return id;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String actor() {
        return actor;
    }

    public String deed() {
        return deed;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String subject() {
        return subject;
    }

    public String detail() {
        return detail;
    }

    public String mac() {
        return mac;
    }

    /** Null as long as it has none. */
    public Long place() {
        return place;
    }

    public String chain() {
        return chain;
    }
}

package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.forewarned.organisations.ImportOutcome;

/** A row of an uploaded list: what it says, what will be done, and, once done, what was before. */
@Entity
@Table(name = "people_import_row")
@IdClass(ImportRow.Key.class)
public class ImportRow {

    @Id
    @Column(name = "import_id")
    private UUID importId;
    @Id
    private int line;
    @Enumerated(EnumType.STRING)
    private ImportOutcome outcome;
    private String given;
    private String said;
    private String was;
    @Column(name = "membership_id")
    private UUID membershipId;

    protected ImportRow() {
    }

    /**
     * @param line counted from 1 below the heads
     * @param given what the row says
     * @param said its problems or changes; null for none
     * @param membership whom it means; null for somebody new
     */
    public ImportRow(UUID importId, int line, ImportOutcome outcome, String given, String said, UUID membership) {
        this.importId = importId;
        this.line = line;
        this.outcome = outcome;
        this.given = given;
        this.said = said;
        this.membershipId = membership;
    }

    /** Was done, for this person; so it was with them before, null for somebody new. */
    public void done(UUID membership, String before) {
        membershipId = membership;
        was = before;
    }

    public int line() {
        return line;
    }

    public ImportOutcome outcome() {
        return outcome;
    }

    public String given() {
        return given;
    }

    public String said() {
        return said;
    }

    public String was() {
        return was;
    }

    public UUID membershipId() {
        return membershipId;
    }

    /** A list and a line of it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID importId;
        private int line;

        public Key() {
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(importId, key.importId) && line == key.line;
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, line);
        }
    }
}

package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Somebody says that they have read and understood a document. */
@Entity
@Table(name = "document_read")
@IdClass(DocumentRead.Key.class)
public class DocumentRead {

    @Id
    @Column(name = "document_id")
    private UUID documentId;
    @Id
    @Column(name = "membership_id")
    private UUID membershipId;
    @Column(name = "read_at")
    private Instant readAt;

    protected DocumentRead() {
    }

    public DocumentRead(UUID document, UUID membership, Instant now) {
        this.documentId = document;
        this.membershipId = membership;
        this.readAt = now;
    }

    /** Read again. */
    public void again(Instant now) {
        readAt = now;
    }

    public UUID documentId() {
        return documentId;
    }

    public UUID membershipId() {
        return membershipId;
    }

    public Instant readAt() {
        return readAt;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID documentId;
        private UUID membershipId;

        public Key() {
        }

        public Key(UUID documentId, UUID membershipId) {
            this.documentId = documentId;
            this.membershipId = membershipId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && documentId.equals(key.documentId) && membershipId.equals(key.membershipId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(documentId, membershipId);
        }
    }
}

package org.forewarned.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A code on paper that stands in once for the second factor. It is removed when it is used. */
@Entity
@Table(name = "recovery_code")
@IdClass(RecoveryCode.Key.class)
public class RecoveryCode {

    @Id
    @Column(name = "account_id")
    private UUID accountId;
    @Id
    private String hmac;
    @Column(name = "made_at")
    private Instant madeAt;

    protected RecoveryCode() {
    }

    public RecoveryCode(UUID accountId, String hmac, Instant now) {
        this.accountId = accountId;
        this.hmac = hmac;
        this.madeAt = now;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Whose, and which. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID accountId;
        private String hmac;

        protected Key() {
        }

        public Key(UUID accountId, String hmac) {
            this.accountId = accountId;
            this.hmac = hmac;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.accountId.equals(accountId) && key.hmac.equals(hmac);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, hmac);
        }
    }
}

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

/** An account holds a role over all, granted by an administrator, or by the link of the first start. */
@Entity
@Table(name = "account_role")
@IdClass(AccountRole.Key.class)
public class AccountRole {

    @Id
    @Column(name = "account_id")
    private UUID accountId;
    @Id
    private String role;
    @Column(name = "granted_at")
    private Instant grantedAt;
    @Column(name = "granted_by")
    private UUID grantedBy;

    protected AccountRole() {
    }

    /** @param grantedBy nobody when the link of the first start granted it */
    public AccountRole(UUID accountId, String role, Instant grantedAt, UUID grantedBy) {
        this.accountId = accountId;
        this.role = role;
        this.grantedAt = grantedAt;
        this.grantedBy = grantedBy;
    }

    public UUID accountId() {
        return accountId;
    }

    public String role() {
        return role;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    /** Which account and which role. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID accountId;
        private String role;

        protected Key() {
        }

        public Key(UUID accountId, String role) {
            this.accountId = accountId;
            this.role = role;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.accountId.equals(accountId) && key.role.equals(role);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, role);
        }
    }
}

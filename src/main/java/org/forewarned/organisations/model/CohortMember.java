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

/** Somebody was put into a cohort by hand. */
@Entity
@Table(name = "cohort_member")
@IdClass(CohortMember.Key.class)
public class CohortMember {

    @Id
    @Column(name = "cohort_id")
    private UUID cohortId;
    @Id
    @Column(name = "membership_id")
    private UUID membershipId;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "added_by")
    private UUID addedBy;

    protected CohortMember() {
    }

    public CohortMember(UUID cohort, UUID membership, UUID by, Instant now) {
        this.cohortId = cohort;
        this.membershipId = membership;
        this.addedBy = by;
        this.addedAt = now;
    }

    /** The same in another cohort, or of another row of the same person. */
    public CohortMember like(UUID cohort, UUID membership) {
        return new CohortMember(cohort, membership, addedBy, addedAt);
    }

    public UUID cohortId() {
        return cohortId;
    }

    public UUID membershipId() {
        return membershipId;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID cohortId;
        private UUID membershipId;

        public Key() {
        }

        public Key(UUID cohortId, UUID membershipId) {
            this.cohortId = cohortId;
            this.membershipId = membershipId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && cohortId.equals(key.cohortId) && membershipId.equals(key.membershipId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cohortId, membershipId);
        }
    }
}

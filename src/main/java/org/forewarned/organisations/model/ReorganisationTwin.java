package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What stands in the other organisation for an assignment, a cohort or a document that stays. */
@Entity
@Table(name = "reorganisation_twin")
@IdClass(ReorganisationTwin.Key.class)
public class ReorganisationTwin {

    @Id
    @Column(name = "plan_id")
    private UUID planId;
    @Id
    @Column(name = "from_id")
    private UUID fromId;
    @Column(name = "into_id")
    private UUID intoId;

    protected ReorganisationTwin() {
    }

    public ReorganisationTwin(UUID plan, UUID from, UUID into) {
        this.planId = plan;
        this.fromId = from;
        this.intoId = into;
    }

    public UUID intoId() {
        return intoId;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID planId;
        private UUID fromId;

        public Key() {
        }

        public Key(UUID planId, UUID fromId) {
            this.planId = planId;
            this.fromId = fromId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && planId.equals(key.planId) && fromId.equals(key.fromId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(planId, fromId);
        }
    }
}

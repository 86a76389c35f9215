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
import org.forewarned.organisations.Target;

/** One group of people, or one person, of whom an assignment is asked. */
@Entity
@Table(name = "assignment_target")
@IdClass(AssignmentTarget.Key.class)
public class AssignmentTarget {

    @Id
    @Column(name = "assignment_id")
    private UUID assignmentId;
    @Id
    @Enumerated(EnumType.STRING)
    private Target.Kind kind;
    @Id
    @Column(name = "target_id")
    private UUID targetId;

    protected AssignmentTarget() {
    }

    public AssignmentTarget(UUID assignment, Target target) {
        this.assignmentId = assignment;
        this.kind = target.kind();
        this.targetId = target.id();
    }

    public UUID assignmentId() {
        return assignmentId;
    }

    public Target target() {
        return new Target(kind, targetId);
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID assignmentId;
        private Target.Kind kind;
        private UUID targetId;

        public Key() {
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && assignmentId.equals(key.assignmentId) && kind == key.kind && targetId.equals(key.targetId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(assignmentId, kind, targetId);
        }
    }
}

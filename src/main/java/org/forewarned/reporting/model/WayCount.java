package org.forewarned.reporting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** How many took a way when they first stood at a step of a scenario. */
@Entity
@Table(name = "way_count")
@IdClass(WayCount.Key.class)
public class WayCount {

    @Id
    @Column(name = "version_id")
    private UUID versionId;
    @Id
    @Column(name = "scenario_id")
    private String scenarioId;
    @Id
    @Column(name = "step_id")
    private String stepId;
    @Id
    private String way;
    private int chosen;
    @Column(name = "seen_chosen")
    private int seenChosen;

    protected WayCount() {
    }

    public WayCount(Key key) {
        this.versionId = key.versionId;
        this.scenarioId = key.scenarioId;
        this.stepId = key.stepId;
        this.way = key.way;
    }

    public void add(int more) {
        chosen += more;
    }

    /** All that is counted may be seen. */
    public void show() {
        seenChosen = chosen;
    }

    public String scenarioId() {
        return scenarioId;
    }

    public String stepId() {
        return stepId;
    }

    public String way() {
        return way;
    }

    public int seenChosen() {
        return seenChosen;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID versionId;
        private String scenarioId;
        private String stepId;
        private String way;

        public Key() {
        }

        public Key(UUID versionId, String scenarioId, String stepId, String way) {
            this.versionId = versionId;
            this.scenarioId = scenarioId;
            this.stepId = stepId;
            this.way = way;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && versionId.equals(key.versionId) && scenarioId.equals(key.scenarioId) && stepId.equals(key.stepId) && way.equals(key.way);
        }

        @Override
        public int hashCode() {
            return Objects.hash(versionId, scenarioId, stepId, way);
        }
    }
}

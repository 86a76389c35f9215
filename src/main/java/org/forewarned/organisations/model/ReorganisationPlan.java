package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.ReorganisationKind;
import org.forewarned.organisations.ReorganisationState;

/**
 * Two organisations are to become one, a unit is to become an organisation or to move to another. One side proposes it, the other agrees;
 * the work is then done in steps, each of which goes on where it stood when the server ended.
 */
@Entity
@Table(name = "reorganisation_plan")
public class ReorganisationPlan {

    /** For so long the other side may agree. */
    public static final Duration OPEN = Duration.ofDays(30);

    /** What is done one after the other. */
    public enum Step { UNITS, CLOSE, COHORTS, ASSIGNMENTS, PEOPLE, COUNTS, FINISH }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private ReorganisationKind kind;
    @Column(name = "from_id")
    private UUID fromId;
    @Column(name = "into_id")
    private UUID intoId;
    @Column(name = "unit_id")
    private UUID unitId;
    @Column(name = "home_id")
    private UUID homeId;
    private String name;
    @Enumerated(EnumType.STRING)
    private ReorganisationState state;
    @Enumerated(EnumType.STRING)
    private Step step;
    @Column(name = "at_id")
    private UUID at;
    @Column(name = "people_all")
    private int peopleAll;
    @Column(name = "people_done")
    private int peopleDone;
    @Column(name = "proposed_at")
    private Instant proposedAt;
    @Column(name = "proposed_by")
    private UUID proposedBy;
    @Column(name = "proposed_for")
    private UUID proposedFor;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Version
    private int version;

    protected ReorganisationPlan() {
    }

    /**
     * @param from null as long as nobody has said which
     * @param into likewise
     * @param unit of {@code from}; null where all of it merges
     * @param name of the new organisation; null where there is none
     * @param by the account that proposes it
     * @param side the organisation for which it proposes it; null for an administrator
     */
    public ReorganisationPlan(ReorganisationKind kind, UUID from, UUID into, UUID unit, String name, UUID by, UUID side, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.fromId = from;
        this.intoId = into;
        this.unitId = unit;
        this.name = name;
        this.state = ReorganisationState.PROPOSED;
        this.proposedBy = by;
        this.proposedFor = side;
        this.proposedAt = now;
    }

    /** Everybody who has to has agreed: it is being done from now on. */
    public void agree(UUID from, UUID into, int people, UUID by, Instant now) {
        fromId = from;
        intoId = into;
        peopleAll = people;
        state = ReorganisationState.WORKING;
        step = Step.UNITS;
        decidedBy = by;
        decidedAt = now;
    }

    /** It will not be. */
    public void end(ReorganisationState how, UUID by, Instant now) {
        state = how;
        decidedBy = by;
        decidedAt = now;
        endedAt = now;
    }

    /** The unit that the one organisation becomes in the other. */
    public void at(Unit home) {
        homeId = home.id();
    }

    public void next(Step following) {
        step = following;
        at = null;
    }

    /** The step is done up to this. */
    public void reached(UUID last) {
        at = last;
    }

    public void moved(int people) {
        peopleDone += people;
    }

    public void done(Instant now) {
        state = ReorganisationState.DONE;
        step = null;
        at = null;
        endedAt = now;
    }

    public boolean openAt(Instant now) {
        return state == ReorganisationState.PROPOSED && now.isBefore(proposedAt.plus(OPEN));
    }

    public UUID id() {
        return id;
    }

    public ReorganisationKind kind() {
        return kind;
    }

    public boolean merges() {
        return kind == ReorganisationKind.MERGED;
    }

    /** Whether the unit itself becomes an organisation, so that those directly in it are in no unit. */
    public boolean dissolves() {
        return kind == ReorganisationKind.SPLIT;
    }

    public UUID fromId() {
        return fromId;
    }

    public UUID intoId() {
        return intoId;
    }

    public UUID unitId() {
        return unitId;
    }

    public UUID homeId() {
        return homeId;
    }

    public String name() {
        return name;
    }

    public ReorganisationState state() {
        return state;
    }

    public Step step() {
        return step;
    }

    public UUID at() {
        return at;
    }

    public int peopleAll() {
        return peopleAll;
    }

    public int peopleDone() {
        return peopleDone;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<UUID> proposedFor() {
        return Optional.ofNullable(proposedFor);
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    /** Where somebody of this unit, or of none, is from now on; null for none. */
    public UUID unitAfter(UUID before) {
        if (before == null || Tally.NO_UNIT.equals(before)) {
            return homeId;
        }
        return dissolves() && before.equals(unitId) ? null : before;
    }
}

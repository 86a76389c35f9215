package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.forewarned.organisations.Done;
import org.forewarned.platform.Days;
import org.forewarned.platform.TimeOrdered;

/** Something that is asked of one person: by when, how far they are, how it ended. Being asked again makes another, with the next round. */
@Entity
@Table(name = "assigned")
public class Assigned {

    /** Why it is no longer asked. */
    public static final String LEFT = "left";
    public static final String MOVED = "moved";
    public static final String WITHDRAWN = "withdrawn";
    public static final String AGAIN = "again";
    /** It is for adults, and this is a young person. */
    public static final String UNFIT = "unfit";

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "assignment_id")
    private UUID assignmentId;
    @Column(name = "membership_id")
    private UUID membershipId;
    @Column(name = "unit_id")
    private UUID unitId;
    private int round;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "open_due")
    private LocalDate openDue;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "done_at")
    private Instant doneAt;
    private String kind;
    @Column(name = "completion_id")
    private UUID completionId;
    @Column(name = "version_id")
    private UUID versionId;
    private String nation;
    @Column(name = "valid_until")
    private Instant validUntil;
    /** When a completion of ours became known here for the first time; the month of that is where it counts for partners. */
    @Column(name = "noted_at")
    private Instant notedAt;
    /** 1 where it was by the date, 0 where it was later. */
    @Column(name = "noted_in_time")
    private Integer notedInTime;
    @Column(name = "waived_at")
    private Instant waivedAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_why")
    private String endedWhy;
    @Column(name = "reopens_on")
    private LocalDate reopensOn;
    @Version
    private int version;

    protected Assigned() {
    }

    /** @param unit of the person; {@link Tally#NO_UNIT} for somebody in none */
    public Assigned(Assignment assignment, UUID membership, UUID unit, int round, LocalDate due, Instant now) {
        this.id = TimeOrdered.id(now);
        this.organisationId = assignment.organisationId();
        this.assignmentId = assignment.id();
        this.membershipId = membership;
        this.unitId = unit;
        this.round = round;
        this.askedAt = now;
        this.dueOn = due;
        this.openDue = due;
    }

    /** The person has begun; only the first time counts. */
    public void begin(Instant at) {
        if (begunAt == null) {
            begunAt = at;
        }
    }

    /** Done, known as it happened, and asked again on this day; null when it is not. */
    public void done(Done done, LocalDate again) {
        done(done, again, done.at());
    }

    /** Done, known since now, and asked again on this day; null when it is not. */
    public void done(Done done, LocalDate again, Instant now) {
        if (notedAt == null && done.version() != null) {
            notedAt = now;
            notedInTime = Days.of(done.at()).isAfter(dueOn) ? 0 : 1;
        }
        doneAt = done.at();
        kind = done.kind();
        completionId = done.completion();
        versionId = done.version();
        nation = done.nation();
        validUntil = done.validUntil();
        reopensOn = again;
        openDue = null;
    }

    /** The person need not do it. */
    public void waive(Instant now) {
        waivedAt = now;
        openDue = null;
    }

    /** Asked by another day; what is done stays done. */
    public void dueOn(LocalDate day) {
        dueOn = day;
        if (isOpen()) {
            openDue = day;
        }
    }

    /** Belongs to another organisation's assignment, and perhaps to another row of the same person. */
    public void moveTo(Assignment assignment, UUID membership, UUID unit) {
        organisationId = assignment.organisationId();
        assignmentId = assignment.id();
        membershipId = membership;
        unitId = unit;
    }

    /** Is a later round than it was, for the same person has earlier ones. */
    public void laterBy(int rounds) {
        round += rounds;
    }

    public void moveTo(UUID unit) {
        unitId = unit;
    }

    /** No longer asked; what was done remains. */
    public void end(String why, Instant now) {
        endedAt = now;
        endedWhy = why;
        openDue = null;
        reopensOn = null;
    }

    /** Done, and asked again on this day; null when it is not. */
    public void reopensOn(LocalDate day) {
        reopensOn = day;
    }

    /** It is not asked again after all. */
    public void notAgain() {
        reopensOn = null;
    }

    /** Ends this round and begins the next. */
    public Assigned again(Assignment assignment, LocalDate due, Instant now) {
        end(AGAIN, now);
        return new Assigned(assignment, membershipId, unitId, round + 1, due, now);
    }

    /** Neither done nor waived nor over. */
    public boolean isOpen() {
        return openDue != null;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public boolean isWaived() {
        return waivedAt != null;
    }

    /** Whether passing now says more than what is known: it was open, or only attended, or passed before. */
    public boolean betteredBy(Done done) {
        return !isEnded() && (!isDone() || (done.isPassed() && !"passed".equals(kind)) || (done.kind().equals(kind) && Days.of(done.at()).isAfter(Days.of(doneAt))));
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID assignmentId() {
        return assignmentId;
    }

    public UUID membershipId() {
        return membershipId;
    }

    public UUID unitId() {
        return unitId;
    }

    public int round() {
        return round;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String kind() {
        return kind;
    }

    public UUID completionId() {
        return completionId;
    }

    public UUID versionId() {
        return versionId;
    }

    public String nation() {
        return nation;
    }

    public Instant validUntil() {
        return validUntil;
    }

    public Instant waivedAt() {
        return waivedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endedWhy() {
        return endedWhy;
    }

    public LocalDate reopensOn() {
        return reopensOn;
    }
}

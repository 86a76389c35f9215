package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.Done;
import org.forewarned.organisations.DueDate;
import org.forewarned.organisations.NewAssignment;
import org.forewarned.organisations.PathPlace;
import org.forewarned.organisations.Repeat;

/**
 * An organisation asks for a module or a document to be done by a date. It is handed out to its people a few hundred at a time, and what
 * is still to be handed out survives the end of the server: {@link #work()} goes on from {@link #workedTo()}.
 */
@Entity
@Table(name = "assignment")
public class Assignment {

    /** What is still to be done with its people, in order of their memberships. */
    public enum Work {
        /** Asked of everybody whom it is for. */
        HAND_OUT,
        /** The new due date written to what is not done. */
        NEW_DATE,
        /** Taken back from whoever has not done it. */
        TAKE_BACK
    }

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "module_id")
    private String moduleId;
    @Column(name = "document_id")
    private UUID documentId;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "due_days")
    private Integer dueDays;
    @Column(name = "repeat_months")
    private Integer repeatMonths;
    @Column(name = "repeat_before")
    private String repeatBefore;
    @Column(name = "counts_since")
    private LocalDate countsSince;
    @Column(name = "must_pass")
    private int mustPass;
    private String note;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Column(name = "asked_by")
    private UUID askedBy;
    @Column(name = "paused_at")
    private Instant pausedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "pending")
    private Work work;
    @Column(name = "pending_from")
    private UUID workedTo;
    @Column(name = "path_id")
    private UUID pathId;
    @Column(name = "path_name")
    private String pathName;
    @Column(name = "path_place")
    private Integer pathPlace;
    @Column(name = "path_of")
    private Integer pathOf;
    @Version
    private int version;

    protected Assignment() {
    }

    public Assignment(UUID organisation, NewAssignment asked, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.moduleId = asked.module();
        this.documentId = asked.document();
        this.countsSince = asked.countsSince().orElse(null);
        this.mustPass = asked.mustPass() ? 1 : 0;
        this.askedAt = now;
        this.askedBy = by;
        this.work = Work.HAND_OUT;
        ask(asked.due(), asked.repeat(), asked.note());
    }

    private void ask(DueDate due, Repeat repeat, String newNote) {
        dueOn = due.on();
        dueDays = due.isCounted() ? due.days() : null;
        repeatMonths = repeat.months() == 0 ? null : repeat.months();
        repeatBefore = repeat.before() == null ? null : repeat.before().toString().substring(2);
        note = newNote;
    }

    /** Asks for it by another day, again or not, or with another note. */
    public void change(DueDate due, Repeat repeat, String newNote) {
        if (!due.equals(due()) || !repeat.equals(repeat())) {
            begin(Work.NEW_DATE);
        }
        ask(due, repeat, newNote);
    }

    /** Is one of those by which a path is asked. */
    public void onPath(PathPlace place) {
        pathId = place.id();
        pathName = place.name();
        pathPlace = place.place();
        pathOf = place.of();
    }

    /** Its place on the path that was asked; empty where it was asked by itself. */
    public Optional<PathPlace> path() {
        return Optional.ofNullable(pathId).map(id -> new PathPlace(id, pathName, pathPlace, pathOf));
    }

    /** Belongs to another organisation, which took over the one that asked. */
    public void moveTo(UUID organisation) {
        organisationId = organisation;
    }

    /** The same for another organisation, which took over some of its people: with nobody to hand it out to. */
    public Assignment twin(UUID organisation, UUID document) {
        Assignment twin = new Assignment();
        twin.id = UUID.randomUUID();
        twin.organisationId = organisation;
        twin.moduleId = moduleId;
        twin.documentId = document;
        twin.countsSince = countsSince;
        twin.askedAt = askedAt;
        twin.askedBy = askedBy;
        twin.pausedAt = pausedAt;
        twin.withdrawnAt = withdrawnAt;
        path().ifPresent(twin::onPath);
        twin.ask(due(), repeat(), note);
        return twin;
    }

    /** Nobody is reminded or overdue until it goes on. */
    public void pause(Instant now) {
        pausedAt = now;
    }

    public void resume() {
        pausedAt = null;
    }

    /** It is no longer asked of anybody; what was done remains. */
    public void withdraw(Instant now) {
        withdrawnAt = now;
        begin(Work.TAKE_BACK);
    }

    /** Asks it of more people. */
    public void widen() {
        begin(Work.HAND_OUT);
    }

    private void begin(Work next) {
        work = next;
        workedTo = null;
    }

    /** The work is done up to this membership. */
    public void workedTo(UUID membership) {
        workedTo = membership;
    }

    public void workDone() {
        work = null;
        workedTo = null;
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String moduleId() {
        return moduleId;
    }

    public UUID documentId() {
        return documentId;
    }

    public DueDate due() {
        return dueDays == null ? DueDate.on(dueOn) : DueDate.within(dueDays);
    }

    public Repeat repeat() {
        return repeatMonths != null ? Repeat.everyMonths(repeatMonths)
                : repeatBefore != null ? Repeat.yearlyBefore(MonthDay.parse("--" + repeatBefore)) : Repeat.NEVER;
    }

    public Optional<LocalDate> countsSince() {
        return Optional.ofNullable(countsSince);
    }

    /** Whether only passing the assessment alone counts. */
    public boolean mustPass() {
        return mustPass == 1;
    }

    /** Whether this is how it was meant to be done. */
    public boolean takes(Done done) {
        return !mustPass() || done.isPassed();
    }

    public String note() {
        return note;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Instant pausedAt() {
        return pausedAt;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Whether it is not yet with all its people: it can be withdrawn then, not changed. */
    public boolean isBusy() {
        return work != null;
    }

    public Work work() {
        return work;
    }

    public UUID workedTo() {
        return workedTo;
    }
}

package org.forewarned.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.learning.FollowUpStep;

/** A learner wants to be asked again about a module that they have completed. */
@Entity
@Table(name = "follow_up")
public class FollowUp {

    @Id
    private UUID id;
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    @Column(name = "begun_on")
    private LocalDate begunOn;
    @Column(name = "by_mail")
    private int byMail;
    private String language;
    private int answered;
    @Column(name = "mail_on")
    private LocalDate mailOn;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    @Version
    private int version;

    protected FollowUp() {
    }

    /** @param language in which the mails are written, if there are any */
    public FollowUp(UUID enrolment, boolean byMail, String language, LocalDate today) {
        this.id = UUID.randomUUID();
        this.enrolmentId = enrolment;
        this.begunOn = today;
        tell(byMail, language, today);
        this.endsOn = FollowUpStep.end(today);
    }

    /** Whether mails tell from now on, from the next step that begins. */
    public final void tell(boolean mails, String in, LocalDate today) {
        byMail = mails ? 1 : 0;
        language = in;
        mailOn = mails ? FollowUpStep.next(begunOn, today).orElse(null) : null;
    }

    /** What is to be answered on this day. */
    public Optional<FollowUpStep> due(LocalDate today) {
        return FollowUpStep.at(begunOn, today).filter(step -> step.ordinal() >= answered);
    }

    public void answer(FollowUpStep step) {
        answered = step.ordinal() + 1;
    }

    /** A mail has told of what is due; the next comes with the next step. */
    public void told(LocalDate today) {
        mailOn = FollowUpStep.next(begunOn, today).orElse(null);
    }

    /** Is this enrolment's from now on, which has taken up the other. */
    public void belongTo(UUID enrolment) {
        enrolmentId = enrolment;
    }

    public UUID id() {
        return id;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public LocalDate begunOn() {
        return begunOn;
    }

    public boolean byMail() {
        return byMail == 1;
    }

    public String language() {
        return language;
    }

    /** The last step that was answered. */
    public Optional<FollowUpStep> answered() {
        return answered == 0 ? Optional.empty() : Optional.of(FollowUpStep.values()[answered - 1]);
    }
}

package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address whose owner wants no invitations, as a keyed digest. */
@Entity
@Table(name = "invitation_stop")
public class InvitationStop {

    @Id
    private String mark;
    @Column(name = "stopped_at")
    private Instant stoppedAt;

    protected InvitationStop() {
    }

    public InvitationStop(String mark, Instant now) {
        this.mark = mark;
        this.stoppedAt = now;
    }

    public Instant stoppedAt() {
        return stoppedAt;
    }
}

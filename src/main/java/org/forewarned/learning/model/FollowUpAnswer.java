package org.forewarned.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What somebody answered when they were asked again, as numbers. It waits to be added up, without whose it is and when. */
@Entity
@Table(name = "follow_up_answer")
public class FollowUpAnswer {

    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID versionId;
    private String step;
    private String about;
    private int asked;
    private int yes;

    protected FollowUpAnswer() {
    }

    /**
     * @param about what it is about: see {@link FollowUpCount}
     * @param asked to how many questions there is an answer
     * @param yes how many of them were right, or were answered with yes
     */
    public FollowUpAnswer(UUID version, String step, String about, int asked, int yes) {
        this.id = UUID.randomUUID();
        this.versionId = version;
        this.step = step;
        this.about = about;
        this.asked = asked;
        this.yes = yes;
    }

    public UUID id() {
        return id;
    }

    public UUID versionId() {
        return versionId;
    }

    public String step() {
        return step;
    }

    public String about() {
        return about;
    }

    public int asked() {
        return asked;
    }

    public int yes() {
        return yes;
    }
}

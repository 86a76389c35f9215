package org.forewarned.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What one learner answered before and after, as numbers. It waits to be added up, without whose it is and when. */
@Entity
@Table(name = "before_after_answer")
public class BeforeAfterAnswer {

    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID versionId;
    @Column(name = "question_id")
    private String questionId;
    @Column(name = "value_before")
    private int before;
    @Column(name = "value_after")
    private int after;

    protected BeforeAfterAnswer() {
    }

    public BeforeAfterAnswer(UUID version, String question, int before, int after) {
        this.id = UUID.randomUUID();
        this.versionId = version;
        this.questionId = question;
        this.before = before;
        this.after = after;
    }

    public UUID id() {
        return id;
    }

    public UUID versionId() {
        return versionId;
    }

    public String questionId() {
        return questionId;
    }

    public int before() {
        return before;
    }

    public int after() {
        return after;
    }
}

package org.forewarned.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody said whether a lesson was useful. It waits to be added up, without whose it is and when. */
@Entity
@Table(name = "useful_answer")
public class UsefulAnswer {

    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID versionId;
    @Column(name = "lesson_id")
    private String lessonId;
    @Column(name = "said_yes")
    private int yes;

    protected UsefulAnswer() {
    }

    public UsefulAnswer(UUID version, String lesson, boolean yes) {
        this.id = UUID.randomUUID();
        this.versionId = version;
        this.lessonId = lesson;
        this.yes = yes ? 1 : 0;
    }

    public UUID id() {
        return id;
    }

    public UUID versionId() {
        return versionId;
    }

    public String lessonId() {
        return lessonId;
    }

    public boolean yes() {
        return yes == 1;
    }
}

package org.forewarned.privacy.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far a rule of retention has come. */
@Entity
@Table(name = "retention_mark")
public class RetentionMark {

    @Id
    @Column(name = "rule_name")
    private String rule;
    private String mark;
    @Column(name = "ran_at")
    private Instant ranAt;

    protected RetentionMark() {
    }

    public RetentionMark(String rule, String mark, Instant now) {
        this.rule = rule;
        move(mark, now);
    }

    public final void move(String to, Instant now) {
        mark = to;
        ranAt = now;
    }

    public String mark() {
        return mark;
    }
}

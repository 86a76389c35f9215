package org.forewarned.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * What learners answered at one step, added up: either how many questions were right, or how many have used what they learned. What may be seen of it
 * moves on when so many more have answered.
 */
@Entity
@Table(name = "follow_up_count")
@IdClass(FollowUpCount.Key.class)
public class FollowUpCount {

    /** About the questions: right or not. */
    public static final String RIGHT = "right";
    /** About having used it: yes or no. */
    public static final String USED = "used";

    @Id
    @Column(name = "version_id")
    private UUID versionId;
    @Id
    private String step;
    @Id
    private String about;
    private int people;
    private int asked;
    private int yes;
    @Column(name = "seen_people")
    private int seenPeople;
    @Column(name = "seen_asked")
    private int seenAsked;
    @Column(name = "seen_yes")
    private int seenYes;

    protected FollowUpCount() {
    }

    public FollowUpCount(UUID version, String step, String about) {
        this.versionId = version;
        this.step = step;
        this.about = about;
    }

    /** One more person; what may be seen moves on after so many. */
    public void add(int moreAsked, int moreYes, int least) {
        people++;
        asked += moreAsked;
        yes += moreYes;
        if (people - seenPeople >= least) {
            seenPeople = people;
            seenAsked = asked;
            seenYes = yes;
        }
    }

    public String step() {
        return step;
    }

    public String about() {
        return about;
    }

    public int seenPeople() {
        return seenPeople;
    }

    public int seenAsked() {
        return seenAsked;
    }

    public int seenYes() {
        return seenYes;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID versionId;
        private String step;
        private String about;

        public Key() {
        }

        public Key(UUID versionId, String step, String about) {
            this.versionId = versionId;
            this.step = step;
            this.about = about;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && versionId.equals(key.versionId) && step.equals(key.step) && about.equals(key.about);
        }

        @Override
        public int hashCode() {
            return Objects.hash(versionId, step, about);
        }
    }
}

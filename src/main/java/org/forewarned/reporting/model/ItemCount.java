package org.forewarned.reporting.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.forewarned.reporting.ItemTotals;

/** What is counted of a question of the assessment in one version, and how far of it may be seen. */
@Entity
@Table(name = "item_count")
@IdClass(ItemCount.Key.class)
public class ItemCount {

    @Id
    @Column(name = "version_id")
    private UUID versionId;
    @Id
    @Column(name = "question_id")
    private String questionId;
    @Embedded
    @AttributeOverride(name = "restSquares", column = @Column(name = "rest_squares"))
    @AttributeOverride(name = "restCorrect", column = @Column(name = "rest_correct"))
    private ItemSums all;
    @Embedded
    @AttributeOverride(name = "asked", column = @Column(name = "seen_asked"))
    @AttributeOverride(name = "blank", column = @Column(name = "seen_blank"))
    @AttributeOverride(name = "correct", column = @Column(name = "seen_correct"))
    @AttributeOverride(name = "rest", column = @Column(name = "seen_rest"))
    @AttributeOverride(name = "restSquares", column = @Column(name = "seen_rest_squares"))
    @AttributeOverride(name = "restCorrect", column = @Column(name = "seen_rest_correct"))
    @AttributeOverride(name = "times", column = @Column(name = "seen_times"))
    private ItemSums seen;

    protected ItemCount() {
    }

    public ItemCount(UUID version, String question) {
        this.versionId = version;
        this.questionId = question;
        this.all = new ItemSums(ItemTotals.NONE);
        this.seen = new ItemSums(ItemTotals.NONE);
    }

    public void add(ItemTotals more) {
        all = new ItemSums(all().and(more));
    }

    /** Whether so many more have answered than may be seen. */
    public boolean dueAfter(int least) {
        return all().asked() - seen().asked() >= least;
    }

    /** All that is counted may be seen. */
    public void show() {
        seen = new ItemSums(all());
    }

    public String questionId() {
        return questionId;
    }

    ItemTotals all() {
        return all.totals();
    }

    /** What may be seen. */
    public ItemTotals seen() {
        return seen.totals();
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID versionId;
        private String questionId;

        public Key() {
        }

        public Key(UUID versionId, String questionId) {
            this.versionId = versionId;
            this.questionId = questionId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && versionId.equals(key.versionId) && questionId.equals(key.questionId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(versionId, questionId);
        }
    }
}

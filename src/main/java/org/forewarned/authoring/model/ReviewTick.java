package org.forewarned.authoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.forewarned.authoring.ReviewItem;

/** Somebody has looked at a draft for one thing, as it stood then. */
@Entity
@Table(name = "review_tick")
@IdClass(ReviewTick.Key.class)
public class ReviewTick {

    @Id
    @Column(name = "draft_id")
    private UUID draftId;
    @Id
    @Enumerated(EnumType.STRING)
    private ReviewItem item;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;

    protected ReviewTick() {
    }

    /** It holds as long as nothing is changed after this moment. */
    public ReviewTick(UUID draftId, ReviewItem item, UUID by, Instant now) {
        this.draftId = draftId;
        this.item = item;
        this.madeBy = by;
        this.madeAt = now;
    }

    public ReviewItem item() {
        return item;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public UUID madeBy() {
        return madeBy;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID draftId;
        private ReviewItem item;

        public Key() {
        }

        public Key(UUID draftId, ReviewItem item) {
            this.draftId = draftId;
            this.item = item;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && draftId.equals(key.draftId) && item == key.item;
        }

        @Override
        public int hashCode() {
            return Objects.hash(draftId, item);
        }
    }
}

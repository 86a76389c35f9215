package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.authoring.model.Draft;
import org.forewarned.authoring.model.DraftRepository;
import org.forewarned.authoring.model.Remark;
import org.forewarned.authoring.model.ReviewRepository;
import org.forewarned.authoring.model.ReviewTick;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/** A draft goes to review and comes back; what is said about its pieces stays until it is resolved, also when the draft is published meanwhile. */
@ApplicationScoped
public class Reviewing {

    /** The longest remark, in characters. */
    public static final int LONGEST = 2_000;
    private static final int EXCERPT = 120;

    private DraftRepository drafts;
    private ReviewRepository reviews;
    private Clock clock;

    protected Reviewing() {
    }

    @Inject
    public Reviewing(DraftRepository drafts, ReviewRepository reviews, Clock clock) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Asks reviewers to look. Authors, too, may take it back. */
    @Transactional
    public void become(Asker asker, String module, DraftState state) {
        Desks.write(asker);
        drafts.hold(module).ifPresent(draft -> draft.become(state));
    }

    /**
     * Says something about a piece.
     *
     * @param piece id of the block, or digest of its text
     * @param excerpt of what it is about
     */
    @Transactional
    public void remark(Asker asker, String module, String path, String piece, String excerpt, String said) {
        Desks.look(asker);
        if (said.isBlank() || said.length() > LONGEST) {
            throw new IllegalArgumentException("nothing to say, or too much");
        }
        drafts.of(module).orElseThrow(NotAllowed::new);
        String cut = excerpt.length() > EXCERPT ? excerpt.substring(0, EXCERPT) + "…" : excerpt;
        reviews.add(new Remark(module, path, piece, cut, said, asker.signedIn(), clock.instant()));
    }

    /** A remark is done with; of another module, it is none. */
    @Transactional
    public void resolve(Asker asker, String module, UUID remark) {
        Desks.write(asker);
        reviews.remark(remark).filter(one -> one.moduleId().equals(module)).orElseThrow(NotAllowed::new).resolve(asker.signedIn(), clock.instant());
    }

    /** What was said about a module: what is open first, then what was resolved since the draft began. */
    public List<RemarkView> remarks(Asker asker, String module) {
        Desks.look(asker);
        Instant since = drafts.of(module).map(Draft::begunAt).orElse(Instant.EPOCH);
        return reviews.remarks(module).stream().filter(one -> one.resolvedAt() == null || !one.resolvedAt().isBefore(since)).map(one -> view(one, since))
                .sorted(java.util.Comparator.comparing(RemarkView::resolved).thenComparing(RemarkView::at)).toList();
    }

    private static RemarkView view(Remark one, Instant since) {
        return new RemarkView(one.id(), one.path(), one.piece(), one.excerpt(), one.said(), one.madeAt(), one.madeBy(), one.resolvedAt() != null, one.madeAt().isBefore(since));
    }

    /** Notes that somebody has looked at the draft for this, as it stands now; or that it does not hold. */
    @Transactional
    public void tick(Asker asker, String module, ReviewItem item, boolean holds) {
        Desks.review(asker);
        Draft draft = drafts.hold(module).orElseThrow(NotAllowed::new);
        if (holds) {
            reviews.put(new ReviewTick(draft.id(), item, asker.signedIn(), clock.instant()), draft.id());
        } else {
            reviews.tick(draft.id(), item).ifPresent(reviews::remove);
        }
    }

    /** What was looked at, for each item. */
    public List<TickView> ticks(Asker asker, DraftView draft) {
        Desks.look(asker);
        List<ReviewTick> all = drafts.of(draft.module()).map(one -> reviews.ticks(one.id())).orElse(List.of());
        return java.util.stream.Stream.of(ReviewItem.values()).map(item -> view(item, all.stream().filter(tick -> tick.item() == item).findFirst(), draft)).toList();
    }

    private static TickView view(ReviewItem item, Optional<ReviewTick> tick, DraftView draft) {
        return new TickView(item, tick.map(ReviewTick::madeAt), tick.map(ReviewTick::madeBy), tick.filter(one -> draft.changedAt().isAfter(one.madeAt())).isPresent());
    }

    /**
     * Something that was said.
     *
     * @param carried whether it was said before this draft began
     */
    public record RemarkView(UUID id, String path, String piece, String excerpt, String said, Instant at, UUID by, boolean resolved, boolean carried) {
    }

    /**
     * Whether somebody looked at a draft for one thing.
     *
     * @param stale whether it was changed since
     */
    public record TickView(ReviewItem item, Optional<Instant> at, Optional<UUID> by, boolean stale) {

        public boolean holds() {
            return at.isPresent() && !stale;
        }
    }
}

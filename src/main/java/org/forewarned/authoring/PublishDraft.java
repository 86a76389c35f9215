package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.authoring.model.Draft;
import org.forewarned.authoring.model.DraftRepository;
import org.forewarned.authoring.model.DraftRevision;
import org.forewarned.authoring.model.PlannedPublication;
import org.forewarned.authoring.model.ReviewRepository;
import org.forewarned.authoring.model.ReviewTick;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;
import org.forewarned.catalogue.Publishing;
import org.forewarned.markup.Checked;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;

/** Publishes a draft, now or on a day; the draft ends then. What stands in the way is said beforehand. */
@ApplicationScoped
public class PublishDraft {

    private DraftRepository drafts;
    private ReviewRepository reviews;
    private DraftFiles files;
    private Publishing publishing;
    private Clock clock;

    protected PublishDraft() {
    }

    @Inject
    public PublishDraft(DraftRepository drafts, ReviewRepository reviews, DraftFiles files, Publishing publishing, Clock clock) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.files = files;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** What can stand in the way of publishing. */
    public enum Obstacle {
        /** It has errors. */
        ERRORS,
        /** Nothing differs from what is published. */
        UNCHANGED,
        /** Another version was published since the draft began. */
        OVERTAKEN,
        /** Whoever asks wrote in it, and the module says that somebody else publishes it. */
        OWN_WORK,
        /** Not everything was looked at since the last change. */
        UNREVIEWED;

        /** The word in keys of texts. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What stands in the way of this person's publishing the draft. A minor change needs no second pair of eyes and no list. */
    public List<Obstacle> obstacles(Asker asker, DraftView view, PublicationKind kind) {
        Desks.review(asker);
        Draft draft = drafts.of(view.module()).orElseThrow(NotAllowed::new);
        return obstacles(asker.signedIn(), draft, view.checked(), view.changed(), kind);
    }

    private List<Obstacle> obstacles(UUID by, Draft draft, Checked checked, boolean changed, PublicationKind kind) {
        List<Obstacle> found = new ArrayList<>();
        if (!checked.isSound()) {
            found.add(Obstacle.ERRORS);
        }
        if (!changed) {
            found.add(Obstacle.UNCHANGED);
        }
        if (publishing.history(draft.moduleId()).stream().anyMatch(version -> version.number() > draft.baseNumber())) {
            found.add(Obstacle.OVERTAKEN);
        }
        boolean eyes = kind != PublicationKind.MINOR;
        boolean others = checked.module().map(module -> module.facts().review().fourEyes()).orElse(true);
        if (eyes && others && drafts.revisions(draft.id()).stream().anyMatch(revision -> revision.madeBy().equals(by))) {
            found.add(Obstacle.OWN_WORK);
        }
        if (eyes && !reviewed(draft)) {
            found.add(Obstacle.UNREVIEWED);
        }
        return found;
    }

    /** The specialist's look is wished for and says so on the module's page; the others are needed. */
    private boolean reviewed(Draft draft) {
        Instant changed = drafts.revision(draft.id(), draft.number()).map(DraftRevision::changedAt).orElse(draft.begunAt());
        List<ReviewTick> ticks = reviews.ticks(draft.id());
        return List.of(ReviewItem.FACTS, ReviewItem.LANGUAGE, ReviewItem.ACCESSIBILITY).stream()
                .allMatch(item -> ticks.stream().anyMatch(tick -> tick.item() == item && !changed.isAfter(tick.madeAt())));
    }

    /**
     * Publishes the draft as it stands, and ends it.
     *
     * @return the number of the version
     * @throws Hindered if something stands in the way
     */
    @Transactional
    public int now(Asker asker, String module, PublicationOrder order) {
        Desks.review(asker);
        Draft draft = held(asker, module, order);
        int number = publishing.publish(asker, module, files.of(draft), order);
        drafts.remove(draft);
        return number;
    }

    /**
     * Publishes it on a day, shortly after midnight, unless it is changed until then.
     *
     * @throws Hindered if something stands in the way
     */
    @Transactional
    public void on(Asker asker, String module, LocalDate day, PublicationOrder order) {
        Desks.review(asker);
        Draft draft = held(asker, module, order);
        reviews.plan(draft.id()).ifPresent(reviews::remove);
        drafts.flush();
        reviews.add(new PlannedPublication(draft.id(), day, order.kind().name(), order.reason(), String.join(" ", order.lessons()), asker.signedIn(), clock.instant()));
    }

    /** Nothing is published on a day any more. */
    @Transactional
    public void notOn(Asker asker, String module) {
        Desks.review(asker);
        drafts.hold(module).flatMap(draft -> reviews.plan(draft.id())).ifPresent(reviews::remove);
    }

    /** The day on which the draft will be published, and whether it was changed since that was decided: then it will not. */
    public Optional<Plan> plan(Asker asker, String module) {
        Desks.look(asker);
        return drafts.of(module).flatMap(draft -> reviews.plan(draft.id()).map(plan -> new Plan(plan.onDay(), changedSince(draft, plan.madeAt()))));
    }

    private boolean changedSince(Draft draft, Instant then) {
        return drafts.revision(draft.id(), draft.number()).filter(revision -> revision.changedAt().isAfter(then)).isPresent();
    }

    private Draft held(Asker asker, String module, PublicationOrder order) {
        Draft draft = drafts.hold(module).orElseThrow(NotAllowed::new);
        var now = files.of(draft);
        List<Obstacle> found = obstacles(asker.signedIn(), draft, files.check(now), draft.baseNumber() == 0 || !files.of(draft, 0).digest().equals(now.digest()), order.kind());
        if (!found.isEmpty()) {
            throw new Hindered(found);
        }
        return draft;
    }

    /** The modules whose day has come. */
    public List<String> due() {
        LocalDate today = Days.of(clock.instant());
        return drafts.all().stream().filter(draft -> reviews.plan(draft.id()).filter(plan -> !plan.onDay().isAfter(today)).isPresent()).map(Draft::moduleId).toList();
    }

    /** Publishes what was planned for today or earlier, if it still stands as it stood when that was decided and has no errors. */
    @Transactional
    public boolean asPlanned(String module) {
        LocalDate today = Days.of(clock.instant());
        Optional<Draft> held = drafts.hold(module);
        Optional<PlannedPublication> plan = held.flatMap(draft -> reviews.plan(draft.id())).filter(one -> !one.onDay().isAfter(today));
        if (plan.isEmpty() || changedSince(held.get(), plan.get().madeAt()) || !files.check(files.of(held.get())).isSound()) {
            return false;
        }
        PublicationOrder order = new PublicationOrder(PublicationKind.valueOf(plan.get().kind()), plan.get().reason(),
                plan.get().lessons().isBlank() ? List.of() : List.of(plan.get().lessons().split(" ")));
        publishing.publishAsPlanned(plan.get().madeBy(), module, files.of(held.get()), order);
        drafts.remove(held.get());
        return true;
    }

    /** @param broken whether it was changed since */
    public record Plan(LocalDate day, boolean broken) {
    }

    /** Something stands in the way. */
    public static class Hindered extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final List<Obstacle> obstacles;

        Hindered(List<Obstacle> obstacles) {
            super(obstacles.toString());
            this.obstacles = List.copyOf(obstacles);
        }

        public List<Obstacle> obstacles() {
            return obstacles;
        }
    }
}

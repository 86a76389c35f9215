package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.assessment.AttemptView;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.Reworked;
import org.forewarned.markup.Question;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class MovingTest {

    private static final String MODULE = "county-lines";
    private static final String CHANGED = "first-signs";
    private static final String REASON = "There is a new number to ring.";
    private static final Somebody REVIEWER = new Somebody(Optional.of(UUID.randomUUID()), Optional.empty(), Set.of("reviewer"));

    private final Database database;
    private Instant now = LearnersWorld.NOW;

    MovingTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void publish() {
        then(world -> world.seeding.seed());
    }

    @Test
    void whoIsInTheMiddleStaysUntilTheyChooseAndKeepsWhatTheyDid() {
        UUID learner = begun();
        then(world -> {
            world.enrolments.finish(learner, world.module(), "what-it-means");
            world.enrolments.finish(learner, world.module(), CHANGED);
            world.enrolments.keep(learner, world.module(), CHANGED, "no-such-block", "anything");
        });
        material(false);
        EnrolmentView before = enrolment(learner);
        assertThat(before.module().number()).isEqualTo(1);
        NewerVersion newer = offered(learner).orElseThrow();
        assertThat(newer.reasons()).containsExactly(REASON);
        assertThat(newer.lessons()).containsExactly(CHANGED);
        assertThat(newer.topUp()).isEmpty();

        assertThat((boolean) in(world -> world.moving.move(learner, MODULE))).isTrue();
        assertThat((boolean) in(world -> world.moving.move(learner, MODULE))).as("pressed twice").isFalse();
        EnrolmentView after = enrolment(learner);
        assertThat(after.module().number()).isEqualTo(2);
        assertThat(after.given().keySet()).containsExactly("lesson/what-it-means");
        assertThat(after.lastLesson()).contains(CHANGED);
        assertThat(after.next()).contains(CHANGED);
        assertThat((List<?>) in(world -> world.enrolments.all(learner))).hasSize(1);
        assertThat(offered(learner)).isEmpty();
    }

    @Test
    void aSlipThatWasMendedBothersNobody() {
        UUID learner = begun();
        publish(PublicationKind.MINOR, List.of(), Reworked::files);
        assertThat(offered(learner)).isEmpty();
        assertThat((boolean) in(world -> world.moving.move(learner, MODULE))).isFalse();
        assertThat(enrolment(learner).module().number()).isEqualTo(1);
    }

    @Test
    void whoHadFinishedTakesOnlyWhatChangedAndHoldsTheNewVersion() {
        UUID learner = passed();
        CompletionView first = best(learner);
        material(true);
        NewerVersion newer = offered(learner).orElseThrow();
        assertThat(newer.topUp().orElseThrow().lessons()).containsExactly(CHANGED);
        assertThat(newer.topUp().orElseThrow().questions()).extracting(Question::id).containsExactly("no-station");

        then(world -> world.moving.move(learner, MODULE));
        assertThat(best(learner)).as("what was completed stays").isEqualTo(first);
        EnrolmentView topUp = enrolment(learner);
        assertThat(topUp.next()).contains(CHANGED);
        assertThat(topUp.toDo()).containsExactly(CHANGED);
        then(world -> world.enrolments.finish(learner, world.module(), CHANGED));
        assertThat(best(learner)).as("a question is left").isEqualTo(first);

        now = now.plus(Duration.ofDays(1));
        AttemptView attempt = in(world -> world.assessment.begin(learner, world.module(), Optional.empty()));
        assertThat(attempt.questions()).containsExactly("no-station");
        handIn(learner, attempt);
        CompletionView second = best(learner);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.completedAt()).isEqualTo(now);
        assertThat((int) in(world -> world.enrolments.find(learner, second.enrolment()).orElseThrow().module().number())).isEqualTo(2);
        assertThat(enrolment(learner).topUp()).isEmpty();
        AttemptView whole = in(world -> world.assessment.begin(learner, world.module(), Optional.empty()));
        assertThat(whole.questions()).as("renewing asks everything again").hasSizeGreaterThan(1);
    }

    @Test
    void whereNoQuestionChangedTheLessonsAreEnough() {
        UUID learner = passed();
        CompletionView first = best(learner);
        material(false);
        then(world -> world.moving.move(learner, MODULE));
        now = now.plus(Duration.ofDays(1));
        then(world -> world.enrolments.finish(learner, world.module(), CHANGED));
        then(world -> world.enrolments.finish(learner, world.module(), CHANGED));
        CompletionView second = best(learner);
        assertThat(second.kind()).isEqualTo(CompletionKind.PASSED);
        assertThat(second.score()).isEqualTo(first.score());
        assertThat(second.completedAt()).isEqualTo(now);
        assertThat((List<?>) in(world -> world.enrolments.completions(enrolment(learner)))).hasSize(1);
    }

    @Test
    void overSeveralVersionsEverythingThatChangedCounts() {
        UUID learner = passed();
        material(true);
        publish(PublicationKind.MINOR, List.of(), module -> module.add("en/flat-7.md", "\nA slip was mended.\n").files());
        publish(PublicationKind.MATERIAL, List.of("tell-today"), module -> module.add("en/tell-today.md", "\nTell somebody today.\n").files());
        then(world -> world.moving.move(learner, MODULE));
        assertThat(enrolment(learner).toDo()).containsExactly(CHANGED, "tell-today");
        publish(PublicationKind.MATERIAL, List.of("flat-7"), module -> module.add("en/flat-7.md", "\nLook twice.\n").files());
        then(world -> world.moving.move(learner, MODULE));
        assertThat(enrolment(learner).module().number()).isEqualTo(5);
        assertThat(enrolment(learner).toDo()).as("also what was not finished of the version between").containsExactly(CHANGED, "flat-7", "tell-today");
    }

    @Test
    void anOldCompletionThatCountsNoMoreIsNoTopUp() {
        UUID learner = passed();
        material(true);
        now = now.plus(Duration.ofDays(500));
        NewerVersion newer = offered(learner).orElseThrow();
        assertThat(newer.topUp()).isEmpty();
        then(world -> world.moving.move(learner, MODULE));
        assertThat(enrolment(learner).topUp()).isEmpty();
        assertThat(((AttemptView) in(world -> world.assessment.begin(learner, world.module(), Optional.empty()))).questions()).hasSizeGreaterThan(1);
    }

    @Test
    void aWithdrawnModuleOffersNoNewerVersionAndGoesOn() {
        UUID learner = begun();
        material(false);
        then(world -> world.publishing.withdraw(REVIEWER, MODULE, "Out of date.", "A better one is coming."));
        assertThat(offered(learner)).isEmpty();
        assertThat(enrolment(learner).module().number()).isEqualTo(1);
    }

    @Test
    void inTwoTabsAtOnceItIsDoneOnce() throws Exception {
        UUID learner = begun();
        then(world -> world.enrolments.finish(learner, world.module(), "what-it-means"));
        material(false);
        ExecutorService tabs = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> presses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            presses.add(() -> database.insist(em -> new LearnersWorld(em, now).moving.move(learner, MODULE)));
        }
        int moved = 0;
        for (Future<Boolean> press : tabs.invokeAll(presses)) {
            moved += press.get() ? 1 : 0;
        }
        tabs.shutdown();
        assertThat(moved).isEqualTo(1);
        assertThat(enrolment(learner).doneCount()).isEqualTo(1);
        assertThat((List<?>) in(world -> world.enrolments.all(learner))).hasSize(1);
    }

    @Test
    void twoWhoAreOneGoOnWhereTheOtherWas() {
        UUID one = begun();
        UUID other = begun();
        material(false);
        then(world -> world.moving.move(one, MODULE));
        then(world -> world.enrolments.finish(one, world.module(), CHANGED));
        then(world -> world.data.join(one, other));
        EnrolmentView joined = enrolment(other);
        assertThat(joined.module().number()).isEqualTo(2);
        assertThat(joined.done(CHANGED)).isTrue();
        assertThat((List<?>) in(world -> world.enrolments.all(other))).hasSize(1);
        then(world -> world.data.erase(other));
        assertThat((List<?>) in(world -> world.enrolments.all(other))).isEmpty();
    }

    private UUID begun() {
        UUID learner = in(world -> world.learners.begin().learner());
        then(world -> world.enrolments.begin(learner, world.module()));
        return learner;
    }

    private UUID passed() {
        UUID learner = in(world -> world.learners.begin().learner());
        then(world -> world.assessment.handIn(learner, world.answered(learner, List.of())));
        return learner;
    }

    private void handIn(UUID learner, AttemptView attempt) {
        then(world -> {
            Map<String, List<String>> given = new HashMap<>();
            attempt.questions().forEach(id -> given.put(id, LearnersWorld.right(world.module().text().source().question(id).orElseThrow())));
            world.assessment.answer(learner, attempt.id(), given);
            world.assessment.handIn(learner, attempt.id());
        });
    }

    @Test
    void whoWishesToBeAskedAgainIsAskedOfTheVersionThatTheyGoOnWith() {
        UUID learner = passed();
        UUID older = enrolment(learner).id();
        then(world -> world.followUps.begin(learner, older, false, "en"));
        material(true);
        then(world -> world.moving.move(learner, MODULE));
        UUID fresh = enrolment(learner).id();
        assertThat((boolean) in(world -> world.followUps.of(learner, older).isPresent())).isFalse();
        now = now.plus(Duration.ofDays(8));
        FollowUpView wish = in(world -> world.followUps.of(learner, fresh)).orElseThrow();
        assertThat(wish.module().number()).isEqualTo(2);
        assertThat(wish.due()).contains(FollowUpStep.WEEK);
        assertThat(wish.questions()).hasSize(2);
    }

    private void material(boolean question) {
        publish(PublicationKind.MATERIAL, List.of(CHANGED), module -> {
            module.add("en/" + CHANGED + ".md", "\nThere is something new to know.\n");
            return (question ? module.change("en/assessment.md", "no city near us", "no town near us") : module).files();
        });
    }

    private void publish(PublicationKind kind, List<String> lessons, Function<Reworked, org.forewarned.markup.ModuleFiles> change) {
        then(world -> {
            PublishedModule before = world.module();
            world.publishing.publish(REVIEWER, MODULE, change.apply(Reworked.of(before.files())), new PublicationOrder(kind, kind == PublicationKind.MINOR ? "" : REASON, lessons));
        });
    }

    private Optional<NewerVersion> offered(UUID learner) {
        return in(world -> world.moving.offered(world.enrolments.find(learner, MODULE).orElseThrow()));
    }

    private EnrolmentView enrolment(UUID learner) {
        return in(world -> world.enrolments.find(learner, MODULE)).orElseThrow();
    }

    private CompletionView best(UUID learner) {
        return in(world -> world.enrolments.best(world.enrolments.find(learner, MODULE).orElseThrow())).orElseThrow();
    }

    private <T> T in(Function<LearnersWorld, T> use) {
        return database.read(em -> use.apply(new LearnersWorld(em, now)));
    }

    private void then(Consumer<LearnersWorld> use) {
        database.write(em -> use.accept(new LearnersWorld(em, now)));
    }
}

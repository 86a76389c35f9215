package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.forewarned.assessment.AttemptView;
import org.forewarned.identity.Learners;
import org.forewarned.markup.Nation;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LearningTest {

    private final Database database;

    LearningTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void publish() {
        in(world -> world.seeding.seed());
    }

    @Test
    void theModulesThatComeWithTheProgramArePublishedOnce() {
        assertThat(list(world -> world.catalogue.modules().stream().map(m -> m.id() + " " + m.number()).toList()))
                .containsExactlyInAnyOrder("spot-the-signs 1", "county-lines 1", "stop-check-tell 1");
        assertThat(list(world -> world.seeding.seed())).isEmpty();
    }

    @Test
    void aLearnerComesBackByCodeAndByDeviceUntilItIsForgotten() {
        var begun = in(world -> world.learners.begin());

        assertThat(maybe(world -> world.learners.byCode(begun.code()))).contains(begun.learner());
        assertThat(maybe(world -> world.learners.byToken(begun.token()))).contains(new Learners.Known(begun.learner(), false, false));
        var code = in(world -> world.learners.replaceCode(begun.learner()));
        assertThat(maybe(world -> world.learners.byCode(begun.code()))).isEmpty();
        assertThat(maybe(world -> world.learners.byCode(code))).contains(begun.learner());
        then(world -> world.learners.forget(begun.token()));
        assertThat(maybe(world -> world.learners.byToken(begun.token()))).isEmpty();
    }

    @Test
    void aSittingRunsOutAndAKeptDeviceLastsAYear() {
        var begun = in(world -> world.learners.begin());
        String kept = in(world -> world.learners.letIn(begun.learner(), true));

        assertThat(maybeLater(Period.ofDays(2), world -> world.learners.byToken(begun.token()))).isEmpty();
        assertThat(maybeLater(Period.ofDays(364), world -> world.learners.byToken(kept))).contains(new Learners.Known(begun.learner(), false, false));
        assertThat(maybeLater(Period.ofDays(366), world -> world.learners.byToken(kept))).isEmpty();
        assertThat((int) later(Period.ofDays(366), world -> world.learners.removeExpiredTokens())).isEqualTo(2);
    }

    @Test
    void aSittingGoesOnWithWhatIsDoneButNotForEver() {
        var begun = in(world -> world.learners.begin());
        assertThat(maybe(world -> world.learners.byToken(begun.token())).orElseThrow().ending()).isFalse();
        assertThat(maybeLater(Duration.ofHours(20), world -> world.learners.byToken(begun.token())).orElseThrow().ending()).isTrue();
        goesOn(Duration.ofHours(20), begun.token());
        assertThat(maybeLater(Duration.ofHours(43), world -> world.learners.byToken(begun.token()))).as("a day from the last deed").isPresent();
        assertThat(maybeLater(Duration.ofHours(45), world -> world.learners.byToken(begun.token()))).isEmpty();
        assertThat(maybeLater(Duration.ofHours(43), world -> world.learners.keptUntil(begun.token()))).as("nobody chose to be kept").isEmpty();
        for (int hours = 40; hours < 24 * 40; hours += 20) {
            goesOn(Duration.ofHours(hours), begun.token());
        }
        assertThat(maybeLater(Duration.ofDays(29), world -> world.learners.byToken(begun.token()))).isPresent();
        assertThat(maybeLater(Duration.ofDays(31), world -> world.learners.byToken(begun.token()))).as("no sitting lasts for ever").isEmpty();
    }

    private void goesOn(Duration after, String token) {
        later(after, world -> {
            world.learners.goesOn(token);
            return world;
        });
    }

    @Test
    void newWordsPutOutEveryDeviceThatTheOldOnesLetIn() {
        var begun = in(world -> world.learners.begin());
        String lost = in(world -> world.learners.letIn(begun.learner(), true));
        var code = in(world -> world.learners.replaceEverywhere(begun.learner()));
        assertThat(maybe(world -> world.learners.byToken(lost))).isEmpty();
        assertThat(maybe(world -> world.learners.byToken(begun.token()))).isEmpty();
        assertThat(maybe(world -> world.learners.byCode(code))).contains(begun.learner());
    }

    @Test
    void whatIsDoneInALessonIsKeptAndLeadsOn() {
        UUID learner = learner();
        then(world -> world.enrolments.keep(learner, world.module(), lesson(world, 0), "a-block", "first second"));
        then(world -> world.enrolments.keep(learner, world.module(), lesson(world, 0), "a-block", "second"));
        then(world -> world.enrolments.finish(learner, world.module(), lesson(world, 0)));
        then(world -> world.enrolments.finish(learner, world.module(), lesson(world, 0)));

        EnrolmentView found = in(world -> world.enrolments.find(learner, "county-lines")).orElseThrow();
        assertThat(found.given()).containsEntry("block/a-block", "second");
        assertThat(found.doneCount()).isEqualTo(1);
        assertThat(found.next()).contains(lessonId(1));
        assertThat(list(world -> world.enrolments.all(learner))).hasSize(1);
    }

    @Test
    void passingCompletesOnceHoweverOftenItIsHandedIn() {
        UUID learner = learner();
        UUID attempt = in(world -> world.answered(learner, List.of()));

        AttemptView marked = in(world -> world.assessment.handIn(learner, attempt));
        AttemptView again = in(world -> world.assessment.handIn(learner, attempt));

        assertThat(marked.passed()).isTrue();
        assertThat(again).isEqualTo(marked);
        assertThat(completions(learner)).hasSize(1).allSatisfy(c -> assertThat(c.validUntil()).contains(Instant.parse("2027-11-23T00:00:00Z")));
    }

    @Test
    void oneCriticalMistakeIsNotPassed() {
        UUID learner = learner();
        String critical = in(world -> {
            AttemptView open = world.assessment.begin(learner, world.module(), Optional.empty());
            return open.questions().stream().filter(id -> world.module().text().source().question(id).orElseThrow().critical()).findFirst().orElseThrow();
        });
        UUID attempt = in(world -> world.answered(learner, List.of(critical)));

        AttemptView marked = in(world -> world.assessment.handIn(learner, attempt));

        assertThat(marked.right()).isEqualTo(9);
        assertThat(marked.criticalWrong()).isEqualTo(1);
        assertThat(marked.passed()).isFalse();
        assertThat(completions(learner)).isEmpty();
        assertThat((Set<String>) in(world -> world.assessment.answer(learner, attempt, Map.of(critical, List.of("any"))))).containsExactly(critical);
    }

    @Test
    void answersAreKeptTogetherAndAnEmptyOneTakesBackWhatWasGiven() {
        UUID learner = learner();
        UUID attempt = in(world -> world.answered(learner, List.of()));
        AttemptView all = in(world -> world.assessment.find(learner, attempt).orElseThrow().attempt());
        String first = all.questions().get(0);
        String second = all.questions().get(1);

        Set<String> refused = in(world -> world.assessment.answer(learner, attempt, Map.of(first, List.of(), second, List.of("nothing-like-it"),
                "asked-of-nobody", List.of("a"))));

        AttemptView after = in(world -> world.assessment.find(learner, attempt).orElseThrow().attempt());
        assertThat(refused).containsExactlyInAnyOrder(second, "asked-of-nobody");
        assertThat(after.given()).doesNotContainKey(first).hasSize(9);
        assertThat(after.given().get(second)).isEqualTo(all.given().get(second));
    }

    @Test
    void anOpenAttemptGoesOnAndKeepsItsNation() {
        UUID learner = learner();
        AttemptView first = in(world -> world.assessment.begin(learner, world.module(), Optional.of(Nation.WALES)));
        AttemptView second = in(world -> world.assessment.begin(learner, world.module(), Optional.of(Nation.SCOTLAND)));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.nation()).contains(Nation.WALES);
    }

    @Test
    void anAttemptIsForItsOwnLearnerOnly() {
        UUID attempt = in(world -> world.answered(learner(), List.of()));

        assertThat(maybe(world -> world.assessment.find(learner(), attempt))).isEmpty();
    }

    @Test
    void passingAgainSoonChangesNothingAndNearTheEndItRenews() {
        UUID learner = learner();
        pass(learner, LearnersWorld.NOW);
        pass(learner, LearnersWorld.NOW.plusSeconds(86_400));
        assertThat(completions(learner)).hasSize(1);

        pass(learner, LearnersWorld.NOW.atZone(ZoneOffset.UTC).plusMonths(11).toInstant());

        assertThat(completions(learner)).hasSize(2);
    }

    @Test
    void twoLearnersWhoAreOnePersonKeepEverything() {
        UUID phone = learner();
        UUID laptop = learner();
        pass(phone, LearnersWorld.NOW);
        then(world -> world.enrolments.keep(phone, world.module(), lesson(world, 0), "a", "phone"));
        then(world -> world.enrolments.keep(laptop, world.module(), lesson(world, 0), "a", "laptop"));
        then(world -> world.enrolments.finish(phone, world.module(), lesson(world, 1)));
        in(world -> world.answered(laptop, List.of()));

        then(world -> world.data.join(phone, laptop));

        EnrolmentView joined = in(world -> world.enrolments.find(laptop, "county-lines")).orElseThrow();
        assertThat(joined.given()).containsEntry("block/a", "laptop").containsKey("lesson/" + lessonId(1));
        assertThat(list(world -> world.assessment.attempts(laptop, joined.id()))).hasSize(2);
        assertThat(completions(laptop)).hasSize(1);
        assertThat(list(world -> world.enrolments.all(phone))).isEmpty();
    }

    @Test
    void erasedMeansNothingIsLeft() {
        UUID learner = learner();
        pass(learner, LearnersWorld.NOW);
        assertThat(list(world -> world.data.export(learner))).hasSize(1);

        then(world -> world.data.erase(learner));

        assertThat(list(world -> world.data.export(learner))).isEmpty();
        for (String entity : List.of("Enrolment", "Progress", "Attempt", "Response", "Completion")) {
            assertThat((long) database.read(em -> em.createQuery("select count(x) from " + entity + " x", Long.class).getSingleResult())).as(entity).isZero();
        }
    }

    private void pass(UUID learner, Instant when) {
        database.write(em -> {
            LearnersWorld world = new LearnersWorld(em, when);
            world.assessment.handIn(learner, world.answered(learner, List.of()));
        });
    }

    private List<CompletionView> completions(UUID learner) {
        return in(world -> world.enrolments.find(learner, "county-lines").map(world.enrolments::completions).orElse(List.of()));
    }

    private UUID learner() {
        return in(world -> world.learners.begin()).learner();
    }

    private static String lesson(LearnersWorld world, int place) {
        return world.module().text().facts().lessons().get(place).id();
    }

    private <T> T in(Function<LearnersWorld, T> use) {
        return database.read(em -> use.apply(new LearnersWorld(em)));
    }

    private String lessonId(int place) {
        return in(world -> lesson(world, place));
    }

    private <T> List<T> list(Function<LearnersWorld, List<T>> use) {
        return in(use);
    }

    private <T> Optional<T> maybe(Function<LearnersWorld, Optional<T>> use) {
        return in(use);
    }

    private <T> Optional<T> maybeLater(TemporalAmount period, Function<LearnersWorld, Optional<T>> use) {
        return later(period, use);
    }

    private <T> T later(TemporalAmount period, Function<LearnersWorld, T> use) {
        return database.read(em -> use.apply(new LearnersWorld(em, LearnersWorld.NOW.plus(period))));
    }

    private void then(java.util.function.Consumer<LearnersWorld> use) {
        database.write(em -> use.accept(new LearnersWorld(em)));
    }
}

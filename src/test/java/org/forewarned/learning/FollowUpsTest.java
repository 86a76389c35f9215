package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.learning.FollowUpSums.Later;
import org.forewarned.learning.FollowUpSums.Sum;
import org.forewarned.learning.FollowUps.Telling;
import org.forewarned.markup.Question;
import org.forewarned.platform.Days;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FollowUpsTest {

    private static final LocalDate BEGUN = Days.of(LearnersWorld.NOW);

    private final Database database;
    private Instant now = LearnersWorld.NOW;

    FollowUpsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void publish() {
        then(world -> world.seeding.seed());
    }

    @Test
    void isAskedAfterAWeekAMonthAndThreeMonthsAndThenNoMore() {
        UUID learner = wishing(false);
        assertThat(due(learner)).isEmpty();
        assertThat(view(learner).next()).contains(BEGUN.plusDays(7));
        on(BEGUN.plusDays(6));
        assertThat(due(learner)).isEmpty();
        on(BEGUN.plusDays(7));
        assertThat(due(learner)).contains(FollowUpStep.WEEK);
        assertThat(view(learner).questions()).hasSize(2);
        answers(learner, true, Optional.empty());
        assertThat(due(learner)).isEmpty();
        on(BEGUN.plusMonths(1).minusDays(1));
        assertThat(due(learner)).isEmpty();

        on(BEGUN.plusMonths(1));
        assertThat(due(learner)).contains(FollowUpStep.MONTH);
        on(BEGUN.plusMonths(3));
        assertThat(due(learner)).as("the month was left out").contains(FollowUpStep.THREE_MONTHS);
        on(BEGUN.plusMonths(4).plusDays(1));
        assertThat(due(learner)).isEmpty();
        assertThat(view(learner).next()).isEmpty();
        then(world -> assertThat(world.followUps.tidy()).isFalse());
        assertThat(count("follow_up")).isZero();
        assertThat(given(learner).keySet().stream().filter(item -> item.startsWith("later1/"))).as("what was answered stays").hasSize(2);
    }

    @Test
    void whatWasWrongIsAskedFirstAndOnceRightMakesWayForOthers() {
        UUID learner = learner();
        List<String> wrong = passesWithTwoWrong(learner);
        UUID enrolment = enrolment(learner);
        then(world -> world.followUps.begin(learner, enrolment, false, "en"));
        on(BEGUN.plusDays(7));
        assertThat(view(learner).questions()).containsExactlyInAnyOrderElementsOf(wrong);
        String stillWrong = view(learner).questions().get(0);
        then(world -> world.followUps.answer(learner, enrolment, given(world, view(world, learner), question -> !question.id().equals(stillWrong)), Optional.empty()));
        on(BEGUN.plusMonths(1));
        assertThat(view(learner).questions()).as("wrong once more, and one that was never asked").contains(stillWrong).doesNotContain(wrong.stream().filter(id -> !id.equals(stillWrong)).findFirst().orElseThrow());
        assertThat(view(learner).questions().get(0)).isEqualTo(stillWrong);
    }

    @Test
    void onlyWhoHasCompletedItMayWishItAndOnlyForThemselves() {
        UUID learner = learner();
        then(world -> world.enrolments.finish(learner, world.module(), "what-it-means"));
        UUID begun = enrolment(learner);
        then(world -> world.followUps.begin(learner, begun, false, "en"));
        assertThat(count("follow_up")).isZero();

        UUID other = wishing(false);
        UUID others = enrolment(other);
        assertThat(wish(learner, others)).isEmpty();
        assertThat((boolean) in(world -> world.followUps.completed(learner, others).isPresent())).isFalse();
        on(BEGUN.plusDays(8));
        then(world -> world.followUps.answer(learner, others, Map.of("anything", List.of("x")), Optional.of(true)));
        then(world -> world.followUps.stop(learner, others));
        assertThat(due(other)).contains(FollowUpStep.WEEK);
        then(world -> world.followUps.stop(other, others));
        assertThat(count("follow_up")).isZero();
    }

    @Test
    void aLinkWorksForItsStepOnlyAndUntilItIsStopped() {
        UUID learner = wishing(true);
        on(BEGUN.plusDays(7));
        String week = tell().get(0).token();
        assertThat(week).doesNotContain(learner.toString());
        assertThat(open(week).orElseThrow().asked()).isTrue();
        for (String forged : List.of("", "x", week.substring(1), week.substring(0, week.length() - 1) + (week.endsWith("A") ? "B" : "A"))) {
            assertThat(open(forged)).isEmpty();
        }
        then(world -> world.followUps.answer(week, given(world, view(world, learner), question -> true), Optional.of(true)));
        then(world -> world.followUps.answer(week, given(world, view(world, learner), question -> false), Optional.of(false)));
        assertThat(count("follow_up_answer")).as("once").isEqualTo(2);
        assertThat(open(week).orElseThrow().answered()).isTrue();

        on(BEGUN.plusMonths(1));
        String month = tell().get(0).token();
        assertThat(open(week).orElseThrow().asked()).isFalse();
        then(world -> world.followUps.answer(week, given(world, view(world, learner), question -> true), Optional.empty()));
        assertThat(due(learner)).as("an old link answers nothing new").contains(FollowUpStep.MONTH);
        then(world -> world.followUps.stop(month));
        assertThat(open(month)).isEmpty();
        assertThat(count("follow_up")).isZero();
        then(world -> world.followUps.begin(learner, enrolment(learner), true, "en"));
        assertThat(open(month)).as("also when it is wished again").isEmpty();
    }

    @Test
    void eachStepIsToldOfOnceAlsoByTwoServers() throws Exception {
        List<UUID> learners = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            learners.add(wishing(true));
        }
        wishing(false);
        UUID answered = learners.get(0);
        on(BEGUN.plusDays(6));
        assertThat(tell()).isEmpty();
        on(BEGUN.plusDays(7));
        answers(answered, true, Optional.empty());
        ConcurrentLinkedQueue<UUID> told = new ConcurrentLinkedQueue<>();
        Callable<Boolean> server = () -> {
            try {
                return told.addAll(tell().stream().map(Telling::learner).toList());
            } catch (RuntimeException crossed) {
                return false;
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            both.invokeAll(List.of(server, server));
        } finally {
            both.shutdownNow();
        }
        tell().forEach(one -> told.add(one.learner()));
        assertThat(told).as("all but the one who has answered already").containsExactlyInAnyOrderElementsOf(learners.subList(1, learners.size()));
        assertThat(tell()).isEmpty();
        on(BEGUN.plusMonths(1).plusDays(2));
        assertThat(tell()).as("the next step, though nothing ran on its day").hasSize(6).allMatch(one -> one.step() == FollowUpStep.MONTH);
    }

    @Test
    void mailsMayBeWishedLaterOrNoMore() {
        UUID learner = wishing(false);
        on(BEGUN.plusDays(8));
        then(world -> world.followUps.begin(learner, enrolment(learner), true, "cy"));
        assertThat(tell()).as("the week has begun without one").isEmpty();
        on(BEGUN.plusMonths(1));
        assertThat(tell()).hasSize(1).allMatch(one -> one.language().equals("cy"));
        then(world -> world.followUps.begin(learner, enrolment(learner), false, "cy"));
        on(BEGUN.plusMonths(3));
        assertThat(tell()).isEmpty();
        assertThat(due(learner)).contains(FollowUpStep.THREE_MONTHS);
    }

    @Test
    void aWithdrawnModuleAsksNothing() {
        UUID learner = wishing(true);
        on(BEGUN.plusDays(7));
        database.write(em -> em.persist(new org.forewarned.catalogue.model.Withdrawal("county-lines", "The law changed.", "Ring 159.", UUID.randomUUID(), now)));
        assertThat(due(learner)).isEmpty();
        assertThat(tell()).isEmpty();
    }

    @Test
    void sumsAreSeenInTensEachForItself() {
        for (int i = 0; i < 11; i++) {
            UUID learner = wishing(false);
            int number = i;
            on(BEGUN.plusDays(7));
            answers(learner, number % 2 == 0, number < 9 ? Optional.of(number < 3) : Optional.empty());
            now = LearnersWorld.NOW;
            if (i == 8) {
                then(world -> world.later.count());
                assertThat(seen().get(0)).isEqualTo(new Later(FollowUpStep.WEEK, Optional.empty(), Optional.empty()));
            } else if (i == 9) {
                then(world -> world.later.count());
            }
        }
        then(world -> world.later.count());
        assertThat(count("follow_up_answer")).isZero();
        assertThat(seen()).containsExactly(new Later(FollowUpStep.WEEK, Optional.of(new Sum(10, 20, 10)), Optional.empty()),
                new Later(FollowUpStep.MONTH, Optional.empty(), Optional.empty()), new Later(FollowUpStep.THREE_MONTHS, Optional.empty(), Optional.empty()));
    }

    @Test
    void whetherItWasUsedIsKeptWithNobody() {
        UUID learner = wishing(false);
        on(BEGUN.plusDays(7));
        then(world -> world.followUps.answer(learner, enrolment(learner), Map.of(), Optional.of(true)));
        assertThat(due(learner)).as("that alone is an answer").isEmpty();
        assertThat(given(learner).keySet()).noneMatch(item -> item.startsWith("later"));
        assertThat(String.valueOf((List<?>) in(world -> world.data.export(learner)))).doesNotContain("used");
    }

    @Test
    void isExportedErasedAndGoesAlong() {
        UUID learner = wishing(true);
        on(BEGUN.plusDays(7));
        answers(learner, false, Optional.of(false));
        assertThat(String.valueOf((List<?>) in(world -> world.data.export(learner)))).contains("later1/").contains("askedAgainSince=" + BEGUN).contains("askedAgainByEmail=true");

        UUID other = learner();
        then(world -> world.data.join(learner, other));
        assertThat(wish(other, enrolment(other))).isPresent();
        UUID same = wishing(false);
        then(world -> world.data.join(other, same));
        assertThat(count("follow_up")).as("of one enrolment one").isEqualTo(1);
        UUID plain = learner();
        passes(plain, List.of());
        then(world -> world.data.join(same, plain));
        assertThat(wish(plain, enrolment(plain))).as("taken up with the enrolment").isPresent();

        then(world -> world.data.erase(plain));
        assertThat(count("follow_up")).isZero();
        assertThat((List<?>) in(world -> world.data.export(plain))).isEmpty();
    }

    @Test
    void ofTwoPressesAtOnceOneBeginsIt() {
        UUID learner = wishing(false);
        UUID enrolment = enrolment(learner);
        assertThatThrownBy(() -> database.write(em -> new org.forewarned.learning.model.FollowUpRepository(em)
                .add(new org.forewarned.learning.model.FollowUp(enrolment, true, "en", BEGUN)))).isInstanceOf(PersistenceException.class);
        then(world -> world.followUps.begin(learner, enrolment, false, "en"));
        assertThat(count("follow_up")).isEqualTo(1);
    }

    private UUID wishing(boolean byMail) {
        UUID learner = learner();
        passes(learner, List.of());
        then(world -> world.followUps.begin(learner, enrolment(learner), byMail, "en"));
        return learner;
    }

    private List<Telling> tell() {
        return in(world -> world.followUps.tell().all());
    }

    /** Takes it twice: the second time two of the first attempt's questions that may be wrong are wrong, as long as it is passed. */
    private List<String> passesWithTwoWrong(UUID learner) {
        List<String> wrong = new ArrayList<>();
        UUID attempt = in(world -> {
            UUID begun = world.answered(learner, List.of());
            world.assessment.find(learner, begun).orElseThrow().attempt().questions().stream().map(id -> world.module().text().source().question(id).orElseThrow())
                    .filter(question -> !question.critical()).limit(2).forEach(question -> wrong.add(question.id()));
            return begun;
        });
        then(world -> {
            Map<String, List<String>> given = new HashMap<>();
            wrong.forEach(id -> given.put(id, LearnersWorld.wrong(world.module().text().source().question(id).orElseThrow())));
            world.assessment.answer(learner, attempt, given);
        });
        then(world -> assertThat(world.assessment.handIn(learner, attempt).passed()).isTrue());
        return wrong;
    }

    private void passes(UUID learner, List<String> wrong) {
        UUID attempt = in(world -> world.answered(learner, wrong));
        then(world -> world.assessment.handIn(learner, attempt));
    }

    private void answers(UUID learner, boolean right, Optional<Boolean> used) {
        then(world -> world.followUps.answer(learner, enrolment(learner), given(world, view(world, learner), question -> right), used));
    }

    private static Map<String, List<String>> given(LearnersWorld world, FollowUpView view, java.util.function.Predicate<Question> right) {
        Map<String, List<String>> given = new HashMap<>();
        world.module().text().source().pool().stream().filter(question -> view.questions().contains(question.id()))
                .forEach(question -> given.put(question.id(), right.test(question) ? LearnersWorld.right(question) : LearnersWorld.wrong(question)));
        return given;
    }

    private UUID learner() {
        return in(world -> world.learners.begin().learner());
    }

    private UUID enrolment(UUID learner) {
        return in(world -> world.enrolments.find(learner, "county-lines").orElseThrow().id());
    }

    private Map<String, String> given(UUID learner) {
        return in(world -> world.enrolments.find(learner, "county-lines").orElseThrow().given());
    }

    private FollowUpView view(UUID learner) {
        return in(world -> view(world, learner));
    }

    private static FollowUpView view(LearnersWorld world, UUID learner) {
        return world.followUps.of(learner, world.enrolments.find(learner, "county-lines").orElseThrow().id()).orElseThrow();
    }

    private Optional<FollowUpStep> due(UUID learner) {
        return in(world -> world.followUps.due(learner)).stream().findFirst().flatMap(FollowUpView::due);
    }

    private Optional<FollowUps.Opened> open(String token) {
        return in(world -> world.followUps.open(token));
    }

    private Optional<FollowUpView> wish(UUID learner, UUID enrolment) {
        return in(world -> world.followUps.of(learner, enrolment));
    }

    private List<Later> seen() {
        return in(world -> world.later.of(world.module().versionId()));
    }

    private long count(String table) {
        return in(world -> world.number("select count(*) from " + table));
    }

    /** It is noon of this day. */
    private void on(LocalDate day) {
        now = Days.start(day).plus(Duration.ofHours(12));
    }

    private <T> T in(Function<LearnersWorld, T> use) {
        return database.read(em -> use.apply(new LearnersWorld(em, now)));
    }

    private void then(Consumer<LearnersWorld> use) {
        in(world -> {
            use.accept(world);
            return null;
        });
    }
}

package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.forewarned.assessment.AttemptView;
import org.forewarned.learning.LearnersWorld;
import org.forewarned.learning.Useful;
import org.forewarned.markup.Question;
import org.forewarned.markup.Scenario;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.reporting.model.ChoiceCount;
import org.forewarned.reporting.model.ItemCount;
import org.forewarned.reporting.model.LessonCount;
import org.forewarned.reporting.model.WayCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CountingTest {

    private static final Instant START = LearnersWorld.NOW;
    private static final Duration LATER = Duration.ofMinutes(10);

    private final Database database;
    private Instant now = START;

    CountingTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void publish() {
        in(world -> world.learners.seeding.seed());
    }

    @Test
    void whatIsHandedInIsCountedOnceAndSeenInTens() {
        for (int i = 0; i < 9; i++) {
            handsIn(List.of());
        }
        assertThat(countItems()).as("just handed in").isZero();
        now = now.plus(LATER);
        assertThat(countItems()).isEqualTo(1);
        assertThat(items()).isNotEmpty().allSatisfy(item -> assertThat(item.seen().asked()).isZero());
        assertThat(sum("asked")).isEqualTo(9L * drawn());
        handsIn(List.of());
        now = now.plus(LATER);
        countItems();
        countItems();
        assertThat(sum("asked")).isEqualTo(10L * drawn());
        assertThat(items().stream().filter(item -> item.seen().asked() > 0)).allSatisfy(item -> assertThat(item.seen().asked()).isEqualTo(10));
    }

    @Test
    void aSecondTryAndAnOpenAttemptDoNotCount() {
        UUID learner = handsIn(List.of("*"));
        handsIn(learner, List.of());
        in(world -> world.learners.answered(world.learners.learners.begin().learner(), List.of()));
        now = now.plus(LATER);
        countItems();
        assertThat(sum("asked")).isEqualTo(drawn());
        assertThat(sum("correct")).isZero();
    }

    @Test
    void partsAreBoundedAndNothingIsLostBetweenThem() {
        Instant same = now;
        for (int i = 0; i < ItemCounting.AT_ONCE + 7; i++) {
            now = i % 3 == 0 ? same : same.plusSeconds(i);
            handsIn(List.of());
        }
        now = same.plus(Duration.ofHours(1));
        assertThat(counting()).isTrue();
        assertThat(counting()).isFalse();
        assertThat(sum("asked")).isEqualTo((ItemCounting.AT_ONCE + 7L) * drawn());
        assertThat(sum("correct")).isEqualTo(sum("asked"));
    }

    @Test
    void twoServersCountEverythingOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            handsIn(List.of());
        }
        now = now.plus(LATER);
        in(world -> world.items.count());
        for (int i = 0; i < 60; i++) {
            handsIn(List.of());
        }
        now = now.plus(LATER);
        ExecutorService servers = Executors.newFixedThreadPool(4);
        CountDownLatch ready = new CountDownLatch(4);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(servers.submit(() -> {
                ready.countDown();
                ready.await();
                return database.insist(em -> new CountingWorld(em, now).items.count());
            }));
        }
        for (Future<Boolean> one : all) {
            one.get();
        }
        servers.shutdown();
        assertThat(sum("asked")).isEqualTo(100L * drawn());
    }

    @Test
    void oldAnswersThatAreGoneAreNotCountedAsWrong() {
        handsIn(List.of());
        now = now.plus(Duration.ofDays(10_000));
        countItems();
        assertThat(items()).isEmpty();
    }

    @Test
    void whatIsErasedStaysCounted() {
        UUID learner = handsIn(List.of());
        now = now.plus(LATER);
        countItems();
        in(world -> {
            world.learners.data.erase(learner);
            return null;
        });
        countItems();
        assertThat(sum("asked")).isEqualTo(drawn());
    }

    /** The strong choose one wrong answer of a question, the weak the right one. */
    @Test
    void aChoiceThatAttractsTheStrongIsFlagged() {
        Question odd = in(world -> world.learners.module().text().source().pool().stream().filter(q -> q.kind() == Question.Kind.ONE).findFirst().orElseThrow());
        String wrong = odd.choices().stream().filter(c -> !c.right()).findFirst().orElseThrow().id();
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; asked.get() < 80; i++) {                                    // which questions are drawn is left to chance: until enough were asked this one
            int who = i;
            boolean strong = i % 2 == 0;
            answers((attempt, question) -> {
                if (question.id().equals(odd.id())) {
                    asked.incrementAndGet();
                    return strong ? List.of(wrong) : LearnersWorld.right(question);
                }
                return strong || (question.id().hashCode() + who) % 3 == 0 ? LearnersWorld.right(question) : LearnersWorld.wrong(question);
            });
        }
        now = now.plus(LATER);
        while (counting()) {
            // the next part
        }
        UUID version = in(world -> world.learners.module().versionId());
        ItemFigures figures = new ItemFigures(items().stream().filter(item -> item.questionId().equals(odd.id())).findFirst().orElseThrow().seen());
        assertThat(figures.discrimination().orElseThrow()).isLessThan(-0.4);
        ChoiceCount chosen = in(world -> world.counts.choices(version, odd.id())).stream().filter(c -> c.choiceId().equals(wrong)).findFirst().orElseThrow();
        assertThat(figures.attractsTheStrong(chosen.seenChosen(), chosen.seenRest())).isTrue();
        assertThat(figures.median()).isEmpty();
    }

    @Test
    void timesAreMeasuredFromOneAnswerToTheNext() {
        UUID learner = in(world -> world.learners.learners.begin().learner());
        AttemptView attempt = in(world -> world.learners.assessment.begin(learner, world.learners.module(), Optional.empty()));
        for (String id : attempt.questions()) {
            now = now.plusSeconds(12);
            in(world -> world.learners.assessment.answer(learner, attempt.id(), Map.of(id, LearnersWorld.right(world.learners.module().text().source().question(id).orElseThrow()))));
        }
        in(world -> world.learners.assessment.handIn(learner, attempt.id()));
        now = now.plus(LATER);
        countItems();
        List<String> times = in(world -> world.texts("select times from item_count"));
        assertThat(times).hasSize(attempt.questions().size()).allSatisfy(text -> assertThat(text).startsWith("0 0 1 0"));
    }

    @Test
    void aWeekLaterItIsCountedHowFarSomebodyCame() {
        String first = in(world -> world.learners.module().text().source().lessons().get(0).id());
        String second = in(world -> world.learners.module().text().source().lessons().get(1).id());
        for (int i = 0; i < 12; i++) {
            UUID learner = in(world -> world.learners.learners.begin().learner());
            boolean on = i < 8;
            in(world -> {
                world.learners.enrolments.finish(learner, world.learners.module(), first);
                if (on) {
                    world.learners.enrolments.keep(learner, world.learners.module(), second, "some-block", "x");
                }
                return null;
            });
        }
        handsIn(List.of());                                                         // in no lesson
        now = now.plus(Duration.ofDays(6));
        assertThat(countLessons()).isZero();
        now = now.plus(Duration.ofDays(2));
        assertThat(countLessons()).isEqualTo(1);
        countLessons();
        Map<String, LessonCount> lessons = lessons();
        assertThat(lessons.get(LessonCount.WHOLE).seenBegun()).isEqualTo(12);
        assertThat(lessons.get(first).seenFinished()).isEqualTo(12);
        assertThat(lessons.get(first).seenStopped()).isEqualTo(4);
        assertThat(lessons.get(second).seenStopped()).isEqualTo(8);
        assertThat(lessons.get(second).seenFinished()).isZero();
    }

    @Test
    void ofAScenarioTheFirstDecisionsCount() {
        Scenario scenario = in(world -> world.learners.module().text().source().lessons().stream().flatMap(l -> l.blocks().stream())
                .filter(Scenario.class::isInstance).map(Scenario.class::cast).findFirst().orElseThrow());
        String lesson = in(world -> world.learners.module().text().source().lessons().stream().filter(l -> l.blocks().contains(scenario)).findFirst().orElseThrow().id());
        String one = scenario.steps().get(0).ways().get(0).target();
        String other = scenario.steps().get(0).ways().get(1).target();
        for (int i = 0; i < 11; i++) {
            UUID learner = in(world -> world.learners.learners.begin().learner());
            String way = i < 7 ? one + " < " + other : other;
            in(world -> {
                world.learners.enrolments.keep(learner, world.learners.module(), lesson, scenario.id(), way);
                return null;
            });
        }
        now = now.plus(Duration.ofDays(8));
        countLessons();
        Map<String, Integer> ways = new HashMap<>();
        in(world -> world.counts.ways(world.learners.module().versionId())).stream().filter(w -> w.stepId().equals(scenario.steps().get(0).id()))
                .forEach(w -> ways.put(w.way(), w.seenChosen()));
        assertThat(ways).isEqualTo(Map.of(one, 7, other, 4));
    }

    @Test
    void whatWasUsefulIsAddedUpOnceAndSeenInTens() {
        UUID learner = in(world -> world.learners.learners.begin().learner());
        in(world -> {
            world.learners.enrolments.finish(learner, world.learners.module(), "first-signs");
            world.useful.say(Optional.of(learner), world.learners.module(), "first-signs", true);
            return null;
        });
        says(Optional.of(learner), false);
        for (int i = 0; i < 8; i++) {
            says(Optional.empty(), i % 2 == 0);
        }
        in(world -> world.useful.count());
        assertThat(useful()).isEmpty();
        says(Optional.empty(), false);
        in(world -> world.useful.count());
        in(world -> world.useful.count());
        assertThat(useful()).isEqualTo(Map.of("first-signs", new Useful.Said(5, 5)));
        assertThat(count("select count(*) from useful_answer")).isZero();
    }

    private Map<String, Useful.Said> useful() {
        return in(world -> world.useful.of(world.learners.module().versionId()));
    }

    private void says(Optional<UUID> learner, boolean yes) {
        in(world -> {
            world.useful.say(learner, world.learners.module(), "first-signs", yes);
            return null;
        });
    }

    private interface Answering {
        List<String> of(AttemptView attempt, Question question);
    }

    /** @param wrong ids of what is answered wrong; {@code *} for all */
    private UUID handsIn(List<String> wrong) {
        return answers((attempt, question) -> wrong.contains("*") || wrong.contains(question.id()) ? LearnersWorld.wrong(question) : LearnersWorld.right(question));
    }

    private UUID answers(Answering answering) {
        UUID learner = in(world -> world.learners.learners.begin().learner());
        answers(learner, answering);
        return learner;
    }

    private void handsIn(UUID learner, List<String> wrong) {
        answers(learner, (attempt, question) -> wrong.contains(question.id()) ? LearnersWorld.wrong(question) : LearnersWorld.right(question));
    }

    private void answers(UUID learner, Answering answering) {
        in(world -> {
            AttemptView attempt = world.learners.assessment.begin(learner, world.learners.module(), Optional.empty());
            Map<String, List<String>> given = new HashMap<>();
            attempt.questions().forEach(id -> given.put(id, answering.of(attempt, world.learners.module().text().source().question(id).orElseThrow())));
            world.learners.assessment.answer(learner, attempt.id(), given);
            return world.learners.assessment.handIn(learner, attempt.id());
        });
    }

    private int drawn() {
        return in(world -> world.learners.module().text().facts().assessment().draw());
    }

    /** How many parts had something in them. */
    private int countItems() {
        return moved("attempts", world -> world.items.count());
    }

    private boolean counting() {
        return in(world -> world.items.count());
    }

    private int countLessons() {
        return moved("enrolments", world -> world.lessons.count());
    }

    private int moved(String name, Function<CountingWorld, Boolean> counting) {
        String query = "select reached_id from count_mark where name = '" + name + "' and reached_id not like '00000000-0000-0000%'";
        List<String> before = in(world -> world.texts(query));
        in(counting);
        return before.equals(in(world -> world.texts(query))) ? 0 : 1;
    }

    private List<ItemCount> items() {
        return in(world -> world.counts.items(world.learners.module().versionId()));
    }

    private Map<String, LessonCount> lessons() {
        Map<String, LessonCount> all = new HashMap<>();
        in(world -> world.counts.lessons(world.learners.module().versionId())).forEach(l -> all.put(l.lessonId(), l));
        return all;
    }

    private long sum(String column) {
        return count("select coalesce(sum(" + column + "), 0) from item_count");
    }

    private long count(String query) {
        return in(world -> world.number(query));
    }

    private <T> T in(Function<CountingWorld, T> use) {
        return database.read(em -> use.apply(new CountingWorld(em, now)));
    }
}

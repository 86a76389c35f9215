package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.learning.AskTwice.Pairs;
import org.forewarned.learning.AskTwice.Stage;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AskTwiceTest {

    private static final String SURE = "sure-to-tell";
    private static final String KNOW = "enough-to-tell";
    private static final String HOME = "strangers-in-flat";
    private static final Map<String, List<String>> UNSURE = Map.of(SURE, List.of("a-little"), KNOW, List.of("seen-drugs"));
    private static final Map<String, List<String>> SURER = Map.of(SURE, List.of("sure"), KNOW, List.of("today"));

    private final Database database;

    AskTwiceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void publish() {
        then(world -> world.seeding.seed());
    }

    @Test
    void isAskedBeforeTheFirstLessonOnlyAndOnce() {
        UUID learner = learner();
        assertThat(stage(learner)).isEqualTo(Stage.BEFORE);
        then(world -> world.twice.before(learner, world.module(), UNSURE));
        assertThat(stage(learner)).isEqualTo(Stage.NONE);
        then(world -> world.twice.before(learner, world.module(), SURER));
        assertThat(given(learner)).containsOnly(Map.entry("before/" + SURE, "a-little"), Map.entry("before/" + KNOW, "seen-drugs"));

        UUID reading = learner();
        then(world -> world.enrolments.finish(reading, world.module(), "what-it-means"));
        assertThat(stage(reading)).isEqualTo(Stage.NONE);
        then(world -> world.twice.before(reading, world.module(), UNSURE));
        assertThat(given(reading)).containsOnlyKeys("lesson/what-it-means");

        UUID straight = learner();
        then(world -> world.assessment.begin(straight, world.module(), Optional.empty()));
        assertThat(stage(straight)).as("went straight to the questions").isEqualTo(Stage.NONE);
    }

    @Test
    void isAskedAgainOnceTheModuleIsCompletedAndNotBefore() {
        UUID learner = learner();
        then(world -> world.twice.before(learner, world.module(), UNSURE));
        then(world -> world.twice.after(learner, world.module(), SURER));
        assertThat(given(learner)).as("not completed").doesNotContainKey("after/" + SURE);

        passes(learner);
        assertThat(stage(learner)).isEqualTo(Stage.AFTER);
        then(world -> world.twice.after(learner, world.module(), SURER));
        assertThat(stage(learner)).isEqualTo(Stage.DONE);
        assertThat(given(learner)).containsEntry("after/" + SURE, "sure").containsEntry("after/" + KNOW, "today");
        then(world -> world.twice.after(learner, world.module(), UNSURE));
        assertThat(given(learner)).containsEntry("after/" + SURE, "sure");
        assertThat(waiting()).as("each question once").isEqualTo(2);
    }

    @Test
    void whoSkippedBeforeIsNotAskedAfter() {
        UUID learner = learner();
        passes(learner);
        assertThat(stage(learner)).isEqualTo(Stage.NONE);
        then(world -> world.twice.after(learner, world.module(), SURER));
        assertThat(waiting()).isZero();
    }

    @Test
    void onlyBothAnswersToTheSameQuestionMakeAPair() {
        UUID learner = learner();
        then(world -> world.twice.before(learner, world.module(), Map.of(SURE, List.of("very"), KNOW, List.of("no-such-choice"))));
        passes(learner);
        then(world -> world.twice.after(learner, world.module(), Map.of(SURE, List.of("very"), KNOW, List.of("today"), HOME, List.of("taken-over"))));
        assertThat(given(learner)).containsOnlyKeys("before/" + SURE, "after/" + SURE);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void sumsAreSeenInTensAndNothingOfFewer() {
        for (int i = 0; i < 9; i++) {
            answersTwice(UNSURE, SURER);
        }
        then(world -> assertThat(world.twice.count()).isFalse());
        assertThat(seen()).isEmpty();
        answersTwice(SURER, UNSURE);
        then(world -> world.twice.count());
        then(world -> world.twice.count());
        assertThat(waiting()).isZero();
        assertThat(seen()).containsOnly(Map.entry(SURE, new Pairs(10, 9 * 2 + 4, 9 * 4 + 2, 10 * 4)), Map.entry(KNOW, new Pairs(10, 1, 9, 10)));

        answersTwice(UNSURE, SURER);
        then(world -> world.twice.count());
        assertThat(seen().get(KNOW).all()).as("the eleventh waits for nine more").isEqualTo(10);
    }

    @Test
    void twoServersCountEachPairOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            answersTwice(UNSURE, SURER);
        }
        then(world -> world.twice.count());
        for (int i = 0; i < 10; i++) {
            answersTwice(UNSURE, SURER);
        }
        Callable<Boolean> server = () -> {
            try {
                return in(world -> world.twice.count());
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
        then(world -> world.twice.count());
        assertThat(waiting()).isZero();
        assertThat(seen().get(KNOW)).isEqualTo(new Pairs(20, 0, 20, 20));
    }

    @Test
    void isExportedAndErasedWithTheLearnerAndNothingInTheSumsNamesThem() {
        UUID learner = answersTwice(UNSURE, SURER);
        String export = String.valueOf((List<?>) in(world -> world.data.export(learner)));
        assertThat(export).contains("before/" + SURE, "after/" + SURE, "a-little");
        then(world -> world.data.erase(learner));
        assertThat((List<?>) in(world -> world.data.export(learner))).isEmpty();
        assertThat(texts("select cast(version_id as varchar(36)) from before_after_answer")).doesNotContain(learner.toString());
        then(world -> world.twice.count());
        assertThat((long) in(world -> world.number("select sum(pairs) from before_after_count"))).isEqualTo(2);
    }

    @Test
    void goesAlongWhenALearnerJoinsTheirOwnOtherDevice() {
        UUID learner = learner();
        UUID other = learner();
        then(world -> world.twice.before(learner, world.module(), UNSURE));
        then(world -> world.data.join(learner, other));
        passes(other);
        assertThat(stage(other)).isEqualTo(Stage.AFTER);
    }

    private UUID answersTwice(Map<String, List<String>> before, Map<String, List<String>> after) {
        UUID learner = learner();
        then(world -> world.twice.before(learner, world.module(), before));
        passes(learner);
        then(world -> world.twice.after(learner, world.module(), after));
        return learner;
    }

    private void passes(UUID learner) {
        UUID attempt = in(world -> world.answered(learner, List.of()));
        then(world -> world.assessment.handIn(learner, attempt));
    }

    private UUID learner() {
        return in(world -> world.learners.begin().learner());
    }

    private Stage stage(UUID learner) {
        return in(world -> world.twice.stage(world.module(), world.enrolments.find(learner, "county-lines")));
    }

    private Map<String, String> given(UUID learner) {
        return in(world -> world.enrolments.find(learner, "county-lines").orElseThrow().given());
    }

    private Map<String, Pairs> seen() {
        return in(world -> world.twice.of(world.module().versionId()));
    }

    private long waiting() {
        return in(world -> world.number("select count(*) from before_after_answer"));
    }

    private List<String> texts(String query) {
        return in(world -> world.texts(query));
    }

    private <T> T in(Function<LearnersWorld, T> use) {
        return database.read(em -> use.apply(new LearnersWorld(em)));
    }

    private void then(Consumer<LearnersWorld> use) {
        in(world -> {
            use.accept(world);
            return null;
        });
    }
}

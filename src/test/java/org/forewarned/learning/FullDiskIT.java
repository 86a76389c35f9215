package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forewarned.markup.Lesson;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.SmallDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** For a while the disk is full: pages are still shown, what can't be kept is not said to be kept, and afterwards all goes on by itself. */
@Tag("full")
class FullDiskIT {

    private static final int SEE_OTHER = 303;
    private static final int MOST_DEEDS = 20_000;
    private static final int REFUSED_DEEDS = 30;
    private static final int PATIENCE_SECONDS = 60;
    private static final Answers MODULE = Answers.to("stop-check-tell");
    private static final Lesson LESSON = MODULE.lessons().get(0);

    private final List<PlainVisitor> kept = new ArrayList<>();

    @Test
    void pagesAreShownAndNothingIsLostWhileThereIsNoRoom() throws InterruptedException {
        try (SmallDisk disk = SmallDisk.fresh()) {
            RunningServer server = RunningServer.fresh(Map.of("FOREWARNED_HOME", disk.folder().resolve("home").toString(), "FOREWARNED_REQUESTS_PER_MINUTE", "0"));
            for (int i = 0; i < 20; i++) {
                assertThat(finishes(new PlainVisitor(server))).isTrue();
            }
            disk.fill(server);
            int refused = 0;
            for (int i = 0; i < MOST_DEEDS && refused < REFUSED_DEEDS; i++) {
                refused += finishes(new PlainVisitor(server).forgiving()) ? 0 : 1;
            }
            assertThat(refused).as("deeds that found no room").isEqualTo(REFUSED_DEEDS);
            pagesAreShown(server);
            disk.empty();
            assertThat(secondsUntilItGoesOn(server)).as("seconds until it goes on by itself").isLessThan(PATIENCE_SECONDS);
            everythingIsThere();

            server.kill();
            assertThat(server.start()).isNull();
            everythingIsThere();
            server.stop();
        }
    }

    /** Somebody new finishes a lesson; whether the server said that it is kept. */
    private boolean finishes(PlainVisitor visitor) {
        Answer answer = visitor.postOnce(MODULE.path(LESSON.id()), "finish", "1");
        assertThat(answer.status()).as("kept, or refused").isIn(SEE_OTHER, 500, 503);
        if (answer.status() == SEE_OTHER) {
            kept.add(visitor);
        }
        return answer.status() == SEE_OTHER;
    }

    private void pagesAreShown(RunningServer server) {
        PlainVisitor nobody = new PlainVisitor(server);
        for (String path : List.of("/", "/modules", MODULE.path(), MODULE.path(LESSON.id()), "/help", "/search?q=fraud", "/certificates")) {
            nobody.get(path).is(200);
        }
        kept.get(0).get("/my-learning").is(200);
    }

    private int secondsUntilItGoesOn(RunningServer server) throws InterruptedException {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            if (finishes(new PlainVisitor(server).forgiving())) {
                return second;
            }
            Thread.sleep(1_000);
        }
        return PATIENCE_SECONDS;
    }

    private void everythingIsThere() {
        for (PlainVisitor visitor : kept) {
            visitor.get(MODULE.path()).is(200).sees("1 of " + MODULE.lessons().size() + " lessons done");
        }
    }
}

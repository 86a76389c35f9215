package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forewarned.certification.PdfReading;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two years after somebody passed, and long after anybody looked at facts and helplines: pages say so, and keep nobody out. */
@Tag("full")
class LaterIT {

    private static final Answers MODULE = Answers.to("county-lines");

    private final List<State> states = new ArrayList<>();

    @Test
    void whatHasRunOutSaysSo() {
        RunningServer server = RunningServer.fresh(Map.of());
        QuickLearner learner = new QuickLearner(server, MODULE);
        learner.finishes(MODULE.lessons().get(0));
        learner.passes();
        String result = learner.attempt("result");
        byte[] pdf = learner.certificate("Ada Lovelace").body();
        String code = learner.code();
        server.stop();
        server.set("FOREWARNED_CLOCK", "2029-01-15T09:00:00Z");
        assertThat(server.start()).isNull();
        try {
            PlainVisitor anybody = new PlainVisitor(server);
            add("certificate expired", anybody.get("/certificates/" + PdfReading.number(pdf)).sees("This certificate was genuine and has expired").sees("It was valid until"));
            add("expired file", anybody.upload("/certificates", "pdf", pdf).sees("has not been changed"));
            add("help overdue", anybody.get("/help").sees("Childline"));
            assertThat(anybody.get("/help").document().select("ul.lines a[href^=tel]").eachText()).as("no number that nobody has looked at, but those that last")
                    .isNotEmpty().containsOnly("999", "101");
            add("information overdue", anybody.get("/give-information"));
            add("lesson with old facts", anybody.get(MODULE.path(MODULE.lessons().get(0).id())));
            PlainVisitor back = new PlainVisitor(server);
            back.post("/learner-code", "code", code).sees(MODULE.words().title());
            add("my learning", back.get("/my-learning"));
            add("module passed long ago", back.get(MODULE.path()));
            add("certificate of what has run out", back.get(MODULE.path("certificate")));
            add("assessment again", back.get(MODULE.path("assessment")));
            add("result of long ago", back.get(result));
            looks();
        } finally {
            server.stop();
        }
    }

    private void looks() {
        try (Inspection inspection = new Inspection()) {
            states.forEach(state -> inspection.opens(state).looks());
        }
    }

    private void add(String name, Answer answer) {
        states.add(State.of("later", name, answer.is(200)));
    }
}

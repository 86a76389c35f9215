package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forewarned.learning.Answers.Found;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Message;
import org.forewarned.markup.Question;
import org.forewarned.markup.Scenario;
import org.forewarned.platform.testing.Mouse;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the server has answered to is kept, whatever happens to it, and comes back in another browser with five words. */
@Tag("full")
class ResumeIT {

    private static final Answers MODULE = Answers.to("county-lines");
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.fresh(Map.of());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void aLearnerComesBackInAnotherBrowserAfterTheServerWasKilled() {
        List<Lesson> lessons = MODULE.lessons();
        Found<Scenario> story = MODULE.first(Scenario.class);
        String decision = story.block().steps().get(0).ways().get(0).target();
        List<Question> answered = new ArrayList<>();
        String code;
        try (Visitor first = Visitor.of(server)) {
            LearnerVerbs learner = new LearnerVerbs(first, new Mouse(), MODULE).begins().takes(lessons.get(0)).takes(lessons.get(1));
            first.open(MODULE.path(story.lesson().id()));
            learner.decides(story.block(), decision);
            first.open(MODULE.path("assessment"));
            learner.beginsAssessment();
            for (int i = 0; i < 4; i++) {
                answered.add(learner.answersOne(true));
            }
            code = first.open("/my-learning").page().locator("#code-text").textContent();
        }
        server.kill();
        assertThat(server.start()).as("starts again on what was left").isNull();

        try (Visitor second = Visitor.of(server)) {
            second.open("/").type("Your learner code", code).press("Go on");
            assertThat(second.path()).isEqualTo("/my-learning");
            second.sees(MODULE.words().title()).sees("2 of " + lessons.size() + " lessons done").seesNo(code.split(" ")[0]);

            second.open(MODULE.path(story.lesson().id()));
            assertThat(second.page().locator("[id='" + story.block().id() + "'] ol.trail > li")).isNotNull();
            second.sees("You chose").sees("Go back one step");
            assertThat(second.page().locator("[id='" + story.block().id() + "'] ol.trail > li").count()).as("start, decision, here").isEqualTo(3);

            second.open(MODULE.path("assessment")).press("Go on: 4 of 10 answered");
            assertThat(second.page().locator("ol.ten .hide").count()).as("answered questions").isEqualTo(4);
            for (Question question : answered) {
                second.open(second.path().replaceFirst("[^/]+$", String.valueOf(answered.indexOf(question) + 1)));
                Answers.right(question).forEach(field -> assertThat(field.listed() ? second.page().locator("[id='" + field.id() + "']").inputValue()
                        : String.valueOf(second.page().locator("[id='" + field.id() + "']").isChecked())).as(question.id())
                        .isEqualTo(field.listed() ? field.value() : "true"));
            }
        }
    }

    /** Each is answered to, the server dies at once, and everything is there. */
    @Test
    void nothingThatWasAnsweredToIsLost() {
        QuickLearner learner = new QuickLearner(server, MODULE);
        Found<Message> message = MODULE.first(Message.class);
        Found<Question> question = MODULE.first(Question.class);
        learner.answers(question.lesson(), question.block(), Answers.wrong(question.block()));
        learner.sends(message.lesson(), message.block(), "none", "1");
        MODULE.lessons().forEach(learner::finishes);
        server.kill();
        assertThat(server.start()).isNull();

        learner.visitor().get(MODULE.path()).sees(MODULE.lessons().size() + " of " + MODULE.lessons().size() + " lessons done");
        learner.opens(question.lesson()).sees("There is a better answer.");
        learner.opens(message.lesson()).sees("You marked 0 of the");

        learner.passes();
        server.kill();
        assertThat(server.start()).isNull();
        learner.visitor().get(learner.attempt("result")).sees("You passed");
        byte[] pdf = learner.certificate("Ada Lovelace").is(200).body();
        server.kill();
        assertThat(server.start()).isNull();
        assertThat(learner.certificate("Ada Lovelace").body()).as("the same certificate").hasSameSizeAs(pdf);
    }
}

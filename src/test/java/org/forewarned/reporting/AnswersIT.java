package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.assessment.AttemptView;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.learning.Answers;
import org.forewarned.learning.LearnersWorld;
import org.forewarned.learning.QuickLearner;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Question;
import org.forewarned.markup.Scenario;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Learners answer, the answers are counted, and an author sees which questions need a look, where people stop and which way they go. */
@Tag("looks")
class AnswersIT {

    private static final String MODULE = "county-lines";
    private static final String PAGE = "/authoring/modules/" + MODULE + "/answers";
    private static final Answers ANSWERS = Answers.to(MODULE);
    /** The strong go wrong here, and the weak do not. */
    private static final Question ODD = ANSWERS.words().pool().stream().filter(q -> q.kind() == Question.Kind.ONE && q.critical()).findFirst().orElseThrow();
    private static final String ATTRACTIVE = ODD.choices().stream().filter(c -> !c.right()).findFirst().orElseThrow().id();
    private static OpenServer open;
    private static Somebody author;

    @BeforeAll
    static void learn() {
        open = OpenServer.fresh(Map.of());
        author = Somebody.on(open, Role.AUTHOR);
    }

    @Test
    void learnersAnswerAndAnAuthorSeesWhatNeedsALook() {
        QuickLearner first = new QuickLearner(open.server(), ANSWERS);
        first.finishes(first.module().lessons().get(0));
        first.passes();
        author.visitor().get(PAGE).sees("Too few answers so far");
        for (int i = 0; i < 150; i++) {
            takes(i);
        }
        count(Duration.ofMinutes(10));
        try (Visitor desk = Visitor.of(open.server(), Visitor::inspecting)) {
            desk.context().addCookies(author.visitor().cookies());
            desk.open(PAGE).sees("questions need a look");
            assertThat(desk.page().locator("tbody tr").first().textContent()).contains(ODD.stem().plain()).contains("Misleading");
            assertThat(desk.page().locator("tbody").first().textContent()).contains("Too easy");
            looks(desk, "answers");
            desk.page().locator("tbody tr a").first().click();
            desk.sees("is chosen by those who do well in the other questions");
            looks(desk, "answers of a question");
            desk.open(PAGE + "?by=right&version=1").sees("questions need a look");
            desk.open(PAGE + "/lessons").sees("Figures appear once ten learners");
            looks(desk, "answers lessons few");
            saysWhetherItWasUseful();
            count(Duration.ofDays(8));
            desk.open("/modules/" + MODULE + "/" + ANSWERS.lessons().get(0).id()).sees("Was this page useful?");
            looks(desk, "lesson asks");
            desk.press("Yes").sees("Thank you. Nobody is told");
            looks(desk, "lesson thanks");
            desk.open(PAGE + "/lessons").sees("learners did something in a lesson").sees("learners decided here").sees("Said something");
            assertThat(desk.page().locator("section:has(#useful-h) tbody tr").first().textContent()).containsPattern("(80|90|100)%").contains("10");
            looks(desk, "answers lessons");
        }
    }

    /** Learners once each, however often they send it; anybody else once a day from one browser. */
    private static void saysWhetherItWasUseful() {
        String lesson = "/modules/" + MODULE + "/" + ANSWERS.lessons().get(0).id();
        for (int i = 0; i < 11; i++) {
            QuickLearner learner = new QuickLearner(open.server(), ANSWERS);
            learner.finishes(ANSWERS.lessons().get(0));
            assertThat(learner.visitor().get(lesson).document().select("#useful button")).hasSize(2);
            learner.visitor().post(lesson, "useful", i < 9 ? "yes" : "no").sees("Thank you.");
            learner.visitor().post(lesson, "useful", "no").sees("Thank you.");
            assertThat(learner.visitor().get(lesson).document().select("#useful")).isEmpty();
        }
        PlainVisitor stranger = new PlainVisitor(open.server());
        stranger.get(lesson);
        for (int i = 0; i < 3; i++) {
            stranger.post(lesson, "useful", "yes").sees("Thank you.");
        }
        assertThat(stranger.get("/my-learning").document().select("#code-words")).as("nobody becomes a learner by it").isEmpty();
        int said = open.in(em -> ((Number) em.createNativeQuery("select (select count(*) from useful_answer) + (select coalesce(sum(said_yes + said_no), 0) from useful_count)")
                .getSingleResult()).intValue());
        assertThat(said).isEqualTo(12);
    }

    @Test
    void whoeverIsNoAuthorSeesNothing() {
        for (Role role : List.of(Role.TRANSLATOR)) {
            Somebody.on(open, role).visitor().getOnce(PAGE).is(404);
        }
        author.visitor().getOnce(PAGE + "/questions/no-such-question").is(404);
        author.visitor().getOnce(PAGE + "?version=77").is(404);
        author.visitor().getOnce("/authoring/modules/no-such-module/answers").is(404);
    }

    private static void count(Duration later) {
        open.in(em -> {
            new CountingWorld(em, Somebody.now().plus(later)).countAll();
            return null;
        });
    }

    /** Every other learner is good at everything but one question; the others are not, and have that right. */
    private static void takes(int number) {
        boolean strong = number % 2 == 0;
        open.in(em -> {
            LearnersWorld world = new LearnersWorld(em, Somebody.now().minusSeconds(3600));
            UUID learner = world.learners.begin().learner();
            List<Lesson> lessons = ANSWERS.lessons();
            for (Lesson lesson : lessons.subList(0, Math.min(lessons.size(), 1 + number % (lessons.size() + 1)))) {
                lesson.blocks().stream().filter(Scenario.class::isInstance).map(Scenario.class::cast).forEach(scenario -> world.enrolments.keep(learner, world.module(), lesson.id(),
                        scenario.id(), scenario.steps().get(0).ways().get(number % 3 == 0 ? 1 : 0).target()));
                world.enrolments.finish(learner, world.module(), lesson.id());
            }
            AttemptView attempt = world.assessment.begin(learner, world.module(), Optional.empty());
            Map<String, List<String>> given = new HashMap<>();
            for (String id : attempt.questions()) {
                Question question = world.module().text().source().question(id).orElseThrow();
                boolean right = id.equals(ODD.id()) ? !strong : strong || Math.floorMod(id.hashCode(), 3) == 0 || (id.hashCode() + number) % 4 == 1;
                given.put(id, id.equals(ODD.id()) && strong ? List.of(ATTRACTIVE) : right ? LearnersWorld.right(question) : LearnersWorld.wrong(question));
            }
            world.assessment.answer(learner, attempt.id(), given);
            return world.assessment.handIn(learner, attempt.id());
        });
    }

    private static void looks(Visitor desk, String name) {
        HtmlChecker.check(name, desk.page().content());
        Looks.at(desk.page(), name);
    }
}

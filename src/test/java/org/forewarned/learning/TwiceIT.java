package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.forewarned.certification.PdfReading;
import org.forewarned.learning.Answers.Found;
import org.forewarned.markup.Question;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.Mouse;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What people do to pages: press twice, open two tabs, go back, come back to an old tab. Nothing counts twice and nothing is lost. */
class TwiceIT {

    private static final Answers MODULE = Answers.to("stop-check-tell");

    @Test
    void twoTabsThatHandInTheSameAttemptCountOnce() {
        QuickLearner learner = new QuickLearner(RunningServer.shared(), MODULE);
        learner.keeps(learner.asked(learner.begins()), Answers::right);
        List<Answer> answers = IntStream.range(0, 8).parallel()
                .mapToObj(tab -> learner.visitor().postOnce(learner.attempt("review"))).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.location()).isEqualTo(learner.attempt("result")));
        Answer door = learner.visitor().get(MODULE.path("assessment"));
        assertThat(door.document().select(".side li")).as("attempts").hasSize(1);
    }

    @Test
    void aDoubleClickCountsOnce() {
        QuickLearner quick = new QuickLearner(RunningServer.shared(), MODULE);
        quick.keeps(quick.asked(quick.begins()), Answers::right);
        try (Visitor visitor = Visitor.of(RunningServer.shared())) {
            visitor.context().addCookies(quick.visitor().cookies());
            visitor.open(quick.attempt("review"));
            visitor.page().waitForNavigation(() -> visitor.page().getByText("Hand in").dblclick());
            visitor.page().waitForURL("**/result");
            visitor.sees("You passed").open(MODULE.path("assessment"));
            assertThat(visitor.page().locator(".side li").count()).as("attempts").isEqualTo(1);
        }
    }

    @Test
    void twoTabsThatBeginGetTheSameAttempt() {
        QuickLearner learner = new QuickLearner(RunningServer.shared(), MODULE);
        learner.finishes(MODULE.lessons().get(0));
        List<String> places = IntStream.range(0, 6).parallel()
                .mapToObj(tab -> learner.visitor().postOnce(MODULE.path("assessment"), "layout", "one").location()).distinct().toList();

        assertThat(places).hasSize(1);
    }

    @Test
    void aCertificateAskedForManyTimesAtOnceIsOne() {
        QuickLearner learner = new QuickLearner(RunningServer.shared(), MODULE);
        learner.passes();
        List<String> numbers = IntStream.range(0, 12).parallel()
                .mapToObj(tab -> PdfReading.number(learner.visitor().postOnce(MODULE.path("certificate"), "name", "Ada Lovelace").is(200).body())).distinct().toList();

        assertThat(numbers).hasSize(1);
    }

    @Test
    void goingBackAfterAnAnswerShowsItAndAsksForNothingAgain() {
        try (Visitor visitor = Visitor.of(RunningServer.shared(), Visitor::withoutScript)) {
            Found<Question> question = MODULE.first(Question.class);
            visitor.open(MODULE.path()).open(MODULE.path(question.lesson().id()));
            new LearnerVerbs(visitor, new Mouse(), MODULE).answers(question.block(), Answers.right(question.block()));
            visitor.page().goBack();
            visitor.page().goForward();
            visitor.sees("That is right.").follow("My learning").sees("0 of " + MODULE.lessons().size() + " lessons done");
            visitor.page().goBack();
            visitor.sees("That is right.");
        }
    }

    /** A tab from before this device was somebody's has no token; its form is not lost but sent once more by hand. */
    @Test
    void anOldTabSendsItsFormOnceMore() {
        Found<Question> question = MODULE.first(Question.class);
        try (Visitor visitor = Visitor.of(RunningServer.shared(), Visitor::withoutScript).expecting(403)) {
            visitor.open(MODULE.path(question.lesson().id()));
            try (Page other = visitor.context().newPage()) {
                other.navigate(RunningServer.shared().url(MODULE.path(MODULE.lessons().get(1).id())));
                other.waitForNavigation(() -> other.locator("form.turn button").click());
            }
            LearnerVerbs learner = new LearnerVerbs(visitor, new Mouse(), MODULE).give(Answers.right(question.block()));
            learner.go(visitor.page().locator("[id='" + question.block().id() + "'] form.ask button"));
            assertThat(visitor.heading()).isNotEqualTo(question.lesson().title());
            learner.go(visitor.page().locator("main form[method=post] button"));
            assertThat(visitor.heading()).isEqualTo(question.lesson().title());
            visitor.sees("That is right.");
        }
    }

    /** With script the page of the first answer goes on without a reload; the second answer must get through all the same. */
    @Test
    void aFirstPageTakesOneAnswerAfterAnotherAndShowsTheCode() {
        Found<Question> question = MODULE.first(Question.class);
        try (Visitor visitor = Visitor.of(RunningServer.shared())) {
            visitor.open(MODULE.path(question.lesson().id()));
            LearnerVerbs learner = new LearnerVerbs(visitor, new Mouse(), MODULE);
            question.lesson().blocks().stream().filter(Question.class::isInstance).map(Question.class::cast)
                    .forEach(asked -> learner.answers(asked, Answers.right(asked)));
            visitor.sees("five words that bring you back");
            assertThat(visitor.page().locator("#code-words li").count()).isEqualTo(5);
            visitor.press("I have kept it").seesNo("five words that bring you back");
        }
    }
}

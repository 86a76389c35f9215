package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.forewarned.markup.Question;
import org.forewarned.platform.testing.Mouse;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** On either of the assessment's pages an answer is kept as it is given; where that fails, everybody sees it. */
class KeepingIT {

    private static final Answers MODULE = Answers.to("county-lines");
    private static final String CHOICE = "form.ask input[type=radio]";
    private static final String BOX = "form.ask input[type=checkbox]";

    @Test
    void anAnswerIsKeptWithoutAButtonAndWhatCouldNotBeKeptIsSaid() {
        try (Visitor visitor = Visitor.of(RunningServer.shared())) {
            visitor.open("/modules/county-lines/assessment");
            new LearnerVerbs(visitor, new Mouse(), MODULE).beginsAssessment();
            String attempt = visitor.path().replaceFirst("/[^/]*$", "");
            visitor.sees("Your learner code");
            for (int number = 1; visitor.page().locator(CHOICE).count() == 0; number++) {
                visitor.open(attempt + "/" + number);
            }
            String question = visitor.path();
            keptAt(visitor, question);
            keptAt(visitor, attempt + "/all");

            visitor.open(question).expecting(503);
            visitor.page().route("**/assessment/**", route -> {
                if (route.request().method().equals("POST")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                } else {
                    route.resume();
                }
            });
            visitor.page().locator(CHOICE).nth(1).check();
            visitor.sees("Not kept yet");
            visitor.page().unroute("**/assessment/**");
            gives(visitor.page(), visitor.page().locator(CHOICE).nth(0)::check);
            visitor.page().locator("p[data-unsaved]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** A sitting that ran out takes nothing away from somebody who has not yet written the words down: as if the device's token were known no more. */
    @Test
    void whoeverHasNotKeptTheWordsGoesOnWhenTheSittingIsOver() {
        try (Visitor visitor = Visitor.of(RunningServer.shared())) {
            visitor.open("/modules/county-lines");
            new LearnerVerbs(visitor, new Mouse(), MODULE).begins().takes(MODULE.lessons().get(0));
            String words = visitor.open("/my-learning").page().locator("#code-words").innerText();
            visitor.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("sitting"));
            visitor.open("/my-learning").sees("County lines");
            assertThat(visitor.page().locator("#code-words").innerText()).isEqualTo(words);
            visitor.open("/modules/county-lines/assessment");
            new LearnerVerbs(visitor, new Mouse(), MODULE).beginsAssessment();
            assertThat(visitor.open("/my-learning").page().locator("#code-words").innerText()).isEqualTo(words);
        }
    }

    /** Ten questions on one page: what is to be mended says in which, above and at the question itself. */
    @Test
    void anAnswerThatIsHalfGivenIsFoundByItsNumber() {
        QuickLearner learner = new QuickLearner(RunningServer.shared(), MODULE);
        List<Question> asked = learner.asked(learner.begins());
        int tries = 0;
        while (asked.stream().noneMatch(KeepingIT::listed)) {
            assertThat(++tries).as("draws without a question that has lists").isLessThan(20);
            learner.handsIn();
            asked = learner.asked(learner.begins());
        }
        Question half = asked.stream().filter(KeepingIT::listed).findFirst().orElseThrow();
        Document page = learner.keeps(List.of(half), question -> Answers.right(question).subList(0, 1)).is(200).document();

        String number = "Question " + (asked.indexOf(half) + 1) + ": ";
        assertThat(page.select(".oops a").text()).startsWith(number);
        assertThat(page.select(".oops a").attr("href")).startsWith("#" + half.id() + "-");
        assertThat(page.select(page.select(".oops a").attr("href"))).hasSize(1);
        assertThat(page.select("fieldset.wrong .err").text()).isEqualTo("Problem: " + page.select(".oops a").text());
        assertThat(page.select("fieldset.wrong").attr("aria-describedby")).isEqualTo(half.id() + "-hint " + half.id() + "-err");
        assertThat(page.select("fieldset.wrong h2").text()).startsWith(asked.indexOf(half) + 1 + ". ");
    }

    private static boolean listed(Question question) {
        return question.kind() == Question.Kind.ORDER || question.kind() == Question.Kind.MATCH;
    }

    /** All boxes of a question empty again is no answer; and a page that was opened before takes nothing back that was given since. */
    @Test
    void anAnswerIsTakenBackByEmptyingItAndNeverByAnOlderPage() {
        int tries = 0;
        while (!emptied()) {
            assertThat(++tries).as("draws without a question that has boxes").isLessThan(20);
        }
    }

    /** A learner of their own; false when their draw has no boxes. */
    private static boolean emptied() {
        try (Visitor visitor = Visitor.of(RunningServer.shared())) {
            visitor.open("/modules/county-lines/assessment");
            new LearnerVerbs(visitor, new Mouse(), MODULE).beginsAssessment();
            String all = visitor.path().replaceFirst("/[^/]*$", "/all");
            Page page = visitor.open(all).page();
            if (page.locator(BOX).count() == 0) {
                return false;
            }
            Page older = page.context().newPage();
            older.navigate(page.url());
            gives(page, page.locator(BOX).first()::check);
            gives(older, older.locator(CHOICE).first()::check);
            visitor.open(all);
            assertThat(page.locator(BOX).first().isChecked()).as("given on one page, while another was open").isTrue();
            assertThat(page.locator(CHOICE).first().isChecked()).as("given on the older page").isTrue();
            gives(page, page.locator(BOX).first()::uncheck);
            visitor.open(all);
            assertThat(page.locator(BOX + ":checked").count()).as("emptied, and kept on the way").isZero();
            gives(page, page.locator(BOX).first()::check);
            visitor.open(all);
            page.locator(BOX).first().uncheck();
            page.locator("form.ask .acts button").click();
            visitor.sees("9 questions");
            return true;
        }
    }

    /** One way, then another: what was given last stands there when the page is opened again. */
    private static void keptAt(Visitor visitor, String path) {
        visitor.open(path);
        for (int choice : new int[] {1, 0}) {
            gives(visitor.page(), visitor.page().locator(CHOICE).nth(choice)::check);
            visitor.open(path);
            assertThat(visitor.page().locator(CHOICE).nth(choice).isChecked()).as(path + ", choice " + choice).isTrue();
        }
    }

    private static void gives(Page page, Runnable choosing) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), choosing);
    }
}

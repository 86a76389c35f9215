package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.forewarned.platform.testing.Mouse;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Test;

/** On either of the assessment's pages an answer is kept as it is given; where that fails, everybody sees it. */
class KeepingIT {

    private static final Answers MODULE = Answers.to("county-lines");
    private static final String CHOICE = "form.ask input[type=radio]";

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
            gives(visitor.page(), visitor.page().locator(CHOICE).nth(0));
            visitor.page().locator("p[data-unsaved]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** One way, then another: what was given last stands there when the page is opened again. */
    private static void keptAt(Visitor visitor, String path) {
        visitor.open(path);
        for (int choice : new int[] {1, 0}) {
            gives(visitor.page(), visitor.page().locator(CHOICE).nth(choice));
            visitor.open(path);
            assertThat(visitor.page().locator(CHOICE).nth(choice).isChecked()).as(path + ", choice " + choice).isTrue();
        }
    }

    private static void gives(Page page, Locator choice) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), choice::check);
    }
}

package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.forewarned.reporting.CountingWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quick questions before a module and once more after it, which anybody can skip; and what authors see of them. */
@Tag("looks")
class BeforeAfterIT {

    private static final Answers MODULE = Answers.to("county-lines");
    private static final String PATH = MODULE.path("before-after");
    private static final String ANSWERS = "/authoring/modules/county-lines/answers";
    private static OpenServer open;

    @BeforeAll
    static void start() {
        open = OpenServer.fresh(Map.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLearnerAnswersBeforeAndAfterAndSeesWhatChanged(boolean script) {
        Consumer<Browser.NewContextOptions> phone = options -> {
            options.setViewportSize(390, 844);
            if (!script) {
                Visitor.withoutScript(options);
            }
        };
        try (Visitor learner = Visitor.of(open.server(), phone)) {
            learner.open(MODULE.path()).follow("Start with 3 quick questions").sees("Before you begin");
            assertThat(learner.path()).isEqualTo(PATH);
            assertThat(learner.page().title()).as("neutral").startsWith("Quick questions").doesNotContainIgnoringCase("county");
            assertThat(width(learner.page())).as("fits a phone").isLessThanOrEqualTo(390);
            learner.press("Keep my answers and begin").sees("Choose an answer to at least one question");
            learner.choose("A little sure").choose("When you have seen drugs or money").press("Keep my answers and begin");
            assertThat(learner.heading()).isEqualTo(MODULE.lessons().get(0).title());
            learner.open(PATH).sees("There is nothing to answer here now");

            QuickLearner plain = plain(learner);
            plain.visitor().get(MODULE.path("assessment"));
            plain.passes().sees("The same questions once more");
            learner.open(MODULE.path()).follow("Answer them again").sees("At the end").seesNo("frightened");
            learner.choose("Sure").choose("Today: this is enough to tell somebody").press("Keep my answers and show me");
            learner.sees("Before and after").sees("A little sure").sees("Yes. Several changes together are enough.").seesNo("frightened");
            assertThat(width(learner.page())).isLessThanOrEqualTo(390);
            learner.open(PATH).sees("A little sure");
            learner.open(MODULE.path()).seesNo("The same questions once more");
            plain.visitor().get("/my-learning/data").sees("Lessons and answers in them 4");
        }
    }

    @Test
    void whoeverSkipsIsNoLearnerYetAndIsNeverAskedAgain() {
        PlainVisitor stranger = new PlainVisitor(open.server());
        String skip = stranger.get(PATH).sees("Skip, and go to the first lesson").document().select("main a.inrow").first().attr("href");
        assertThat(skip).isEqualTo(MODULE.path(MODULE.lessons().get(0).id()));
        stranger.get(skip);
        assertThat(stranger.get("/my-learning").document().select("#code-words")).as("a look stores nothing").isEmpty();

        QuickLearner learner = new QuickLearner(stranger, MODULE);
        learner.finishes(MODULE.lessons().get(0));
        stranger.get(PATH).sees("There is nothing to answer here now");
        learner.passes().seesNo("The same questions once more");
        stranger.get(PATH).sees("There is nothing to answer here now");
        stranger.post(PATH, "sure-to-tell", "sure");
        assertThat(stranger.get("/my-learning/data/export").html()).doesNotContain("after/");
    }

    @Test
    void authorsSeeTheChangeWithItsInterval() {
        Somebody author = Somebody.on(open, Role.AUTHOR);
        author.visitor().get(ANSWERS).sees("Fewer than ten have answered this both times.");
        for (int i = 0; i < 40; i++) {
            answersTwice(i);
        }
        open.in(em -> {
            CountingWorld world = new CountingWorld(em, Somebody.now());
            world.countAll();
            return null;
        });
        try (Visitor desk = Visitor.of(open.server(), Visitor::inspecting)) {
            desk.context().addCookies(author.visitor().cookies());
            desk.open(ANSWERS);
            List<String> rows = desk.page().locator("#before-after tbody tr").allTextContents();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0)).contains("2.0 of 5").contains("+1.5 (+1.3 to +1.7)").contains("It rose");
            assertThat(rows.get(1)).contains("25%").contains("75%").contains("It rose");
            HtmlChecker.check("answers before and after", desk.page().content());
            Looks.at(desk.page(), "answers before and after");
        }
    }

    /** Everybody begins a little sure; half of them end sure and half fairly sure, or two points higher. One in four knows it before, three in four afterwards. */
    private static void answersTwice(int number) {
        open.in(em -> {
            LearnersWorld world = new LearnersWorld(em, Somebody.now().minusSeconds(60));
            UUID learner = world.learners.begin().learner();
            world.twice.before(learner, world.module(), Map.of("sure-to-tell", List.of("a-little"), "enough-to-tell", List.of(number % 4 == 0 ? "today" : "seen-drugs")));
            em.flush();
            UUID attempt = world.answered(learner, List.of());
            world.assessment.handIn(learner, attempt);
            em.flush();
            world.twice.after(learner, world.module(), Map.of("sure-to-tell", List.of(number % 2 == 0 ? "sure" : "fairly"), "enough-to-tell", List.of(number % 4 == 3 ? "seen-drugs" : "today")));
            return null;
        });
    }

    private static QuickLearner plain(Visitor learner) {
        PlainVisitor plain = new PlainVisitor(open.server());
        learner.context().cookies().forEach(cookie -> plain.with(cookie.name, cookie.value));
        return new QuickLearner(plain, MODULE);
    }

    private static int width(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }
}

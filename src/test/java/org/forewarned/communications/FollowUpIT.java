package org.forewarned.communications;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.learning.Answers;
import org.forewarned.learning.LearnersWorld;
import org.forewarned.learning.QuickLearner;
import org.forewarned.learning.model.FollowUpAnswer;
import org.forewarned.learning.model.FollowUpCount;
import org.forewarned.platform.mail.Postbox;
import org.forewarned.platform.mail.Postbox.Letter;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.ShownPages;
import org.forewarned.platform.testing.Visitor;
import org.forewarned.reporting.CountingWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two questions some time after a module, for those who wish it: on their next visit or by a mail, with a real mail server at the end. */
@Tag("looks")
class FollowUpIT {

    private static final Answers MODULE = Answers.to("county-lines");
    private static final String LINKS = "a[href^=/my-learning/follow-up/]";
    /** How many have said whether they used it: what waits, and what is added up. */
    private static final String SAID = "select (select count(*) from follow_up_answer where about = 'used') + (select coalesce(sum(people), 0) from follow_up_count where about = 'used')";
    private static Postbox post;
    private static OpenServer open;

    private final ShownPages pages = new ShownPages(open.server());

    @BeforeAll
    static void start() {
        post = new Postbox();
        open = OpenServer.fresh(post.settings());
    }

    @AfterAll
    static void stop() {
        open.server().stop();
        post.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLearnerIsAskedOnTheirNextVisit(boolean script) {
        QuickLearner quick = new QuickLearner(open.server(), MODULE);
        quick.passes().sees("May we ask you again?").seesNo("Ask me by e-mail");
        Consumer<Browser.NewContextOptions> phone = options -> {
            options.setViewportSize(390, 844);
            if (!script) {
                Visitor.withoutScript(options);
            }
        };
        try (Visitor learner = Visitor.of(open.server(), phone)) {
            learner.context().addCookies(quick.visitor().cookies());
            learner.open(quick.attempt("result")).press("Ask me when I come back").sees("You will be asked again").sees("from 29 November 2026");
            assertThat(learner.path()).matches("/my-learning/follow-up/[0-9a-f-]{36}");
            assertThat(learner.page().title()).as("neutral").startsWith("Two questions");
            String path = learner.path();
            learner.open(quick.attempt("result")).seesNo("May we ask you again?");
            learner.open("/my-learning").seesNo("Two questions wait for you");

            past(path, 8);
            learner.open("/").sees("Two questions wait for you");
            learner.open("/my-learning").page().locator("#follow-ups a").click();
            assertThat(learner.heading()).isEqualTo("What do you still know?");
            assertThat(width(learner.page())).as("fits a phone").isLessThanOrEqualTo(390);
            learner.press("Keep my answers and show me").sees("Choose an answer to at least one question");
            for (Locator question : learner.page().locator("form.ask fieldset").all()) {
                answer(question);
            }
            learner.press("Keep my answers and show me").sees("Your answers are kept").sees("The next questions wait for you");
            assertThat(learner.page().locator("section.looked").count()).as("what is right is shown").isEqualTo(2);
            assertThat(width(learner.page())).isLessThanOrEqualTo(390);
            learner.open("/").seesNo("Two questions wait for you");
            learner.open(path).press("Do not ask me any more").sees("You will not be asked any more").sees("May we ask you again?");
            past(path, 40);
            learner.open("/my-learning").seesNo("Two questions wait for you");
        }
    }

    @Test
    void aMailBringsTheQuestionsAndNothingElse() throws Exception {
        Somebody ada = Somebody.on(open);
        ada.visitor().get(MODULE.path("assessment"));
        pages.show("result with the wish to be asked again", new QuickLearner(ada.visitor(), MODULE).passes().sees("Ask me by e-mail"));
        String path = ada.visitor().get("/my-learning").document().select(LINKS).attr("href");
        pages.show("follow up offered", ada.visitor().get(path));
        pages.show("follow up waiting", ada.visitor().post(path, "by", "mail").sees("An e-mail will tell you"));
        ada.visitor().post(path, "by", "visit").sees("from 29 November 2026");
        ada.visitor().post(path, "by", "mail").sees("Ask me without e-mails");
        past(path, 8);
        Answer home = pages.show("home with questions that wait", ada.visitor().get("/").sees("Two questions wait for you"));
        assertThat(home.document().select("main .note").text()).as("the home page does not say what about").doesNotContain(MODULE.words().title());
        pages.show("my learning with questions that wait", ada.visitor().get("/my-learning").sees("Two questions wait for you"));
        Somebody administrator = Somebody.on(open, Role.ADMINISTRATOR);
        administrator.visitor().get("/administration/jobs");
        administrator.visitor().post("/administration/jobs", "job", "reminders").sees("Begun");

        Letter letter = post.await(ada.email(), mail -> mail.text().contains("you wished to be asked again"));
        assertThat(letter.subject()).isEqualTo("Two questions for you – Forewarned");
        assertThat(letter.text()).doesNotContainIgnoringCase("county").contains("/e-mails/stop/");
        String link = letter.link("/follow-up/");
        PlainVisitor stranger = new PlainVisitor(open.server());
        HttpResponse<Void> head = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(open.server().url(link))).method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(head.statusCode()).isEqualTo(200);
        Answer asked = pages.show("follow up by a link", stranger.get(link).sees("What do you still know?").seesNo("Tell me by e-mail too"));
        assertThat(asked.document().title()).startsWith("Two questions").doesNotContainIgnoringCase("county");
        assertThat(number("select answered from follow_up where enrolment_id = '" + path.substring(path.lastIndexOf('/') + 1) + "'")).as("looking writes nothing").isZero();
        long said = number(SAID);
        pages.show("follow up with nothing answered", stranger.post(link).sees("Choose an answer to at least one question"));
        String first = asked.document().select("form.ask p.hint[id]").first().id().replaceFirst("-hint$", "");
        pages.show("follow up answered", stranger.post(link, fields(first)).sees("Your answers are kept").sees("The next questions come on"));
        assertThat(stranger.get("/my-learning").document().select("#device")).as("the link lets nobody in").isEmpty();
        stranger.get(link);
        stranger.post(link, "used", "no").sees("Your answers are kept");
        assertThat(number(SAID) - said).as("once").isEqualTo(1);
        ada.visitor().get("/my-learning/data").sees("Told of it by e-mail");
        pages.show("follow up stopped", stranger.post(link, "stop", "1").sees("You will not be asked any more"));
        ada.visitor().get(path).sees("May we ask you again?");
        stranger.get(link).sees("There is nothing to answer here now");
        pages.show("follow up with a forged link", stranger.get("/follow-up/" + "x".repeat(90)).sees("There is nothing to answer here now"));
        pages.keepNobodyOut();
    }

    @Test
    void authorsSeeWhatIsLeftWithItsInterval() {
        Somebody author = Somebody.on(open, Role.AUTHOR);
        String answers = "/authoring/modules/county-lines/answers";
        author.visitor().get(answers).sees("A week, a month and three months later").sees("Fewer than ten");
        open.in(em -> {
            CountingWorld world = new CountingWorld(em, Somebody.now());
            UUID version = new LearnersWorld(em, Somebody.now()).module().versionId();
            for (int i = 0; i < 20; i++) {
                em.persist(new FollowUpAnswer(version, "month", FollowUpCount.RIGHT, 2, i % 4 == 0 ? 1 : 2));
                em.persist(new FollowUpAnswer(version, "month", FollowUpCount.USED, 1, i % 2));
            }
            em.flush();
            world.countAll();
            return null;
        });
        Answer page = pages.show("answers some time later", author.visitor().get(answers));
        assertThat(page.document().select("#later tbody tr").get(0).text()).contains("After a week").contains("Fewer than ten");
        assertThat(page.document().select("#later tbody tr").get(1).text()).contains("20").contains("90% (65 to 95)").contains("50% (30 to 70)");
        pages.keepNobodyOut();
    }

    /** Fields that answer a question right, and that it was used. */
    private static String[] fields(String id) {
        return Stream.concat(Answers.right(MODULE.words().question(id).orElseThrow()).stream().flatMap(field -> Stream.of(field.name(), field.value())),
                Stream.of("used", "yes")).toArray(String[]::new);
    }

    /** Chooses something, or puts everything in the order in which it stands. */
    private static void answer(Locator question) {
        if (question.locator("select").count() == 0) {
            question.locator("label.choice").first().click();
            return;
        }
        int at = 0;
        for (Locator list : question.locator("select").all()) {
            list.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(++at));
        }
    }

    /** So many days have passed since it was wished. */
    private static void past(String path, int days) {
        String enrolment = path.substring(path.lastIndexOf('/') + 1);
        open.in(em -> em.createNativeQuery("update follow_up set begun_on = begun_on - " + days + ", mail_on = mail_on - " + days + ", ends_on = ends_on - " + days
                + " where enrolment_id = '" + enrolment + "'").executeUpdate());
    }

    private static long number(String query) {
        return open.in(em -> ((Number) em.createNativeQuery(query).getSingleResult()).longValue());
    }

    private static int width(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }
}

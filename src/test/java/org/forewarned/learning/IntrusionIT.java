package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.markup.Question;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody gets who tries what no page offers. */
class IntrusionIT {

    private static final RunningServer SERVER = RunningServer.shared();
    private static final Answers MODULE = Answers.to("county-lines");
    private static final String NOT_A_TAG = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>";

    @Test
    void anotherLearnersAttemptIsNotThere() {
        QuickLearner owner = new QuickLearner(SERVER, MODULE);
        owner.keeps(owner.asked(owner.begins()), Answers::right);
        PlainVisitor nobody = new PlainVisitor(SERVER);
        QuickLearner other = new QuickLearner(SERVER, MODULE);
        other.finishes(MODULE.lessons().get(0));
        for (PlainVisitor intruder : List.of(nobody, other.visitor())) {
            for (String below : List.of("1", "all", "review", "result")) {
                intruder.get(owner.attempt(below)).is(404).seesNo(MODULE.words().title());
            }
            intruder.post(owner.attempt("review")).is(404);
            intruder.post(owner.attempt("1"), "x", "y").is(404);
            intruder.post(owner.attempt("all")).is(404);
            intruder.post(MODULE.path("certificate"), "name", "Mallory").is(404);
        }
        owner.visitor().get(owner.attempt("result")).sees("You have answered every question.");
        owner.visitor().get(owner.attempt("1").replace(MODULE.id(), "spot-the-signs")).is(404);
    }

    /** Parts of pages are made once for all who see them the same; nothing of a learner may be among them. */
    @Test
    void nobodySeesWhatAnotherDidOrWhoTheyAre() {
        var question = MODULE.first(Question.class);
        QuickLearner first = new QuickLearner(SERVER, MODULE);
        Answer theirs = first.answers(question.lesson(), question.block(), Answers.wrong(question.block())).sees("There is a better answer.");
        QuickLearner second = new QuickLearner(SERVER, MODULE);
        second.opens(question.lesson()).seesNo("There is a better answer.").seesNo("five words");
        second.finishes(question.lesson());
        Answer ours = second.opens(question.lesson()).seesNo("There is a better answer.");

        assertThat(ours.document().select("input[name=csrf]").eachAttr("value")).isNotEmpty().containsOnly(second.visitor().csrf());
        assertThat(theirs.document().select("input[name=csrf]").eachAttr("value")).isNotEmpty().containsOnly(first.visitor().csrf());
        assertThat(first.visitor().csrf()).isNotEqualTo(second.visitor().csrf());
        assertThat(ours.document().select("#code-text").text()).isNotEqualTo(theirs.document().select("#code-text").text());
        assertThat(new PlainVisitor(SERVER).get(MODULE.path(question.lesson().id())).html())
                .doesNotContain(first.visitor().csrf(), second.visitor().csrf(), "code-text");
    }

    @Test
    void thePageNeverHoldsTheKey() {
        QuickLearner learner = new QuickLearner(SERVER, MODULE);
        Answer all = learner.begins();
        List<Question> asked = learner.asked(all);
        Stream<Answer> pages = Stream.of(all, learner.visitor().get(learner.attempt("1")), learner.visitor().get(learner.attempt("review")),
                learner.keeps(asked, Answers::wrong), learner.visitor().get(learner.attempt("3")));

        assertThat(pages).allSatisfy(page -> {
            for (Question question : asked) {
                assertThat(page.html()).doesNotContain("data-right", "data-correct").doesNotContain("There is a better answer");
                question.choices().stream().map(choice -> choice.feedback().plain().replaceAll("\\s+", " ")).filter(text -> text.length() > 20)
                        .forEach(feedback -> assertThat(page.document().text()).as("feedback of " + question.id()).doesNotContain(feedback));
                String explanation = question.explanation().plain().replaceAll("\\s+", " ");
                if (explanation.length() > 20) {
                    assertThat(page.document().text()).doesNotContain(explanation);
                }
            }
        });
    }

    @Test
    void anAnswerAfterHandingInChangesNothing() {
        QuickLearner learner = new QuickLearner(SERVER, MODULE);
        List<Question> asked = learner.asked(learner.begins());
        learner.keeps(asked, Answers::wrong);
        learner.handsIn().sees("Not yet: 0 of");
        learner.keeps(asked, Answers::right).sees("Not yet: 0 of");
        learner.handsIn().sees("Not yet: 0 of");
    }

    static Stream<String> forms() {
        return Stream.of("/learner-code", "/my-learning", "/my-learning/delete", "/settings", "/certificates", "/certificates/FW-0000-0000-0000-00000",
                MODULE.path(), MODULE.path(MODULE.lessons().get(0).id()), MODULE.path("assessment"), MODULE.path("certificate"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormOfAnotherSiteIsRefused(String path) {
        assertThat(sent(path)).as("from nowhere").isEqualTo(403);
        assertThat(sent(path, "Origin", "null")).as("from a page without origin").isEqualTo(403);
        assertThat(sent(path, "Origin", "https://evil.example")).as("from elsewhere").isEqualTo(403);
        assertThat(sent(path, "Origin", SERVER.url("/").replaceFirst("/$", ".evil.example"))).as("from a name like ours").isEqualTo(403);
        assertThat(sent(path, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(sent(path, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
    }

    @Test
    void aFormWithoutItsTokenChangesNothingAndCanBeSentOnceMore() {
        QuickLearner learner = new QuickLearner(SERVER, MODULE);
        learner.finishes(MODULE.lessons().get(0));
        PlainVisitor without = new PlainVisitor(SERVER).with("sitting", learner.visitor().cookie("sitting"));
        Answer refused = without.post(MODULE.path(MODULE.lessons().get(1).id()), "finish", "1").is(403);

        assertThat(refused.document().select("main form input[name=finish]").val()).isEqualTo("1");
        learner.visitor().get(MODULE.path()).sees("1 of " + MODULE.lessons().size() + " lessons done");
    }

    @Test
    void whatIsTypedIsShownAsTextOnly() {
        QuickLearner learner = new QuickLearner(SERVER, MODULE);
        learner.passes();
        PlainVisitor nobody = new PlainVisitor(SERVER);
        Stream<Answer> pages = Stream.of(learner.certificate(NOT_A_TAG + "\u0e2a"), nobody.post("/certificates", "number", NOT_A_TAG),
                nobody.post("/learner-code", "code", NOT_A_TAG), nobody.get("/search?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E%22%27%3E%3Cscript%3Ealert(2)%3C/script%3E"),
                nobody.get("/modules?topic=%22%3E%3Cscript%3E"), nobody.post("/settings", "back", "javascript:alert(1)//", "nation", NOT_A_TAG));

        assertThat(pages).allSatisfy(page -> {
            assertThat(page.html()).doesNotContain("<img src=x", "<script>alert", "javascript:");
            assertThat(page.document().select("[onerror], main script")).isEmpty();
        });
    }

    static Stream<String> odd() {
        return Stream.of("/modules/" + "a".repeat(3000), "/modules/..%2f..%2fetc%2fpasswd", "/modules/%00", "/modules/%c0%ae", "/search?q=" + "%F0%9F%92%A9".repeat(500),
                "/search?q=%22%28%5B%2A%3F~%5E%21%3A%5C+AND+OR+NOT", "/search?q=" + "a".repeat(5000), "/modules?topic=%EF%BF%BF&minutes=99999999999", "/modules?minutes=-1",
                "/certificates/%3Cscript%3E", "/certificates/FW-" + "Z".repeat(90), MODULE.path("assessment", "not-an-id", "1"), MODULE.path("assessment", "1-1-1-1-1", "1"),
                MODULE.path("media", "..%2fmodule.yaml"), MODULE.path("nowhere") + "?again=%27%22%3E", "/learning/home.xhtml", "/WEB-INF/web.xml", "/-/media", "/assets/x/look.css",
                "/settings?back=//evil.example", "/jakarta.faces.resource/faces.js.xhtml", "/modules//county-lines", "/%2e%2e/", "/favicon.ico/x", "/health/../WEB-INF/web.xml");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anOddAddressIsAnsweredWithoutBreakingAnything(String path) throws Exception {
        HttpResponse<String> answer = raw(path);

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "at com.sun", "Payara", "GlassFish", "<web-app");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learner-code", "/settings", "/certificates"})
    void aFormOfAnySizeOrShapeIsAnsweredWithoutBreakingAnything(String path) {
        PlainVisitor visitor = new PlainVisitor(SERVER);
        String[] many = new String[2 * 400];
        java.util.Arrays.fill(many, "code");

        assertThat(visitor.post(path, many).status()).isBetween(400, 499);
        assertThat(visitor.post(path, "code", "x".repeat(50_000)).status()).isEqualTo(413);
        assertThat(visitor.post(path, "code", "x".repeat(300_000)).status()).isEqualTo(413);
        assertThat(visitor.post(path, "n".repeat(500), "x").status()).isEqualTo(400);
        assertThat(visitor.post(path, "code", "\u0000\u202e\ud800 \u0001", "number", "\u0000", "nation", "\uffff").status()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "POST", "OPTIONS"})
    void aMethodThatNobodyNeedsIsRefused(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER.url("/about"))).header("Origin", SERVER.url("/").replaceFirst("/$", ""))
                .method(method, HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.body()).doesNotContain("Exception", "Payara", "GlassFish");
    }

    private static int sent(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SERVER.url(path))).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("code=a&finish=1&name=x&sure=1&layout=all"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            return answer.statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Asks for an address as it stands, without a client tidying it up. */
    private static HttpResponse<String> raw(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(new URI(SERVER.url("/").replaceFirst("/$", "") + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

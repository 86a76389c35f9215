package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.forewarned.certification.PdfReading;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five words bring a learner back; nothing else does, and nobody guesses them. */
class LearnerCodeIT {

    private static final Answers MODULE = Answers.to("spot-the-signs");
    private static final Answers OTHER = Answers.to("county-lines");
    private static final RunningServer SERVER = RunningServer.shared();

    @Test
    void aSlipOfTheFingerIsNamedWithTheWordThatWasMeant() {
        String[] words = begun().code().split(" ");
        String slip = words[2].substring(0, words[2].length() - 1) + "x";
        PlainVisitor visitor = new PlainVisitor(SERVER);
        String typed = words[0] + " " + words[1] + " " + slip + " " + words[3] + " " + words[4];

        Answer answer = visitor.post("/learner-code", "code", typed);
        answer.is(200).sees("“" + slip + "” is not one of our words. Did you mean “");
        assertThat(answer.document().select("#code").val()).as("what was typed").isEqualTo(typed);
        assertThat(answer.document().select("#code").attr("aria-describedby")).contains("code-err");
        visitor.post("/learner-code", "code", "").sees("Type your five words.");
        visitor.post("/learner-code", "code", words[0] + " " + words[1]).sees("you typed 2");
        visitor.post("/learner-code", "code", "xqzwv " + words[1] + " " + words[2] + " " + words[3] + " " + words[4]).sees("Check how it is spelt");
    }

    @Test
    void wordsComeThroughHoweverTheyAreTyped() {
        String code = begun().code();
        Answer answer = new PlainVisitor(SERVER).post("/learner-code", "code", "  " + code.toUpperCase().replace(" ", ",  ") + ". ");
        answer.is(200).sees("1 of " + MODULE.lessons().size() + " lessons done");
    }

    @Tag("full")
    @Test
    void sixtyPhonesOfOneClassroomGetInAndGuessingDoesNot() {
        try (Closing own = new Closing(RunningServer.fresh(Map.of()))) {
            QuickLearner learner = new QuickLearner(own.server(), MODULE);
            learner.finishes(MODULE.lessons().get(0));
            String right = learner.code();
            String[] words = right.split(" ");
            String turned = words[1] + " " + words[0] + " " + words[2] + " " + words[3] + " " + words[4];
            IntStream.range(0, 200).parallel().forEach(phone ->
                    assertThat(new PlainVisitor(own.server()).postOnce("/learner-code", "code", right).status()).isEqualTo(303));

            PlainVisitor guessing = new PlainVisitor(own.server());
            long asked = IntStream.range(0, 140).mapToObj(guess -> guessing.post("/learner-code", "code", turned))
                    .takeWhile(answer -> answer.text().contains("Nobody has these five words")).count();
            assertThat(asked).as("wrong codes before a wait").isBetween(20L, 130L);
            Answer wait = guessing.post("/learner-code", "code", turned).sees("There were too many wrong codes from here.");
            try (Inspection inspection = new Inspection()) {
                inspection.opens(State.of("learner code", "too many wrong ones", wait)).looks();
            }
        }
    }

    @Test
    void progressMadeOnThisDeviceComesAlongWhenItWasTheSamePerson() {
        String code = begun().code();
        PlainVisitor device = somebodyElse();
        Answer asked = device.post("/learner-code", "code", code, "keep", "1");
        asked.is(200).sees("This device has progress of its own");
        Answer joined = device.post("/learner-code", "code", code, "keep", "1", "join", "1");

        joined.sees(MODULE.words().title()).sees(OTHER.words().title());
        assertThat(new PlainVisitor(SERVER).post("/learner-code", "code", code).text()).contains(OTHER.words().title());
    }

    @Test
    void progressOfSomebodyElseStaysWithTheirOwnWords() {
        String code = begun().code();
        PlainVisitor device = somebodyElse();
        String theirs = device.get("/my-learning").document().select("#code-text").text();
        device.post("/learner-code", "code", code, "leave", "1").sees(MODULE.words().title()).seesNo(OTHER.words().title());

        new PlainVisitor(SERVER).post("/learner-code", "code", theirs).sees(OTHER.words().title()).seesNo(MODULE.words().title());
    }

    @Test
    void aReplacedCodeWorksNoMore() {
        QuickLearner learner = begun();
        String old = learner.code();
        learner.visitor().post("/learner-code", "replace", "1");
        String fresh = learner.code();

        assertThat(fresh).isNotEqualTo(old).matches("([a-z]+ ){4}[a-z]+");
        new PlainVisitor(SERVER).post("/learner-code", "code", old).sees("Nobody has these five words");
        new PlainVisitor(SERVER).post("/learner-code", "code", fresh).sees(MODULE.words().title());
    }

    @Test
    void aDeviceThatForgetsKnowsNothingAndTheWordsStillWork() {
        QuickLearner learner = begun();
        String code = learner.code();
        String token = learner.visitor().cookie("sitting");
        learner.visitor().post("/my-learning", "forget", "1").sees("This device has forgotten you.");

        assertThat(learner.visitor().cookieNames()).isEmpty();
        new PlainVisitor(SERVER).with("sitting", token).get("/my-learning").sees("Nothing is stored yet.");
        new PlainVisitor(SERVER).post("/learner-code", "code", code).sees(MODULE.words().title());
    }

    @Test
    void theCookieLastsForTheSittingUnlessTheDeviceIsKept() {
        QuickLearner learner = begun();
        String code = learner.code();
        Answer entered = new PlainVisitor(SERVER).postOnce("/learner-code", "code", code);
        assertThat(attributes(entered)).containsExactlyInAnyOrder("Path=/", "HttpOnly", "SameSite=Lax");

        String year = "Max-Age=" + Duration.ofDays(365).toSeconds();
        assertThat(attributes(new PlainVisitor(SERVER).postOnce("/learner-code", "code", code, "keep", "1"))).contains("HttpOnly", "SameSite=Lax", year);
        assertThat(attributes(learner.visitor().postOnce("/my-learning", "keep", "1"))).contains("HttpOnly", "SameSite=Lax", year);
        learner.visitor().get("/my-learning?kept=1").sees("This device is kept for 12 months.").sees("You are kept on this device until 22 November 2027.")
                .seesNo("You stay here until you close the browser.");
    }

    @Test
    void whatWasChosenLastsAsLongAsTheDeviceIsKeptAndDoesNotTravelWithTheCode() {
        QuickLearner learner = begun();
        String code = learner.code();
        assertThat(place(learner.visitor().postOnce("/settings", "nation", "wales"))).doesNotContain("Max-Age");
        assertThat(place(learner.visitor().postOnce("/my-learning", "keep", "1"))).startsWith("place=wales:").contains("Max-Age=31536000");
        learner.visitor().get("/my-learning");
        assertThat(place(learner.visitor().postOnce("/settings", "nation", "scotland"))).startsWith("place=scotland:").contains("Max-Age=31536000");

        PlainVisitor elsewhere = new PlainVisitor(SERVER);
        elsewhere.post("/learner-code", "code", code);
        assertThat(elsewhere.cookieNames()).doesNotContain("place");
    }

    @Test
    void afterDeletingOnlyTheNumberSaysThatThereWasACertificate() {
        QuickLearner learner = begun();
        String code = learner.code();
        learner.passes();
        String number = PdfReading.number(learner.certificate("Ada Lovelace").body());
        learner.visitor().post("/my-learning/delete").sees("Tick the box if you want everything deleted.");
        learner.visitor().post("/my-learning/delete", "sure", "1");

        assertThat(learner.visitor().cookieNames()).isEmpty();
        new PlainVisitor(SERVER).post("/learner-code", "code", code).sees("Nobody has these five words");
        new PlainVisitor(SERVER).get("/certificates/" + number).is(200).sees("The record was deleted by its holder").sees("This number was issued here.")
                .seesNo(MODULE.words().title()).seesNo("Does the name match?").seesNo("2026");
    }

    private static String place(Answer answer) {
        return answer.setCookies().stream().filter(cookie -> cookie.startsWith("place=")).findFirst().orElseThrow();
    }

    private static QuickLearner begun() {
        QuickLearner learner = new QuickLearner(SERVER, MODULE);
        learner.finishes(MODULE.lessons().get(0));
        return learner;
    }

    private static PlainVisitor somebodyElse() {
        QuickLearner other = new QuickLearner(SERVER, OTHER);
        other.finishes(OTHER.lessons().get(0));
        return other.visitor();
    }

    private static Set<String> attributes(Answer answer) {
        String cookie = answer.setCookies().stream().filter(c -> c.startsWith("sitting=") && !c.startsWith("sitting=;")).findFirst().orElseThrow();
        return Set.copyOf(List.of(cookie.split("; ")).subList(1, cookie.split("; ").length));
    }

    /** A server that ends with its test. */
    private record Closing(RunningServer server) implements AutoCloseable {

        @Override
        public void close() {
            server.stop();
        }
    }
}

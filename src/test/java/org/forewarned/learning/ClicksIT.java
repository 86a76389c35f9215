package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.forewarned.certification.PdfReading;
import org.forewarned.platform.testing.Hand;
import org.forewarned.platform.testing.Mouse;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Test;

/** How far it is: two clicks to the first lesson, eight to a certificate beside the answers and each lesson's "next". */
class ClicksIT {

    private static final Answers MODULE = Answers.to("spot-the-signs");

    @Test
    void theFirstLessonIsTwoClicksFromTheHomePage() {
        Counting hand = new Counting();
        try (Visitor visitor = Visitor.of(RunningServer.shared())) {
            new LearnerVerbs(visitor, hand, MODULE).begins();
            assertThat(visitor.heading()).isEqualTo(MODULE.lessons().get(0).title());
        }
        assertThat(hand.clicks).isLessThanOrEqualTo(2);
    }

    @Test
    void theCertificateIsEightClicksFromTheHomePage() {
        Counting hand = new Counting();
        try (Visitor visitor = Visitor.of(RunningServer.shared())) {
            LearnerVerbs learner = new LearnerVerbs(visitor, hand, MODULE).begins();
            MODULE.lessons().forEach(lesson -> learner.go(visitor.page().locator("form.turn button[name=finish]")));
            learner.beginsAssessment().answersAll().handsIn();
            assertThat(PdfReading.text(learner.makesCertificate("Ada Lovelace"))).contains("Ada Lovelace");
        }
        int nexts = MODULE.lessons().size();
        int answers = MODULE.module().facts().assessment().draw();
        assertThat(hand.clicks - nexts - answers).isLessThanOrEqualTo(8);
    }

    /** A mouse that counts what it presses; choosing an answer and typing are no clicks here, its "keep" is one an answer. */
    private static final class Counting implements Hand {
        private final Hand mouse = new Mouse();
        private int clicks;

        @Override
        public void press(Locator target) {
            clicks++;
            mouse.press(target);
        }

        @Override
        public void tick(Locator input) {
            mouse.tick(input);
        }

        @Override
        public void pick(Locator list, String value) {
            mouse.pick(list, value);
        }

        @Override
        public void write(Locator field, String text) {
            mouse.write(field, text);
        }

        @Override
        public void attach(Locator field, FilePayload file) {
            mouse.attach(field, file);
        }
    }
}

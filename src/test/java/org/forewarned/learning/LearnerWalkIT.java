package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.function.Consumer;
import org.forewarned.certification.PdfReading;
import org.forewarned.platform.testing.Finger;
import org.forewarned.platform.testing.Hand;
import org.forewarned.platform.testing.Keyboard;
import org.forewarned.platform.testing.Mouse;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** From the home page through every lesson of a module and its assessment to a certificate that anybody can check. */
class LearnerWalkIT {

    private static final String NAME = "Nguyễn Thị Hương Giang";

    @Test
    void aLearnerWithNothingButAKeyboardGetsACertificate() {
        walk("county-lines", options -> { }, new Keyboard());
    }

    @Tag("full")
    @Test
    void aLearnerWithoutJavaScriptGetsACertificate() {
        walk("spot-the-signs", Visitor::withoutScript, new Mouse());
    }

    @Test
    void aLearnerOnAPhoneGetsACertificate() {
        walk("stop-check-tell", Visitor::onPhone, new Finger());
    }

    private static void walk(String module, Consumer<Browser.NewContextOptions> special, Hand hand) {
        Answers answers = Answers.to(module);
        byte[] pdf;
        try (Visitor visitor = Visitor.of(RunningServer.shared(), special)) {
            LearnerVerbs learner = new LearnerVerbs(visitor, hand, answers).begins();
            answers.lessons().forEach(learner::takes);
            learner.beginsAssessment().answersAll();
            visitor.sees("You have answered every question.");
            learner.handsIn();
            int of = answers.module().facts().assessment().draw();
            assertThat(visitor.heading()).isEqualTo("You passed: " + of + " of " + of);
            pdf = learner.makesCertificate(NAME);
        }
        assertThat(PdfReading.text(pdf).replace(" ", "")).contains(NAME.replace(" ", ""));
        assertThat(PdfReading.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfReading.failures(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        check(pdf, answers, special, hand);
    }

    /** Somebody else, in a browser that has never been here. */
    private static void check(byte[] pdf, Answers answers, Consumer<Browser.NewContextOptions> special, Hand hand) {
        try (Visitor visitor = Visitor.of(RunningServer.shared(), special)) {
            LearnerVerbs anybody = new LearnerVerbs(visitor, hand, answers).looksUp(PdfReading.number(pdf));
            visitor.sees("This certificate is genuine").sees(answers.words().title()).sees("22 November 2026");
            anybody.asksForName("Somebody Else");
            visitor.sees("No, it was made for another name");
            anybody.asksForName(NAME.toLowerCase());
            visitor.sees("Yes, this is the name it was made for");
            anybody.uploads(pdf);
            visitor.sees("This file was issued here and has not been changed.");
            anybody.uploads(PdfReading.altered(pdf));
            visitor.sees("This file was issued here, but").seesNo("has not been changed");
        }
    }
}

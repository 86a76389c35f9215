package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.util.stream.IntStream;
import org.forewarned.learning.Answers;
import org.forewarned.learning.QuickLearner;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Certificates as learners get them, and as everybody else checks them. */
class CertificateIT {

    private static final Answers MODULE = Answers.to("spot-the-signs");
    private static final RunningServer SERVER = RunningServer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"Morwenna Ali-Hughes", "Αθηνά Παπαδοπούλου", "Мар’яна Щербаківська-Їжак", "فاطمة الزهراء محمد العلي", "שושנה בן־דוד כהן"})
    void aNameInThisScriptComesOut(String name) {
        Answer made = passed().certificate(name).is(200);

        assertThat(made.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(made.header("Content-Disposition")).isEqualTo("attachment; filename=\"certificate.pdf\"");
        assertThat(made.body().length).isLessThan(60_000);
        assertThat(PdfReading.failures(made.body(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfReading.failures(made.body(), PDFAFlavour.PDFA_2_B)).isEmpty();
        String address = "/certificates/" + PdfReading.number(made.body());
        PlainVisitor anybody = new PlainVisitor(SERVER);
        anybody.post(address, "name", name).sees("Yes, this is the name it was made for");
        anybody.post(address, "name", name + "a").sees("No, it was made for another name");
        anybody.upload(address, "pdf", made.body()).sees("has not been changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"สมชาย ใจดี", "አበበ በቀለ", "王小明", "अनिता शर्मा"})
    void aNameInAScriptThatCannotBePrintedGetsAWayRound(String name) {
        QuickLearner learner = passed();
        Answer refused = learner.certificate(name).is(200);

        refused.sees("We cannot print letters of this script").sees("You can type your name in Latin letters");
        assertThat(refused.document().select("#name").val()).as("what was typed").isEqualTo(name);
        assertThat(refused.document().select("#name").attr("aria-describedby")).contains("name-err");
        assertThat(refused.document().select("#name-err").text()).contains("We cannot print");
        assertThat(PdfReading.text(learner.certificate("Ana in Latin Letters").body())).contains("Ana in Latin Letters");
    }

    /** The answer is a file, so the page stays: what it said about the name before goes. */
    @Test
    void whatWasWrongWithANameIsGoneOnceAnotherIsSent() {
        QuickLearner learner = passed();
        try (Visitor visitor = Visitor.of(SERVER)) {
            visitor.context().addCookies(learner.visitor().cookies());
            visitor.open(MODULE.path("certificate")).type("Name to print", "สมชาย ใจดี").press("Make my certificate").sees("There is something to mend");
            visitor.type("Name to print", "Somchai Jaidee");
            Download made = visitor.page().waitForDownload(() -> visitor.page().locator("form.ask button").click());

            assertThat(made.suggestedFilename()).isEqualTo("certificate.pdf");
            visitor.seesNo("There is something to mend").seesNo("We cannot print");
            assertThat(visitor.page().title()).isEqualTo("Certificate – Forewarned");
            assertThat(visitor.page().locator("#name").getAttribute("aria-describedby")).isEqualTo("name-hint");
            assertThat(visitor.page().locator(".wrong, .oops, .err").count()).isZero();

            visitor.type("Name to print", "Somchai Jaidi").press("Make my certificate").sees("was made for another name");
            visitor.page().getByLabel("The name was wrong before: correct it").check();
            visitor.page().waitForDownload(() -> visitor.page().locator("form.ask button").click());
            visitor.seesNo("was made for another name").seesNo("correct it");
        }
    }

    @Test
    void theSameNameAgainGetsTheSameNumber() {
        QuickLearner learner = passed();
        String number = PdfReading.number(learner.certificate("Zoë  Müller").body());

        learner.visitor().get(MODULE.path("certificate")).sees("You made it before");
        assertThat(PdfReading.number(learner.certificate("ZOE\u0308 müller").body())).isEqualTo(number);
    }

    @Test
    void oneCorrectionOfTheNameRevokesTheOldNumberAndASecondIsRefused() {
        QuickLearner learner = passed();
        String old = PdfReading.number(learner.certificate("Jon Smith").body());
        learner.certificate("John Smith").is(200).sees("This certificate was made for another name.").sees("The name was wrong before: correct it");
        String fresh = PdfReading.number(learner.certificate("John Smith", "correct", "1").body());

        assertThat(fresh).isNotEqualTo(old);
        PlainVisitor anybody = new PlainVisitor(SERVER);
        anybody.get("/certificates/" + old).sees("This certificate no longer counts").sees("It was revoked on 22 November 2026.")
                .sees("Its holder had the name corrected");
        anybody.get("/certificates/" + fresh).sees("This certificate is genuine");
        learner.certificate("Somebody Else", "correct", "1").is(200).sees("has been corrected once").seesNo("correct it");
        assertThat(PdfReading.number(learner.certificate("John Smith").body())).isEqualTo(fresh);
    }

    @Test
    void aCertificateCanBeMadeWithoutAName() {
        byte[] pdf = passed().certificate("").is(200).body();

        assertThat(PdfReading.text(pdf)).containsIgnoringCase("the holder of this certificate");
        new PlainVisitor(SERVER).get("/certificates/" + PdfReading.number(pdf)).sees("This certificate was made without a name");
    }

    @Test
    void nobodyGetsACertificateWithoutPassing() {
        QuickLearner learner = new QuickLearner(SERVER, MODULE);
        learner.keeps(learner.asked(learner.begins()), Answers::wrong);
        learner.handsIn().sees("Not yet: 0 of");

        learner.visitor().get(MODULE.path("certificate")).sees("There is no certificate yet.");
        learner.certificate("Ada").is(404);
        new QuickLearner(SERVER, MODULE).certificate("Ada").is(404);
    }

    @Test
    void oneMistakeThatIsCriticalIsEnoughNotToPass() {
        QuickLearner learner = new QuickLearner(SERVER, MODULE);
        var asked = learner.asked(learner.begins());
        var critical = asked.stream().filter(question -> question.critical()).findFirst().orElseThrow();
        learner.keeps(asked, question -> question.equals(critical) ? Answers.wrong(question) : Answers.right(question));
        Answer result = learner.handsIn().sees("Not yet: " + (asked.size() - 1) + " of " + asked.size()).sees("there is a safer way");

        assertThat(result.document().select("section.looked h3").first().text()).isEqualToNormalizingWhitespace(critical.stem().plain());
        assertThat(result.document().select("section.looked").first().text()).contains("Critical");
    }

    @Test
    void theFileAloneSaysWhetherItWasChanged() {
        byte[] pdf = passed().certificate("Ada Lovelace").body();
        byte[] other = passed().certificate("Grace Hopper").body();
        PlainVisitor anybody = new PlainVisitor(SERVER);

        anybody.upload("/certificates", "pdf", pdf).sees("This file was issued here and has not been changed.").sees(PdfReading.number(pdf));
        anybody.upload("/certificates", "pdf", PdfReading.altered(pdf)).sees("it has been changed since");
        anybody.upload("/certificates", "pdf", java.util.Arrays.copyOf(pdf, pdf.length - 100)).sees("its end is missing");
        anybody.upload("/certificates", "pdf", java.util.Arrays.copyOf(pdf, pdf.length + 10)).sees("something has been added to it");
        anybody.upload("/certificates", "pdf", "hello".getBytes()).sees("This is not a PDF.");
        anybody.upload("/certificates", "pdf", new byte[0]).sees("Choose the PDF first.");
        anybody.upload("/certificates", "pdf", new byte[1_500_000]).sees("too big");
        anybody.upload("/certificates/" + PdfReading.number(pdf), "pdf", other).sees("another certificate than the one on this page");
    }

    @Test
    void aNumberIsFoundHoweverItIsTypedAndNoOtherIs() {
        String number = PdfReading.number(passed().certificate("Ada Lovelace").body());
        PlainVisitor anybody = new PlainVisitor(SERVER);

        anybody.post("/certificates", "number", " " + number.toLowerCase().replace("-", " ")).sees("This certificate is genuine");
        anybody.post("/certificates", "number", "").sees("Type the number that stands on the certificate.");
        anybody.post("/certificates", "number", number.replace('-', '2')).sees("This cannot be a number of ours.");
        anybody.get("/certificates/" + CertificateNumber.random()).sees("No certificate has this number");
        anybody.post("/certificates/" + number, "name", "").sees("Type the name that stands on the certificate.");
    }

    @Test
    void namesCannotBeTriedOneAfterAnother() {
        String number = PdfReading.number(passed().certificate("Ada Lovelace").body());
        PlainVisitor anybody = new PlainVisitor(SERVER);
        long tried = IntStream.range(0, 40).mapToObj(guess -> anybody.post("/certificates/" + number, "name", "Guess " + guess))
                .takeWhile(answer -> answer.status() == 200).count();

        assertThat(tried).isEqualTo(20);
        Answer refused = anybody.post("/certificates/" + number, "name", "Ada Lovelace").is(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    private static QuickLearner passed() {
        QuickLearner learner = new QuickLearner(SERVER, MODULE);
        learner.passes();
        return learner;
    }
}

package org.forewarned.communications.brochures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.List;
import org.forewarned.certification.PdfReading;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Anybody makes a brochure: with a mouse, with the keyboard alone, without script. */
@Tag("looks")
class BrochuresIT {

    private static final RunningServer SERVER = RunningServer.shared();

    /** A member of the public makes a tri-fold on county lines in Welsh for Wales, and changes it. */
    @Test
    void aTriFoldInWelsh() {
        try (Visitor visitor = Visitor.of(SERVER)) {
            visitor.open("/brochures").sees("Make your own leaflet").sees("County lines");
            Page page = visitor.page();
            page.locator("li", new Page.LocatorOptions().setHasText("County lines")).locator("a.btn-2").click();
            assertThat(visitor.heading()).contains("Your leaflet");
            page.getByLabel("Nation", new Page.GetByLabelOptions().setExact(true)).selectOption("wales");
            page.waitForURL("**nation=wales**");
            page.getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).selectOption("cy");
            page.waitForURL("**language=cy**");
            page.waitForCondition(() -> page.locator("form[aria-busy]").count() == 0);
            byte[] pdf = file(page);
            assertThat(PdfReading.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(PdfReading.failures(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
            assertThat(String.join(" ", PdfReading.pages(pdf))).contains("Llinellau cyffuriau").contains("Cymru").contains("116 000");
            String before = page.url();
            page.locator("#down-0").click();
            page.waitForCondition(() -> !page.url().equals(before));
            assertThat(page.locator("#part-1").inputValue()).as("the first part is the second now").startsWith("signs");
            assertThat(page.locator("img[alt^='Side 1']").evaluate("i => i.complete && i.naturalWidth > 1000 || new Promise(r => { i.onload = () => r(i.naturalWidth > 1000); })"))
                    .isEqualTo(true);
            visitor.open("/brochures").sees("Go on with the leaflet you began");
            page.locator("a[data-remembered]").click();
            assertThat(page.url()).contains("language=cy");
        }
    }

    private static byte[] file(Page page) {
        APIResponse answer = page.request().get(url(page));
        return answer.body();
    }

    private static String url(Page page) {
        return String.valueOf(page.locator("a.btn[download]").evaluate("a => a.href"));
    }

    /** An Easy Read A4 on scams for Scotland, with no script: Scottish numbers, and none of England's. */
    @Test
    void easyReadForScotlandWithoutScript() {
        PlainVisitor visitor = new PlainVisitor(SERVER);
        String address = "/brochures/fraud?form=easy-read&nation=scotland&audience=everyone&language=en&front=stop-check-tell&p=signs&p=do-scotland&p=helplines&up=&add=";
        var page = visitor.get(address).document();
        String link = page.select("a.btn[download]").attr("href");
        byte[] pdf = visitor.get(link).body();
        assertThat(PdfReading.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        String text = String.join(" ", PdfReading.pages(pdf));
        assertThat(text).contains("Scotland").contains("101").doesNotContain("0300 123 2040");
    }

    @Test
    void withTheKeyboardAlone() {
        try (Visitor visitor = Visitor.of(SERVER)) {
            visitor.open("/brochures/fraud");
            Page page = visitor.page();
            page.locator("#by-form").focus();
            page.keyboard().press("ArrowDown");
            page.waitForURL("**form=a4**");
            page.waitForCondition(() -> page.locator("form[aria-busy]").count() == 0);
            assertThat(page.evaluate("document.activeElement.id")).as("the focus stays").isEqualTo("by-form");
            page.locator("#out-0").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**panels=do-**");
            assertThat(page.locator("a.btn[download]").count()).isEqualTo(1);
        }
    }

    @Test
    void whatHasNoRoomIsSaidAndThereIsNoFile() {
        try (Visitor visitor = Visitor.of(SERVER)) {
            String query = "language=en&nation=england&audience=everyone&form=a5&front=noticed&panels=signs.do-england-wales.avoid.myths.story-bag.helplines.signs-young.do-young";
            visitor.open("/brochures/county-lines?" + query).sees("There is no room for all of it");
            assertThat(visitor.page().locator("a.btn[download]").count()).isZero();
            APIResponse answer = visitor.page().request().get(SERVER.url("/brochures/county-lines/leaflet.pdf?" + query));
            assertThat(answer.headers().get("content-type")).startsWith("text/html");
        }
    }

    @Test
    void strangeAddresses() {
        PlainVisitor visitor = new PlainVisitor(SERVER);
        for (String path : List.of("/brochures/nothing", "/brochures/county-lines/side-99.png", "/brochures/county-lines/leaflet.exe", "/brochures/county-lines/side-0.png")) {
            visitor.getOnce(path).is(404);
        }
        visitor.get("/brochures/county-lines?form=%3Cscript%3E&nation=mars&panels=a.b.c.%3Cx%3E&front=zzz&up=99&p=%00").sees("Your leaflet").seesNo("<script>x");
    }

    @Test
    void looks() {
        try (Visitor visitor = Visitor.of(SERVER)) {
            look(visitor, "/brochures", "brochures");
            look(visitor, "/brochures/county-lines", "brochure");
            look(visitor, "/brochures/county-lines?language=en&nation=england&audience=everyone&form=a5&front=noticed&panels=signs.do-england-wales.avoid.myths.story-bag.helplines",
                    "brochure-no-room");
        }
    }

    private static void look(Visitor visitor, String path, String name) {
        visitor.open(path);
        HtmlChecker.check(name, visitor.page().content());
        Looks.at(visitor.page(), name);    }
}

package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Keyboard;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scenarios and messages are written in forms, with nothing but the keyboard; what stood there stays as it was. */
@Tag("looks")
class BlockFormsIT {

    private static final String DESK = "/authoring/modules/stop-check-tell";
    private static final String LOVE = DESK + "/text/en/love-online";
    private static final String PARCEL = DESK + "/text/en/parcel-text";

    private final Somebody author = Somebody.with(Role.AUTHOR);
    private final Keyboard hand = new Keyboard();

    @Test
    void aStoryIsWrittenByKeyboard() {
        try (Visitor desk = desk()) {
            Page page = desk.page();
            String before = source(desk, LOVE);
            open(desk, LOVE, "Scenario");
            looks(desk, "scenario form");
            assertThat(page.locator("#outline .tag.late").count()).as("nothing is wrong with a published story").isZero();
            hand.press(page.locator(".piece.is-open form.write > .acts button:has-text('Keep')"));
            desk.sees("Kept");
            assertThat(source(desk, LOVE)).as("kept without a change").isEqualTo(before);

            open(desk, LOVE, "Scenario");
            hand.write(page.locator("[id='s1-w4-text']"), "Ask what Erik does on his ship");
            hand.pick(page.locator("[id='s1-w4-to']"), "+");
            hand.press(page.locator("button[value='way:1']"));
            page.waitForURL(Pattern.compile(".*#s1-w5-text$"));
            assertThat(focused(page)).as("on with the next way").isEqualTo("s1-w5-text");
            assertThat(page.inputValue("#s2-id, [name='s2-id']")).isEqualTo("ask-what-erik-does-on-his-ship");
            desk.sees("Dead end: no way on");
            hand.write(page.locator("#s2-heading"), "She laughs");
            hand.write(page.locator("#s2-text"), "She shows you a photo.");
            hand.tick(page.locator("#s2-end"));
            page.locator("[data-saved]:text-is('Kept')").waitFor();
            assertThat(page.locator("#outline .tag.late").count()).as("the outline follows what is typed").isZero();
            assertThat(page.locator("#outline").innerText()).contains("2. She laughs").doesNotContain("no heading yet");
            hand.press(page.locator("button#s2-down"));
            page.waitForURL(Pattern.compile(".*#s3-down$"));
            assertThat(focused(page)).as("on with the step that moved").isEqualTo("s3-down");
            assertThat(page.inputValue("#s3-heading")).isEqualTo("She laughs");
            hand.press(page.locator("form.write > .acts button[value=text]"));
            page.waitForURL(Pattern.compile(".*as=text.*"));
            assertThat(page.inputValue("#body")).contains("## She laughs {#ask-what-erik-does-on-his-ship end=true}\nShe shows you a photo.\n\n##");
            hand.press(page.locator("form.write > .acts button[value=form]"));
            page.locator("#s3-heading").waitFor();
            hand.press(page.locator("button[value='drop:3']"));
            page.waitForURL(Pattern.compile(".*#s3-heading$"));
            desk.sees("leads to no step");
            open(desk, LOVE, "Scenario");
            hand.press(page.locator("button[value='way-drop:1.4']"));
            page.waitForURL(Pattern.compile(".*#s1-w4-text$"));
            assertThat(source(desk, LOVE)).as("what came has gone, and nothing else").isEqualTo(before);
        }
    }

    @Test
    void wordsOfAMessageAreMarkedByKeyboard() {
        try (Visitor desk = desk()) {
            Page page = desk.page();
            String before = source(desk, PARCEL);
            open(desk, PARCEL, "Message");
            looks(desk, "message form");
            assertThat(page.locator("#phrases > li").count()).isEqualTo(6);
            assertThat(page.locator(".CodeMirror .said-clue").count()).isPositive();
            hand.press(page.locator(".piece.is-open form.write > .acts button:has-text('Keep')"));
            desk.sees("Kept");
            assertThat(source(desk, PARCEL)).as("kept without a change").isEqualTo(before);

            open(desk, PARCEL, "Message");
            hand.press(page.locator("button.tool:has-text('Mark as ordinary')"));
            desk.sees("Select words in the message first.");
            page.keyboard().press("Control+End");
            page.keyboard().type(" Goodbye.");
            page.keyboard().press("Shift+Home");
            hand.press(page.locator("button.tool:has-text('Mark as ordinary')"));
            desk.sees("Some of these words are marked already.");
            page.keyboard().press("Control+End");
            for (int i = 0; i < "Goodbye.".length(); i++) {
                page.keyboard().press("Shift+ArrowLeft");
            }
            hand.press(page.locator("button.tool:has-text('Mark as a warning sign')"));
            assertThat(focused(page)).as("on with why").isEqualTo("m7-why");
            page.keyboard().type("They say \"goodbye\" early");
            page.locator("[data-saved]:text-is('Kept')").waitFor();
            looks(desk, "message form with a new mark");
            page.keyboard().press("Shift+Tab");
            hand.pick(page.locator("#m7-kind"), "fine");
            hand.press(page.locator(".piece.is-open form.write > .acts button:has-text('Keep')"));
            desk.sees("Kept");
            String end = "[Thank you for your patience.](fine \"Politeness is no sign either way\")";
            assertThat(source(desk, PARCEL)).isEqualTo(before.replace(end, end + " [Goodbye.](fine \"They say \\\"goodbye\\\" early\")"));

            open(desk, PARCEL, "Message");
            hand.press(page.locator("#phrases > li[data-number='7'] button:has-text('Take the mark away')"));
            for (int i = 0; i < " Goodbye.".length(); i++) {
                page.keyboard().press(i == 0 ? "Control+End" : "Backspace");
            }
            page.keyboard().press("Backspace");
            hand.press(page.locator(".piece.is-open form.write > .acts button:has-text('Keep')"));
            desk.sees("Kept");
            assertThat(source(desk, PARCEL)).isEqualTo(before);
        }
    }

    /** What the form could not show is text, and says so; a form without script does the same. */
    @Test
    void whatTheFormCanNotShowIsText() {
        PlainVisitor plain = author.visitor();
        begun(plain);
        Answer page = plain.get(DESK + "/text/en/bank-call");
        String edit = page.document().select(".piece:has(h2:contains(Scenario)) a:contains(Write)").attr("href").replaceAll("#.*", "");
        String at = edit.replaceAll(".*edit=", "");
        Answer form = plain.get(edit).seesNo("written in a way that the form can’t show whole");
        String seen = form.document().select("form.write input[name=seen]").val();
        String asText = plain.get(edit + "&as=text").document().select("#body").text();
        String odd = "Words above the first step.\n\n" + asText;
        Answer kept = plain.post(edit, "do", "save", "at", at, "seen", seen, "body", odd).sees("Kept");
        assertThat(kept.path()).startsWith(DESK);
        Answer stuck = plain.get(edit).sees("written in a way that the form can’t show whole");
        HtmlChecker.check("scenario as text", stuck.html());
        assertThat(stuck.document().select("#body").text()).startsWith("Words above the first step.");
        plain.post(edit, "do", "save", "at", at, "seen", stuck.document().select("form.write input[name=seen]").val(), "body", asText).sees("Kept");
        plain.get(edit).sees("Where the ways lead");
    }

    private Visitor desk() {
        begun(author.visitor());
        Visitor desk = Visitor.of(OpenServer.shared().server(), Visitor::inspecting);
        desk.context().addCookies(author.visitor().cookies());
        return desk;
    }

    private static void begun(PlainVisitor visitor) {
        if (visitor.get(DESK).text().contains("begin a draft")) {
            visitor.post(DESK, "do", "begin").sees("The draft is begun");
        }
    }

    /** The form of the first block of this kind, reached with the keyboard. */
    private void open(Visitor desk, String page, String kind) {
        desk.open(page);
        Locator write = desk.page().locator(".piece:has(.piece-bar h2:has-text('" + kind + "')) .bar-acts a").first();
        hand.press(write);
        desk.page().locator(".piece.is-open form.write").waitFor();
        desk.page().waitForLoadState(LoadState.LOAD);
    }

    private static String source(Visitor desk, String page) {
        desk.open(page + "?as=source");
        return desk.page().inputValue("#source");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private void looks(Visitor desk, String name) {
        HtmlChecker.check(name, author.visitor().get(desk.page().url().replaceFirst("^https?://[^/]+", "").replaceAll("#.*", "")).html());
        Looks.at(desk.page(), name);
    }
}

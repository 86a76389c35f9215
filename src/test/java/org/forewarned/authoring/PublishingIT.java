package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.learning.Answers;
import org.forewarned.learning.QuickLearner;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Modules;
import org.forewarned.markup.Problems;
import org.forewarned.markup.check.ContentEntries;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Keyboard;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From an archive to a published module, and on to its next version: an author with nothing but a keyboard, a reviewer, a second pair of eyes, and a learner in the middle. */
@Tag("looks")
class PublishingIT {

    private static final String MODULE = "county-lines-again";
    private static final String DESK = "/authoring/modules/" + MODULE;
    private static final List<String> KINDS = List.of("text", "question", "scenario", "message", "reflection", "note", "content-note", "example", "steps", "key-points", "video", "image", "fact",
            "helplines", "nation", "audience");

    private final Somebody author = Somebody.with(Role.AUTHOR);
    private final Somebody reviewer = Somebody.with(Role.REVIEWER);
    private final Somebody second = Somebody.with(Role.REVIEWER);
    private final Keyboard hand = new Keyboard();

    @Test
    void aModuleIsWrittenReviewedPublishedAndChanged() throws IOException {
        brought();
        firstVersion();
        PlainVisitor learner = new PlainVisitor(OpenServer.shared().server());
        learner.get("/modules/" + MODULE + "/first-signs");
        learner.post("/modules/" + MODULE + "/first-signs", "finish", "1").sees("Your learner code");
        QuickLearner finished = new QuickLearner(OpenServer.shared().server(), answers());
        finished.passes();
        writesAnotherLesson();
        talkedOver();
        secondVersion();
        goesOn(learner);
        topsUp(finished);
        assertThat(new PlainVisitor(OpenServer.shared().server()).get("/modules/" + MODULE).text()).contains("Signs at night");
        archiveComesBackAsItWas();
        olderOneAgain(learner, finished.visitor());
    }

    private static Answers answers() throws IOException {
        return new Answers(Modules.check(files(), ContentEntries.read(Path.of("content"), LocalDate.of(2026, 11, 22), new Problems())).module().orElseThrow());
    }

    /** Whoever is in the middle goes on with the new version when they choose, and keeps what they did. */
    private static void goesOn(PlainVisitor learner) {
        learner.get("/my-learning").sees("It has changed since you began");
        learner.get("/modules/" + MODULE).sees("This module has changed since you began").sees("A lesson about what is seen at night.").sees("1 of 6 lessons done");
        learner.get("/modules/" + MODULE + "/how-it-starts").sees("Lesson 2 of 6");
        learner.post("/modules/" + MODULE, "newer", "1").sees("1 of 7 lessons done").seesNo("This module has changed");
    }

    /** Whoever had finished does the lesson that is new, and holds a certificate of the new version. */
    private static void topsUp(QuickLearner finished) {
        PlainVisitor visitor = finished.visitor();
        visitor.get("/my-learning").sees("It has changed since you completed it");
        visitor.get("/modules/" + MODULE).sees("Your certificate stays valid").sees("Signs at night");
        looks(visitor, "/modules/" + MODULE, "newer");
        looks(visitor, "/my-learning", "my-learning newer");
        visitor.post("/modules/" + MODULE, "newer", "1").sees("You are taking the top-up").sees("0 of 1 lessons done");
        visitor.get("/my-learning").sees("Go on with the top-up").sees("You are taking the top-up");
        looks(visitor, "/modules/" + MODULE, "top-up under way");
        looks(visitor, "/my-learning", "my-learning topping up");
        visitor.get("/modules/" + MODULE + "/certificate").sees("certificate");
        Answer end = visitor.post("/modules/" + MODULE + "/signs-at-night", "finish", "1").sees("You passed on");
        assertThat(end.path()).isEqualTo("/modules/" + MODULE);
        end.seesNo("You are taking the top-up").sees("Version 2");
        assertThat(finished.certificate("Ann Example").body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    /** The files of a module under another name, as an archive. */
    private void brought() throws IOException {
        author.visitor().get("/authoring/modules/new");
        assertThat(bring("no archive".getBytes(StandardCharsets.UTF_8)).text()).contains("no ZIP archive");
        assertThat(bring(zip(files())).text()).contains("The draft is begun");
        author.visitor().get(DESK).sees("Nothing to mend");
        author.visitor().post(DESK, "do", "send").sees("Sent to review");
    }

    private Answer bring(byte[] archive) {
        return author.visitor().upload("/authoring/modules/new", "archive", "module.zip", archive, "do", "bring");
    }

    private static ModuleFiles files() throws IOException {
        ModuleFiles files = ModuleFiles.read(Path.of("modules", "county-lines"));
        Map<String, byte[]> all = new TreeMap<>();
        files.paths().stream().filter(path -> !path.startsWith("cy/")).forEach(path -> all.put(path, files.bytes(path).orElseThrow()));
        String yaml = files.text("module.yaml").orElseThrow().replace("id: county-lines\n", "id: " + MODULE + "\n").replaceAll("translations: \\[.*]", "translations: []");
        all.put("module.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return new ModuleFiles(all);
    }

    private static byte[] zip(ModuleFiles files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeZip(out);
        return out.toByteArray();
    }

    private void firstVersion() {
        author.visitor().getOnce(DESK + "/publish").is(404);
        reviewer.visitor().get(DESK + "/publish").sees("have to be looked at");
        tick();
        reviewer.visitor().post(DESK + "/publish", "do", "publish").sees("Published. Learners see it within seconds");
        new PlainVisitor(OpenServer.shared().server()).get("/modules/" + MODULE).sees("County lines");
    }

    private void tick() {
        reviewer.visitor().get(DESK + "/review");
        List.of("facts", "language", "accessibility").forEach(item -> reviewer.visitor().post(DESK + "/review", "tick", item).sees("Looked at"));
    }

    /** With each kind of block, by keyboard alone; three of them name what is not there. */
    private void writesAnotherLesson() {
        try (Visitor desk = Visitor.of(OpenServer.shared().server(), Visitor::inspecting)) {
            desk.context().addCookies(author.visitor().cookies());
            Page page = desk.open(DESK).page();
            hand.press(page.locator("button:has-text('Change this module')"));
            desk.sees("The draft is begun");
            hand.write(page.locator("#title"), "Signs at night");
            hand.press(page.locator("button[value=add]"));
            desk.sees("One idea in each paragraph");
            for (String kind : KINDS) {
                hand.press(page.locator(".piece details.add > summary").last());
                hand.press(page.locator(".piece details.add").last().locator("a[href*='add=" + kind + "&']"));
                page.locator("#new").waitFor();
                hand.press(page.locator("#new button:has-text('Keep')"));
                desk.sees("Kept");
            }
            assertThat(page.locator("#problems .tag.late").count()).as("a film, a picture and a fact that are not there").isEqualTo(3);
            mend(page, "image", "media/pegs.svg");
            mend(page, "fact", "cce-identified-2025");
            page.locator(".piece:has(.piece-bar h2:text-is('Video')) button[value=remove]").press("Enter");
            desk.sees("Kept");
            assertThat(page.locator("#problems .tag.late").count()).isZero();
            hand.press(page.locator("a:has-text('Show source')"));
            assertThat(page.locator("#source").inputValue()).contains("::: scenario {#scenario title=\"A short story\"}", "::: fact {ref=cce-identified-2025}");
            desk.open(DESK);
            hand.press(page.locator("button[value=send]"));
            desk.sees("Sent to review");
        }
    }

    private void mend(Page page, String kind, String value) {
        page.navigate(page.url().replaceFirst("[?#].*", ""));         // from the top: else Tab goes through the whole preview first
        hand.press(page.locator(".blocks a:has-text('" + Map.of("image", "Picture", "fact", "Fact").get(kind) + "')"));
        page.locator(".piece.is-open").waitFor();
        Locator list = page.locator(".piece.is-open select").first();
        list.press("Home");
        hand.pick(list, value);
        hand.press(page.locator(".piece.is-open button:has-text('Keep')"));
        page.locator(".note.good").waitFor();
    }

    private void talkedOver() {
        PlainVisitor reviewing = reviewer.visitor();
        reviewing.get(DESK + "/review").sees("en/signs-at-night.md");
        String night = "en/signs-at-night.md";
        reviewing.post(DESK + "/review", "where", night + " question", "remark", "").sees("Type a remark");
        reviewing.post(DESK + "/review", "where", night + " question", "remark", "Ask one thing only.").sees("Ask one thing only.").sees("What do you do first?");
        Answer page = author.visitor().get(DESK + "/review").sees("Ask one thing only.");
        author.visitor().post(DESK + "/review", "resolve", page.document().select("button[name=resolve]").val()).sees("Resolved");
    }

    private void secondVersion() {
        tick();
        second.visitor().get(DESK + "/publish");
        second.visitor().post(DESK + "/publish", "do", "publish", "kind", "material").sees("Say why");
        second.visitor().post(DESK + "/publish", "do", "publish", "kind", "material", "reason", "A lesson about what is seen at night.", "lessons", "signs-at-night").sees("Version 2");
    }

    private void archiveComesBackAsItWas() throws IOException {
        byte[] zip = author.visitor().get(DESK + "/archive/" + MODULE + ".zip").body();
        ModuleFiles out = ModuleFiles.readZip(new java.io.ByteArrayInputStream(zip));
        assertThat(zip(out)).isEqualTo(zip);
        files().paths().stream().filter(path -> !path.equals("module.yaml")).forEach(path -> {
            try {
                assertThat(out.bytes(path).orElseThrow()).as(path).isEqualTo(files().bytes(path).orElseThrow());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void looks(PlainVisitor as, String path, String name) {
        try (Visitor eyes = Visitor.of(OpenServer.shared().server(), Visitor::inspecting)) {
            eyes.context().addCookies(as.cookies());
            eyes.open(path);
            HtmlChecker.check(name, eyes.page().content());
            Looks.at(eyes.page(), name);
        }
    }

    private void olderOneAgain(PlainVisitor learner, PlainVisitor finished) {
        second.visitor().get(DESK + "/publish");
        second.visitor().post(DESK + "/publish", "do", "again", "number", "1", "why", "").sees("Say why");
        second.visitor().post(DESK + "/publish", "do", "again", "number", "1", "why", "The lesson was not ready.").sees("Version 3");
        assertThat(new PlainVisitor(OpenServer.shared().server()).get("/modules/" + MODULE).text()).doesNotContain("Signs at night");
        second.visitor().post(DESK + "/publish", "do", "withdraw", "reason", "It was a test.", "notice", "Take the module on county lines instead.").sees("Withdrawn");
        assertThat(new PlainVisitor(OpenServer.shared().server()).get("/modules").text()).doesNotContain("Signs at night");
        new PlainVisitor(OpenServer.shared().server()).get("/modules/" + MODULE).sees("is not offered any more").sees("Take the module on county lines instead.");
        learner.get("/modules/" + MODULE).sees("This module is not offered any more").sees("Take the module on county lines instead.");
        learner.get("/modules/" + MODULE + "/first-signs").sees("This module is not offered any more");
        learner.get("/my-learning").sees("It is not offered any more");
        looks(learner, "/modules/" + MODULE, "withdrawn");
        looks(new PlainVisitor(OpenServer.shared().server()), "/modules?withdrawn=" + MODULE, "modules withdrawn");
        finished.get("/my-learning").sees("It is not offered any more").sees("Make the certificate");
    }
}

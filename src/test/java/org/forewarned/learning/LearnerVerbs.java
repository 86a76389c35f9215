package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.learning.Answers.Field;
import org.forewarned.markup.Block;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Message;
import org.forewarned.markup.Part;
import org.forewarned.markup.Question;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Step;
import org.forewarned.markup.Way;
import org.forewarned.platform.testing.Hand;
import org.forewarned.platform.testing.Visitor;
import org.jsoup.Jsoup;

/** What a learner does with a module, in a browser, with whatever hand. */
public final class LearnerVerbs {

    private final Visitor visitor;
    private final Hand hand;
    private final Answers module;

    public LearnerVerbs(Visitor visitor, Hand hand, Answers module) {
        this.visitor = visitor;
        this.hand = hand;
        this.module = module;
    }

    /** From the home page to the first lesson. */
    public LearnerVerbs begins() {
        visitor.open("/");
        go(page().locator("#modules .card a", new Page.LocatorOptions().setHasText(module.words().title())));
        assertThat(visitor.heading()).isEqualTo(module.words().title());
        Locator straight = page().locator("main .head a.inrow[href='" + module.path(module.lessons().get(0).id()) + "']");
        go(straight.count() > 0 ? straight : page().locator("main .head a.btn"));
        return this;
    }

    /** Does all there is to do in the lesson, and goes on. */
    public LearnerVerbs takes(Lesson lesson) {
        assertThat(visitor.heading()).isEqualTo(lesson.title());
        lesson.blocks().stream().filter(Block::interactive).forEach(this::does);
        go(page().locator("form.turn button[name=finish]"));
        return this;
    }

    private void does(Block block) {
        if (block instanceof Question question) {
            answers(question, Answers.right(question));
        } else if (block instanceof Scenario scenario) {
            walks(scenario);
        } else if (block instanceof Message message) {
            inspects(message);
        }
    }

    /** Answers a question of a lesson, and reads what is said to it. */
    public LearnerVerbs answers(Question question, List<Field> fields) {
        give(fields);
        hand.press(in(question.id(), "form.ask button"));
        String said = in(question.id(), "[role=status]").innerText();
        if (question.scored()) {
            assertThat(said).contains(fields.equals(Answers.right(question)) ? "That is right." : "There is a better answer.");
        }
        return this;
    }

    /** Decides until an end is reached; tries a way that is not safe first, where there is one, and goes back. */
    public LearnerVerbs walks(Scenario scenario) {
        Step here = scenario.steps().get(0);
        Set<String> been = new HashSet<>();
        boolean tried = false;
        while (!here.ways().isEmpty()) {
            been.add(here.id());
            if (!tried) {
                for (Way way : here.ways()) {
                    if (scenario.step(way.target()).orElseThrow().tone() == Step.Tone.RISK) {
                        decides(scenario, way.target());
                        goesBack(scenario);
                        tried = true;
                        break;
                    }
                }
            }
            Way way = here.ways().stream().filter(w -> !been.contains(w.target()) && scenario.step(w.target()).orElseThrow().tone() != Step.Tone.RISK)
                    .findFirst().orElseThrow(() -> new AssertionError("no safe way on in " + scenario.id() + " after " + been));
            decides(scenario, way.target());
            here = scenario.step(way.target()).orElseThrow();
        }
        in(scenario.id(), "li.is-here").waitFor();
        assertThat(in(scenario.id(), "li.is-here").innerText()).contains("one end of the story");
        return this;
    }

    /** One decision; what it leads to stands on the page afterwards. */
    public LearnerVerbs decides(Scenario scenario, String target) {
        int before = seen(scenario).count();
        hand.press(in(scenario.id(), "button[name=way][value='" + target + "']"));
        seen(scenario).nth(before).waitFor();
        return this;
    }

    private void goesBack(Scenario scenario) {
        hand.press(in(scenario.id(), "button[name=back]"));
        page().locator("[id='" + scenario.id() + "']").getByText("You went back from here.").first().waitFor();
    }

    private Locator seen(Scenario scenario) {
        return in(scenario.id(), "ol.trail > li");
    }

    private void inspects(Message message) {
        long clues = message.parts().stream().filter(part -> part.mark() == Part.Mark.CLUE).count();
        for (Part part : message.parts()) {
            if (part.mark() == Part.Mark.CLUE) {
                hand.tick(page().locator("[id='" + message.id() + "-" + part.number() + "']"));
            }
        }
        hand.press(in(message.id(), "form.ask button.btn"));
        assertThat(in(message.id(), "[role=status]").innerText()).contains("You marked " + clues + " of the " + clues + " warning signs.");
    }

    /** Begins the assessment from its door, question by question. */
    public LearnerVerbs beginsAssessment() {
        go(page().locator("main form.ask button"));
        return this;
    }

    /** Answers questions one by one, right, until the review. */
    public LearnerVerbs answersAll() {
        while (!visitor.path().endsWith("/review")) {
            answersOne(true);
        }
        return this;
    }

    /** Answers the question on the page. */
    public Question answersOne(boolean right) {
        Question question = shown();
        give(right ? Answers.right(question) : Answers.wrong(question));
        go(page().locator("form.ask .acts button"));
        return question;
    }

    /** The question of the assessment that stands on the page. */
    public Question shown() {
        return module.asked(Jsoup.parse(page().content()).select("form.ask fieldset [name]").stream().map(field -> field.attr("name")).collect(Collectors.toSet()));
    }

    /** Hands in, from the review. */
    public LearnerVerbs handsIn() {
        go(page().locator("main form.acts button.btn"));
        return this;
    }

    /** Types a name and gets the certificate. */
    public byte[] makesCertificate(String name) {
        hand.write(page().locator("#name"), name);
        return download(page().locator("form:has(#name) button"));
    }

    private byte[] download(Locator button) {
        Download download = page().waitForDownload(() -> hand.press(button));
        assertThat(download.suggestedFilename()).isEqualTo("certificate.pdf");
        try (InputStream in = download.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Looks a certificate up by its number, from anywhere. */
    public LearnerVerbs looksUp(String number) {
        visitor.open("/certificates");
        hand.write(page().locator("#number"), number);
        go(page().locator("form:has(#number) button"));
        return this;
    }

    /** Asks whether the certificate on the page was made for this name. */
    public LearnerVerbs asksForName(String name) {
        Locator field = page().locator("#name");
        if (!field.inputValue().isEmpty()) {
            visitor.open(visitor.path());
        }
        hand.write(page().locator("#name"), name);
        go(page().locator("form:has(#name) button"));
        return this;
    }

    /** Sends a PDF to be looked at. */
    public LearnerVerbs uploads(byte[] pdf) {
        hand.attach(page().locator("#pdf"), new FilePayload("mine.pdf", "application/pdf", pdf));
        go(page().locator("form:has(#pdf) button"));
        return this;
    }

    /** Fills the fields of a form. */
    public LearnerVerbs give(List<Field> fields) {
        for (Field field : fields) {
            Locator input = page().locator("[id='" + field.id() + "']");
            if (field.listed()) {
                hand.pick(input, field.value());
            } else {
                hand.tick(input);
            }
        }
        return this;
    }

    /** Presses what leads to another page, and waits for it; the link that skips to a page's main part leads to none. */
    public LearnerVerbs go(Locator target) {
        page().waitForNavigation(new Page.WaitForNavigationOptions().setUrl(url -> !url.endsWith("#main")), () -> hand.press(target));
        return this;
    }

    private Locator in(String block, String what) {
        return page().locator("[id='" + block + "'] " + what);
    }

    private Page page() {
        return visitor.page();
    }
}

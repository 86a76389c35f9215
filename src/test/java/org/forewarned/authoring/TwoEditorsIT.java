package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forewarned.authoring.WritingDesk.kept;
import static org.forewarned.authoring.WritingDesk.status;
import static org.forewarned.authoring.WritingDesk.theirs;
import static org.forewarned.authoring.WritingDesk.typed;
import static org.forewarned.authoring.WritingDesk.writes;
import static org.forewarned.authoring.WritingDesk.writesInstead;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.Visitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people, or one in two windows, in the same lesson: nothing is lost, and nothing that somebody has not seen is overwritten. */
class TwoEditorsIT {

    private static final String CHANGED = "This was changed meanwhile";
    private static final int LONGER_THAN_IT_WAITS = 4_000;

    private final Somebody anne = Somebody.with(Role.AUTHOR);
    private final Somebody ben = Somebody.with(Role.AUTHOR);
    private final List<Visitor> visitors = new ArrayList<>();
    private WritingDesk desk;
    private int first;

    @BeforeEach
    void begin() {
        desk = WritingDesk.begun("two-editors", anne.visitor());
        first = desk.place("## What you see first");
    }

    @AfterEach
    void end() {
        try {
            visitors.forEach(Visitor::close);
        } finally {
            desk.away();                  // last: a page that is still open would ask for what is gone
        }
    }

    private Page browser(Somebody person) {
        Visitor visitor = Visitor.of(OpenServer.shared().server(), Visitor::inspecting);
        visitor.context().addCookies(person.visitor().cookies());
        visitors.add(visitor);
        return visitor.page();
    }

    @Test
    void whoComesSecondIsToldAndHasBothTexts() {
        Page annes = browser(anne);
        Page bens = browser(ben);
        desk.opens(annes, first);
        desk.opens(bens, first);
        writes(annes, " Anne wrote this.");
        kept(annes);
        writes(bens, " Ben wrote this.");
        status(bens, CHANGED);
        assertThat(theirs(bens)).contains("Anne wrote this.").doesNotContain("Ben wrote this.");
        assertThat(typed(bens)).contains("Ben wrote this.").doesNotContain("Anne wrote this.");
        Looks.at(bens, "editor, changed meanwhile");
        writes(bens, " And more.");
        bens.waitForTimeout(LONGER_THAN_IT_WAITS);
        assertThat(desk.text()).as("going on to write is no consent").contains("Anne wrote this.").doesNotContain("Ben wrote this.");

        bens.reload();
        assertThat(typed(bens)).contains("Anne wrote this.");
        bens.locator(".held button", new Page.LocatorOptions().setHasText("Bring it back")).click();
        assertThat(typed(bens)).endsWith("Ben wrote this. And more.");
        status(bens, CHANGED);
        assertThat(theirs(bens)).contains("Anne wrote this.");
        writes(bens, " Anne wrote this, says Ben.");
        bens.locator("form.write button.btn").click();
        bens.locator(".note.good").waitFor();
        assertThat(desk.text()).contains("Ben wrote this. And more. Anne wrote this, says Ben.").doesNotContain("Anne wrote this. ");
        assertThat(bens.locator(".held").count()).as("what is kept is held no more").isZero();

        writes(annes, " Once more.");
        status(annes, CHANGED);
        assertThat(theirs(annes)).contains("says Ben");
        assertThat(anne.visitor().get(desk.desk + "/revisions").document().select("button[name=number]").size()).as("what each of them kept can be had again").isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatIsDoneWithOtherBlocksMeanwhileDisturbsNobody() {
        int place = desk.place("::: key-points");
        List<String> before = desk.pieces();
        Page annes = browser(anne);
        Page bens = browser(ben);
        desk.opens(annes, place);
        writes(annes, "\n\nAnne began this");
        kept(annes);
        bens.navigate(desk.lesson + "?add=note&below=1#new");
        bens.locator("#new button.btn").click();
        bens.locator(".note.good").waitFor();
        writes(annes, " and went on");
        kept(annes);
        writes(annes, " to the end.");
        kept(annes);
        List<String> after = desk.pieces();
        assertThat(after.get(2)).as("Ben's").startsWith("::: note");
        assertThat(after.get(place + 1)).contains("Anne began this and went on to the end.");
        assertThat(without(after, 2, place)).as("all else").isEqualTo(without(before, place));
    }

    private static List<String> without(List<String> pieces, int... places) {
        List<String> rest = new ArrayList<>(pieces);
        for (int place : places) {
            rest.remove(place);
        }
        return rest;
    }

    @Tag("full")
    @Test
    void onePersonInTwoWindowsIsToldToo() {
        Page one = browser(anne);
        desk.opens(one, first);
        Page other = one.context().newPage();
        desk.opens(other, first);
        writes(one, " From the first window.");
        kept(one);
        writes(other, " From the second.");
        status(other, CHANGED);
        assertThat(theirs(other)).contains("From the first window.");
        writes(one, " Still the first.");
        kept(one);
        assertThat(desk.text()).contains("From the first window. Still the first.").doesNotContain("From the second");
        other.close();
        Page third = one.context().newPage();
        desk.opens(third, first);
        third.locator(".held button", new Page.LocatorOptions().setHasText("Bring it back")).click();
        assertThat(typed(third)).as("the closed window's text").endsWith(" From the second.");
    }

    @Tag("full")
    @Test
    void aHeadingIsTypedAnewAndABlockBetweenWithoutHarmToTheNext() {
        int place = first;
        List<String> before = desk.pieces();
        Page page = browser(anne);
        desk.opens(page, place);
        writesInstead(page, "A heading to be");
        kept(page);
        writesInstead(page, "");
        status(page, "Nothing is left here");
        writesInstead(page, "## A new heading\n\nA sentence.\n\n::: steps\n1. Go.");
        kept(page);
        writes(page, "\n2. Run.\n:::\n\n");
        kept(page);
        writes(page, "The end.");
        kept(page);
        page.locator("form.write a.inrow").click();
        page.waitForURL("**" + desk.lesson);
        List<String> after = desk.pieces();
        assertThat(after.subList(place, place + 3)).containsExactly("## A new heading\n\nA sentence.", "::: steps\n1. Go.\n2. Run.\n:::", "The end.");
        assertThat(without(after, place, place, place)).isEqualTo(without(before, place));
    }

    @Tag("full")
    @Test
    void theSourceOfAPageThatChangedMeanwhileIsNotOverwrittenEither() {
        Page annes = browser(anne);
        Page bens = browser(ben);
        annes.navigate(desk.lesson + "?as=source");
        desk.opens(bens, first);
        writes(bens, " Ben wrote this.");
        kept(bens);
        writes(annes, "\nAnne wrote below.\n");
        status(annes, CHANGED);
        assertThat(theirs(annes)).contains("Ben wrote this.").doesNotContain("Anne wrote below.");
        assertThat(desk.text()).contains("Ben wrote this.").doesNotContain("Anne wrote below.");
    }

    @Tag("full")
    @Test
    void whatIsWrittenForABlockThatWasTakenOutIsNotLost() {
        int place = desk.place("::: key-points");
        Page annes = browser(anne);
        desk.opens(annes, place);
        String next = desk.pieces().get(place - 1);
        takeOut(place);
        writes(annes, "\n\nAnne wrote this.");
        status(annes, "This was taken away meanwhile");
        assertThat(typed(annes)).endsWith("Anne wrote this.");
        annes.locator("form.write button.btn").click();
        assertThat(annes.locator("pre#body").innerText()).contains("::: key-points").contains("Anne wrote this.");
        assertThat(desk.pieces()).contains(next);
        assertThat(desk.text()).doesNotContain("Anne wrote this.");
    }

    private void takeOut(int place) {
        Element form = ben.visitor().get(desk.lesson).document().selectFirst("#piece-" + place + " form.bar-acts");
        ben.visitor().post(desk.lesson, "at", form.select("[name=at]").val(), "seen", form.select("[name=seen]").val(), "do", "remove").sees("Kept");
    }

    /** Without script: a form, and a button beside a block. */
    @Test
    void aPageThatWasOpenedBeforeAChangeOverwritesNothingAndTakesNothingOut() {
        Element form = ben.visitor().get(desk.lesson + "?edit=" + first).document().selectFirst("form.write");
        Element bar = anne.visitor().get(desk.lesson).document().selectFirst("#piece-" + first + " form.bar-acts");
        String seen = form.select("[name=seen]").val();
        anne.visitor().post(desk.lesson, "do", "save", "at", "" + first, "seen", seen, "body", "Anne wrote this.").sees("Kept");
        String page = ben.visitor().post(desk.lesson, "do", "save", "at", "" + first, "seen", seen, "known", form.select("[name=known]").val(), "body", "Ben wrote this.").sees(CHANGED).html();
        assertThat(page).contains("Anne wrote this.", "Ben wrote this.");
        ben.visitor().post(desk.lesson, "do", "remove", "at", "" + first, "seen", bar.select("[name=seen]").val()).sees("so nothing was done");
        assertThat(desk.text()).contains("Anne wrote this.").doesNotContain("Ben wrote this.");
    }

    @Tag("full")
    @Test
    void whatCannotBeSentWaitsInTheBrowserAndIsSentThen() {
        Page page = browser(anne);
        visitors.get(0).expectingOutages();
        desk.opens(page, first);
        page.context().setOffline(true);
        writes(page, " Written on a train.");
        status(page, "Not kept: no connection");
        assertThat(desk.text()).doesNotContain("Written on a train.");
        page.context().setOffline(false);
        kept(page);
        assertThat(desk.text()).contains("Written on a train.");
        page.context().setOffline(true);
        writes(page, " In a tunnel.");
        status(page, "Not kept: no connection");
        page.close();
        Page next = visitors.get(0).context().newPage();
        visitors.get(0).context().setOffline(false);
        next.navigate(desk.lesson);
        next.locator(".held a").click();
        next.locator(".held button", new Page.LocatorOptions().setHasText("Bring it back")).click();
        kept(next);
        assertThat(desk.text()).contains("Written on a train. In a tunnel.");
        next.reload();
        assertThat(next.locator(".held").count()).isZero();
    }
}

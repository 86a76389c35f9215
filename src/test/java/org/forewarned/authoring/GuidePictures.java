package org.forewarned.authoring;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the authors' guide anew, when it is asked for by name: {@code mvn verify -DskipUnit=true -Dit.test=GuidePictures}. */
class GuidePictures {

    private static final String DESK = "/authoring/modules/county-lines";
    private static final String LESSON = DESK + "/text/en/first-signs";
    private static final int WIDE = 1280;
    private static final int HIGH = 860;

    private final Somebody author = Somebody.with(Role.AUTHOR, Role.REVIEWER);

    @Test
    void taken() {
        PlainVisitor hand = author.visitor();
        hand.get(DESK);
        hand.post(DESK, "do", "begin").sees("The draft is begun");
        try (Visitor desk = Visitor.of(OpenServer.shared().server(), options -> options.setViewportSize(WIDE, HIGH))) {
            desk.context().addCookies(hand.cookies());
            changes(hand);
            picture(desk.open("/authoring/modules"), "library", "h1");
            picture(desk.open(LESSON + "?edit=4"), "editor", ".piece.is-open");
            hand.get(DESK + "/review");
            hand.post(DESK + "/review", "where", "en/first-signs.md how-sure", "remark", "Do we know that many wait for proof? Name the source.");
            picture(desk.open(DESK + "/review"), "review", "h1");
            picture(desk.open(DESK + "/translations/cy/first-signs?show=work"), "translation", "h1");
        } finally {
            hand.get(DESK);
            hand.post(DESK, "do", "discard", "sure", "1");
        }
    }

    private static void changes(PlainVisitor hand) {
        Document page = hand.get(LESSON + "?as=source").document();
        String text = page.select("#source").val().replace("How sure would you want to be before you told somebody", "How certain would you want to be before you told somebody")
                .replace("Anger can be fear.", "Anger can be fear, and so can silence.");
        hand.post(LESSON + "?as=source", "seen", page.select("input[name=seen]").val(), "source", text).sees("Kept");
    }

    private static void picture(Visitor visitor, String name, String at) {
        Page page = visitor.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(at).first().evaluate("e => window.scrollTo(0, e.matches('h1') ? 0 : e.getBoundingClientRect().top + window.scrollY - 120)");
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("src", "docs", "screenshots", "authoring-" + name + "-" + WIDE + ".png")));
    }
}

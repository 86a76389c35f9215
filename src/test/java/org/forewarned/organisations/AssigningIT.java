package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.forewarned.platform.testing.Accessibility;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A school's coordinator assigns, sees and proves, in a browser. */
class AssigningIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static PreparedSchool school;

    @BeforeAll
    static void start() {
        school = new PreparedSchool();
    }

    @Test
    void assigningTakesTwoPresses() {
        try (Visitor coordinator = visitor()) {
            coordinator.open(school.home()).follow("Assign a module").press("Assign to 36 people").sees("It is assigned");
            assertThat(coordinator.heading()).contains("scams");
            coordinator.open(school.home()).sees("36 to go");
        }
    }

    @Test
    void whatWillHappenIsSaidBeforeItDoesAlsoWithoutScript() {
        try (Visitor coordinator = in(Visitor.of(school.server, Visitor::withoutScript))) {
            coordinator.open(school.home() + "/assign");
            coordinator.page().locator("input[name=who][value=everybody]").uncheck();
            coordinator.page().locator("label.choice", new Page.LocatorOptions().setHasText("Teaching")).first().click();
            coordinator.press("Show what will happen").sees("Assign to 9 people");
            coordinator.page().locator("label.choice", new Page.LocatorOptions().setHasText("Teaching")).first().click();
            coordinator.press("Assign to").sees("Choose at least one group");
        }
    }

    @Test
    void everyPageCanBeReadByEverybody() {
        try (Visitor coordinator = in(Visitor.of(school.server, Visitor::inspecting))) {
            PlainVisitor plain = plain();
            for (String path : List.of("", "/assign", "/assignments", "/overdue", "/documents", "/cohorts", "/evidence")) {
                look(coordinator, plain, school.home() + path, path.isEmpty() ? "home" : path.substring(1));
            }
            look(coordinator, plain, school.assignment(), "assignment");
            look(coordinator, plain, school.home() + "/people/" + school.person() + "/learning", "person");
        }
    }

    @Test
    void evidenceIsForTheCoordinatorOnly() {
        Answer csv = plain().get(school.home() + "/evidence/evidence.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines().count()).isGreaterThanOrEqualTo(73);
        assertThat(plain().get(school.home() + "/evidence/evidence.xlsx?person=" + school.person()).status()).isEqualTo(200);
        assertThat(plain().get("/organisations/" + UUID.randomUUID()).status()).isEqualTo(404);
        Answer stranger = new PlainVisitor(school.server).get(school.home());
        assertThat(stranger.path()).isEqualTo("/sign-in");
    }

    private static void look(Visitor visitor, PlainVisitor plain, String path, String name) {
        HtmlChecker.check(path, plain.get(path).html());
        Page page = visitor.open(path).page();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            int width = scheme == ColorScheme.LIGHT ? 1280 : 390;
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(width, 900);
            Accessibility.check(page, path + " " + scheme);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("nothing sticks out of " + path).isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")).setFullPage(true));
        }
    }

    private static Visitor visitor() {
        return in(Visitor.of(school.server));
    }

    private static Visitor in(Visitor visitor) {
        visitor.context().addCookies(List.of(new Cookie("account", PreparedSchool.token()).setUrl(school.server.url("/"))));
        return visitor;
    }

    private static PlainVisitor plain() {
        return new PlainVisitor(school.server).with("account", PreparedSchool.token());
    }
}

package org.forewarned.organisations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.forewarned.platform.testing.Accessibility;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;

/** Pages as they were sent to somebody, to be looked at together: the Nu checker, axe in light and dark, narrow and wide; pictures where wanted. */
public final class Gallery {

    private final Map<String, Answer> pages = new LinkedHashMap<>();

    /** Keeps a page under a name that says what state it is in. */
    public Answer show(String name, Answer answer) {
        pages.put(name, answer.is(200));
        return answer;
    }

    /** No page keeps anybody out. */
    public void look(RunningServer server) {
        Answer[] shown = new Answer[1];
        Optional<Path> pictures = Optional.ofNullable(System.getProperty("pictures")).map(Path::of);
        try (Visitor visitor = Visitor.of(server, Visitor::inspecting)) {
            Page page = visitor.page();
            page.route("**/*", route -> {
                if (route.request().isNavigationRequest()) {
                    route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("text/html;charset=UTF-8").setBody(shown[0].html()));
                } else {
                    route.resume();
                }
            });
            SoftAssertions all = new SoftAssertions();
            pages.forEach((name, answer) -> {
                shown[0] = answer;
                all.check(() -> HtmlChecker.check(name, answer.html()));
                visitor.open(answer.path());
                for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                    look(page, name, scheme, scheme == ColorScheme.DARK ? 320 : 1280, all);
                    pictures.ifPresent(folder -> picture(page, folder, name, scheme));
                }
            });
            all.assertAll();
        }
    }

    private static void look(Page page, String name, ColorScheme scheme, int width, SoftAssertions all) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
        page.waitForFunction("() => document.getAnimations().length === 0");
        page.evaluate("document.querySelectorAll('main details').forEach(more => { more.open = true; })");
        all.check(() -> Accessibility.check(page, name + " " + scheme));
        all.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name + " runs out of a window " + width + " wide").isEqualTo(true);
    }

    private static void picture(Page page, Path folder, String name, ColorScheme scheme) {
        page.setViewportSize(scheme == ColorScheme.DARK ? 390 : 1280, 800);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name.replace(' ', '-') + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
    }
}

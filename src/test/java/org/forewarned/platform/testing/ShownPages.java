package org.forewarned.platform.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;

/** Pages as they were sent on the way through a test; at its end each is checked: the Nu checker, axe narrow and wide, the one light and the other dark, in turn. */
public final class ShownPages {

    private static final List<Integer> WIDTHS = List.of(320, 1280);

    private final RunningServer server;
    private final Map<String, Answer> pages = new LinkedHashMap<>();

    public ShownPages(RunningServer server) {
        this.server = server;
    }

    /** Keeps a page to be checked. */
    public Answer show(String name, Answer answer) {
        pages.put(name, answer.is(200));
        return answer;
    }

    /** Checks all; with {@code -Dpictures=folder} it takes pictures of them too. */
    public void keepNobodyOut() {
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
            int turn = 0;
            for (Map.Entry<String, Answer> one : pages.entrySet()) {
                shown[0] = one.getValue();
                all.check(() -> HtmlChecker.check(one.getKey(), shown[0].html()));
                visitor.open(shown[0].path());
                boolean even = turn++ % 2 == 0;
                for (int width : WIDTHS) {
                    ColorScheme scheme = even == (width == WIDTHS.get(0)) ? ColorScheme.DARK : ColorScheme.LIGHT;
                    page.setViewportSize(width, 800);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    all.check(() -> Accessibility.check(page, one.getKey() + " " + width + " " + scheme));
                    all.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(one.getKey() + " runs out of the window").isEqualTo(true);
                }
                pictures.ifPresent(folder -> picture(page, folder, one.getKey().replace(' ', '-')));
            }
            all.assertAll();
        }
    }

    private static void picture(Page page, Path folder, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(390, 1280)) {
                page.setViewportSize(width, 800);
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            }
        }
    }
}

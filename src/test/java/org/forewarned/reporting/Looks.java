package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.Accessibility;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;

/** Looks at a page as it is: with axe in light and dark, wide and narrow; leaves pictures. */
final class Looks {

    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/pictures"));

    private Looks() {
    }

    /** A browser in which somebody is signed in. */
    static Visitor browser(RunningServer server, Somebody somebody) {
        Visitor visitor = Visitor.of(server, Visitor::inspecting);
        visitor.context().addCookies(List.of(new Cookie("account", somebody.visitor().cookie("account")).setUrl(server.url("/"))));
        return visitor;
    }

    static void at(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, 390, 320)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, 900);
                Accessibility.check(page, name + " " + scheme + " " + width);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("nothing sticks out of " + name + " at " + width).isEqualTo(true);
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png"))
                        .setFullPage(true));
            }
        }
    }
}

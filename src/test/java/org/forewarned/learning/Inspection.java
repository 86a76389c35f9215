package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.forewarned.platform.testing.Accessibility;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;

/**
 * Looks at pages as they were sent to whoever came that way: the Nu checker finds no error, axe-core nothing at all, and nothing runs out of
 * a narrow window.
 */
final class Inspection implements AutoCloseable {

    static final int NARROW = 320;
    static final int WIDE = 1280;
    private static final int HIGH = 800;

    /** What stands further right than the window, unless a box of its own scrolls it. */
    private static final String OUTSIDE = "() => document.documentElement.scrollWidth <= window.innerWidth ? [] : "
            + "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)"
            + ".map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 60)).slice(0, 8)";

    private final Visitor visitor = Visitor.of(RunningServer.shared(), Visitor::inspecting);
    private State shown;

    Inspection() {
        visitor.page().route("**/*", this::serve);
    }

    /** Opens a page in this state, and has its HTML checked. */
    Inspection opens(State state) {
        HtmlChecker.check(state.toString(), state.html());
        shown = state;
        visitor.open(state.path());
        return this;
    }

    /** Has the open page checked by axe-core, everything on it unfolded; in a narrow window it must fit too. */
    Inspection looks(ColorScheme scheme, int width) {
        sees(scheme, width);
        Accessibility.check(visitor.page(), shown + ", " + scheme + " at " + width);
        return width == NARROW ? fits() : this;
    }

    /** Nothing on the open page, unfolded, runs out of a narrow window. */
    Inspection fitsNarrow() {
        sees(ColorScheme.LIGHT, NARROW);
        return fits();
    }

    @Override
    public void close() {
        visitor.close();
    }

    private Inspection fits() {
        assertThat(visitor.page().evaluate(OUTSIDE)).as(shown + ": what runs out of a window " + NARROW + " wide").isEqualTo(List.of());
        return this;
    }

    private void sees(ColorScheme scheme, int width) {
        Page page = visitor.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HIGH);
        page.waitForFunction("() => document.getAnimations().length === 0");
        page.evaluate("document.querySelectorAll('main details').forEach(more => { more.open = true; })");
    }

    /** The page as it was sent; all that it loads comes from the server. */
    private void serve(Route route) {
        if (route.request().isNavigationRequest()) {
            route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("text/html;charset=UTF-8").setBody(shown.html()));
        } else {
            route.resume();
        }
    }
}

package org.forewarned.learning;

import com.microsoft.playwright.options.ColorScheme;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;

/**
 * Looks at pages as they were sent to whoever came that way: the Nu checker finds no error, axe-core nothing at all, and nothing runs out of
 * a narrow window.
 */
final class Inspection implements AutoCloseable {

    private final Visitor visitor = Visitor.of(RunningServer.shared(), Visitor::inspecting);
    private State shown;

    /** Opens a page in this state, and has its HTML checked. */
    Inspection opens(State state) {
        HtmlChecker.check(state.toString(), state.html());
        shown = state;
        visitor.open(state.path(), state.html());
        return this;
    }

    /** Looks at the open page in this light and width. */
    Inspection looks(ColorScheme scheme, int width) {
        Looks.at(visitor.page(), shown.toString(), scheme, width);
        return this;
    }

    /** {@linkplain Looks Looks} at the open page. */
    Inspection looks() {
        Looks.at(visitor.page(), shown.toString());
        return this;
    }

    /** Nothing on the open page, unfolded, runs out of a narrow window. */
    Inspection fitsNarrow() {
        Looks.narrow(visitor.page(), shown.toString());
        return this;
    }

    @Override
    public void close() {
        visitor.close();
    }
}

package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** axe-core: every rule of WCAG 2.2 AA and of best practice, at any severity. The visitor must be {@link Visitor#inspecting}. */
public final class Accessibility {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String AXE = AxeBuilder.getAxeScript();
    /**
     * Colours on their way are judged wrongly, so what moves is brought to its end first; and so is what lies half under the bar that stays in sight,
     * so the page is looked at from its top. Only what is wrong is worth sending back.
     */
    private static final String RUN = "async tags => {"
            + " scrollTo({ top: 0, behavior: 'instant' });"
            + " document.getAnimations().forEach(one => { try { one.finish(); } catch (endless) { one.cancel(); } });"
            + " const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });"
            + " return found.violations.flatMap(rule => rule.nodes.map(node =>"
            + " `${rule.id} (${rule.impact}): ${node.target} ${node.html} ${node.failureSummary}`)); }";

    private Accessibility() {
    }

    /** Fails with every violation on the page as it stands. */
    public static void check(Page page) {
        check(page, page.url());
    }

    /** Fails with every violation on the page, which the test calls so. */
    public static void check(Page page, String name) {
        if (page.evaluate("typeof axe === 'undefined'").equals(true)) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(RUN, TAGS)).as("axe on " + name).isEmpty();
    }
}

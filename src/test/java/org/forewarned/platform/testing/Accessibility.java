package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** axe-core: every rule of WCAG 2.2 AA and of best practice, at any severity. The visitor must be {@link Visitor#inspecting}. */
public final class Accessibility {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {
    }

    /** Fails with every violation on the page as it stands. */
    public static void check(Page page) {
        check(page, page.url());
    }

    /** Fails with every violation on the page, which the test calls so. */
    public static void check(Page page, String name) {
        page.evaluate("() => document.getAnimations().forEach(one => { try { one.finish(); } catch (endless) { one.cancel(); } })");   // colours on their way are judged wrongly
        // our pages have no frames of other sites, for which it would open a page of its own each time
        List<String> found = new AxeBuilder(page).withTags(TAGS).setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> line(rule, node))).toList();
        assertThat(found).as("axe on " + name).isEmpty();
    }

    private static String line(Rule rule, CheckedNode node) {
        return rule.getId() + " (" + rule.getImpact() + "): " + node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary();
    }
}

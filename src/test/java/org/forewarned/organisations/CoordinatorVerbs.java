package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.forewarned.platform.testing.Accessibility;
import org.forewarned.platform.testing.Counting;
import org.forewarned.platform.testing.Hand;
import org.forewarned.platform.testing.Visitor;

/** What somebody does who coordinates a school, or joins it, in a browser. Every page that they come to is looked at: it keeps nobody out, light or dark, wide or narrow. */
@SuppressWarnings("deprecation")
final class CoordinatorVerbs {

    private static final int NARROW = 390;

    private final Visitor visitor;
    private final Hand hand;
    private final int widest;

    CoordinatorVerbs(Visitor visitor, Hand hand) {
        this.visitor = visitor;
        this.hand = hand;
        this.widest = visitor.page().viewportSize().width;
    }

    /** Opens a page by its address. */
    CoordinatorVerbs opens(String path) {
        visitor.open(path);
        return looks();
    }

    /** Follows a link whose name begins so. */
    CoordinatorVerbs follows(String name) {
        return goes(named(AriaRole.LINK, name));
    }

    /** Presses a button whose name begins so. */
    CoordinatorVerbs presses(String name) {
        return goes(named(AriaRole.BUTTON, name));
    }

    CoordinatorVerbs writes(String id, String text) {
        hand.write(field(id), text);
        return this;
    }

    CoordinatorVerbs picks(String id, String value) {
        hand.pick(field(id), value);
        return this;
    }

    CoordinatorVerbs ticks(String name, String value) {
        hand.tick(page().locator("input[name='" + name + "'][value='" + value + "']"));
        return this;
    }

    CoordinatorVerbs attaches(String id, String name, byte[] file) {
        hand.attach(field(id), new FilePayload(name, "application/octet-stream", file));
        return this;
    }

    /** Writes the twelfth day of the twelfth month into a field for dates, whichever comes first there, key by key. */
    CoordinatorVerbs writesTwelfthOfDecember(String id, int year) {
        hand.write(field(id), "");
        page().keyboard().type("1212" + year);
        assertThat(field(id).inputValue()).isEqualTo(year + "-12-12");
        return this;
    }

    /** Presses what gives a file. */
    byte[] downloads(AriaRole role, String name, String file) {
        Download download = page().waitForDownload(() -> hand.press(named(role, name)));
        assertThat(download.suggestedFilename()).isEqualTo(file);
        try (InputStream in = download.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Waits until the page, which comes again by itself, has this heading. */
    CoordinatorVerbs awaits(String heading) {
        page().locator("h1", new Page.LocatorOptions().setHasText(heading)).waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        return looks();
    }

    /** Assigns this module to everybody by the twelfth of December; how many clicks that was. */
    int assigns(String module, int year) {
        Counting counting = new Counting(hand);
        CoordinatorVerbs counted = new CoordinatorVerbs(visitor, counting);
        counted.follows("Assign a module").ticks("what", module).ticks("by", "date").writesTwelfthOfDecember("date", year).presses("Assign to");
        return counting.clicks();
    }

    String path() {
        return visitor.path();
    }

    private CoordinatorVerbs goes(Locator target) {
        page().waitForNavigation(new Page.WaitForNavigationOptions().setUrl(url -> !url.endsWith("#main")), () -> hand.press(target));
        return looks();
    }

    private CoordinatorVerbs looks() {
        if (page().locator("progress.bar-of").count() > 0) {
            return this;                                        // comes again before it can be looked at
        }
        look(ColorScheme.LIGHT, widest);
        look(ColorScheme.DARK, NARROW);
        show(ColorScheme.LIGHT, widest);
        return this;
    }

    private void look(ColorScheme scheme, int width) {
        show(scheme, width);
        Accessibility.check(page(), visitor.path() + " " + scheme);
        assertThat(page().evaluate("document.documentElement.scrollWidth <= innerWidth")).as(visitor.path() + " runs out of the window").isEqualTo(true);
    }

    private void show(ColorScheme scheme, int width) {
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page().setViewportSize(width, 900);
    }

    private Locator named(AriaRole role, String name) {
        String beginning = "^\\s*" + name.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0");
        return page().locator("main").getByRole(role, new Locator.GetByRoleOptions().setName(Pattern.compile(beginning))).first();
    }

    private Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    private Page page() {
        return visitor.page();
    }
}

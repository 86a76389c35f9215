package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Works a page with nothing but the keyboard, going forward only: what Tab does not reach, this hand can't either. */
public final class Keyboard implements Hand {

    private static final int MOST_TABS = 150;
    private static final String HERE = "e => e === document.activeElement";
    private static final String GROUP = "e => document.activeElement && document.activeElement.type === 'radio' && e.name === document.activeElement.name";

    @Override
    public void press(Locator target) {
        reach(target, HERE);
        target.page().keyboard().press("Enter");
    }

    @Override
    public void tick(Locator input) {
        if ("radio".equals(input.getAttribute("type"))) {
            reach(input, GROUP);
            for (int i = 0; i < 20 && !is(input, HERE); i++) {
                input.page().keyboard().press("ArrowDown");
            }
        } else {
            reach(input, HERE);
        }
        if (!input.isChecked()) {
            input.page().keyboard().press("Space");
        }
        if (!input.isChecked()) {
            fail("%s can't be ticked by keyboard", input);
        }
    }

    @Override
    public void pick(Locator list, String value) {
        reach(list, HERE);
        for (int i = 0; i < 20 && !value.equals(list.inputValue()); i++) {
            list.page().keyboard().press("ArrowDown");
        }
        if (!value.equals(list.inputValue())) {
            fail("%s can't be set to %s by keyboard", list, value);
        }
    }

    @Override
    public void write(Locator field, String text) {
        reach(field, HERE);
        field.page().keyboard().insertText(text);
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        reach(field, HERE);
        field.page().waitForFileChooser(() -> {
            field.page().evaluate("0");                    // the browser answers only after it has heard that we want its choosers
            field.page().keyboard().press("Space");
        }).setFiles(file);
    }

    /** Tabs on until the test of the target holds; on a fresh page by the link that leads to what matters. */
    private static void reach(Locator target, String test) {
        target.waitFor();
        Page page = target.page();
        if ((Boolean) page.evaluate("document.activeElement === document.body && !window.location.hash")) {
            page.keyboard().press("Tab");
            if (!(Boolean) page.evaluate("document.activeElement.matches('a.skip')")) {
                fail("The first thing that Tab reaches on %s is not the link to the page's main part", page.url());
            }
            page.keyboard().press("Enter");
        }
        for (int i = 0; i < MOST_TABS; i++) {
            if (is(target, test)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail("Tab does not lead to %s on %s", target, page.url());
    }

    private static boolean is(Locator target, String test) {
        return (Boolean) target.evaluate(test);
    }
}

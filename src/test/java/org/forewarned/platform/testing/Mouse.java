package org.forewarned.platform.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** Works a page with a mouse. */
public final class Mouse implements Hand {

    @Override
    public void press(Locator target) {
        target.click();
    }

    @Override
    public void tick(Locator input) {
        input.check();
    }

    @Override
    public void pick(Locator list, String value) {
        list.selectOption(value);
    }

    @Override
    public void write(Locator field, String text) {
        field.fill(text);
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        field.setInputFiles(file);
    }
}

package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;

/** Works a page with a finger: what it presses must be big enough. */
public final class Finger implements Hand {

    private static final double SMALLEST = 44;

    @Override
    public void press(Locator target) {
        touch(target);
    }

    @Override
    public void tick(Locator input) {
        touch(input.locator("xpath=ancestor::label"));
        assertThat(input.isChecked()).as("ticked by its label").isTrue();
    }

    @Override
    public void pick(Locator list, String value) {
        assertBig(list);
        list.selectOption(value);
    }

    @Override
    public void write(Locator field, String text) {
        touch(field);
        field.page().keyboard().insertText(text);
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        field.page().waitForFileChooser(() -> touch(field)).setFiles(file);
    }

    private static void touch(Locator target) {
        assertBig(target);
        target.tap();
    }

    private static void assertBig(Locator target) {
        target.waitFor();
        BoundingBox box = target.boundingBox();
        assertThat(box.height).as("height of " + target + " on " + target.page().url()).isGreaterThanOrEqualTo(SMALLEST);
        assertThat(box.x + box.width).as("right edge of " + target).isLessThanOrEqualTo(target.page().viewportSize().width);
    }
}

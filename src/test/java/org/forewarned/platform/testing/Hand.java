package org.forewarned.platform.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** How a person works a page: with a mouse, with nothing but the keyboard, or with a finger. */
public interface Hand {

    /** Presses a button or follows a link. */
    void press(Locator target);

    /** Ticks a radio button or a box that is not ticked yet. */
    void tick(Locator input);

    /** Chooses from a list, by the option's value. */
    void pick(Locator list, String value);

    /** Writes into an empty field. */
    void write(Locator field, String text);

    /** Puts a file into its field. */
    void attach(Locator field, FilePayload file);
}

package org.forewarned.platform.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** A hand that counts what it presses and ticks; typing is no click. */
public final class Counting implements Hand {

    private final Hand hand;
    private int clicks;

    public Counting(Hand hand) {
        this.hand = hand;
    }

    /** How many there were so far. */
    public int clicks() {
        return clicks;
    }

    @Override
    public void press(Locator target) {
        clicks++;
        hand.press(target);
    }

    @Override
    public void tick(Locator input) {
        clicks++;
        hand.tick(input);
    }

    @Override
    public void pick(Locator list, String value) {
        clicks++;
        hand.pick(list, value);
    }

    @Override
    public void write(Locator field, String text) {
        hand.write(field, text);
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        clicks++;
        hand.attach(field, file);
    }
}

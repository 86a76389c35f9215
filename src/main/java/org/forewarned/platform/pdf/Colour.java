package org.forewarned.platform.pdf;

/** A colour as it is written in design files. */
public final class Colour {

    private Colour() {
    }

    /**
     * The colour as 0xRRGGBB.
     *
     * @throws IllegalArgumentException when it is not written {@code #rrggbb} or {@code #rgb}
     */
    public static int parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}")) {
            throw new IllegalArgumentException("a colour is written #rrggbb, not " + text);
        }
        String hex = text.substring(1);
        return Integer.parseInt(hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1"), 16);
    }
}

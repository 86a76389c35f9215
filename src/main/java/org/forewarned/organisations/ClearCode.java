package org.forewarned.organisations;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes of characters that are hard to mix up: no vowels, so that no words come up, and nothing that looks like something else. */
public final class ClearCode {

    /** A class code, for reading off a board. */
    public static final int CLASS = 6;
    /** What stands on a card. */
    public static final int CARD = 10;
    /** What stands in a link; nobody types it. */
    public static final int LINK = 24;

    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClearCode() {
    }

    static String draw(int length) {
        StringBuilder drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }

    /** What was typed or stood in an address, without spaces and hyphens, in capitals; empty when it can be no code of ours. */
    public static String read(String typed) {
        String plain = typed.length() > 60 ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "");
        boolean ours = (plain.length() == CLASS || plain.length() == CARD || plain.length() == LINK) && plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
        return ours ? plain : "";
    }

    /** In groups that one can keep in mind. */
    public static String spaced(String code) {
        int half = code.length() / 2;
        return code.substring(0, half) + " " + code.substring(half);
    }
}

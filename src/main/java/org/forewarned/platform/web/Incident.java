package org.forewarned.platform.web;

import java.security.SecureRandom;

/** The number by which a page that went wrong is found in the log. */
public final class Incident {

    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() { }

    /** A new one, easy to read aloud. */
    public static String number() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            made.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}

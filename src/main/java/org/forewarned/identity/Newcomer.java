package org.forewarned.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom a provider knows and we do not: sealed in a cookie of their browser while they decide whether to make an account.
 *
 * @param strong whether a second factor was proved there
 */
record Newcomer(OutsidePerson person, boolean strong, Instant came, String next) {

    private static final int PARTS = 7;

    String text() {
        return String.join("\n", person.issuer(), person.subject(), person.email().orElse(""), person.name().orElse(""), Boolean.toString(strong),
                Long.toString(came.getEpochSecond()), next);
    }

    static Newcomer read(String text) {
        String[] p = text.split("\n", PARTS);
        return new Newcomer(new OutsidePerson(p[0], p[1], said(p[2]), said(p[3])), Boolean.parseBoolean(p[4]), Instant.ofEpochSecond(Long.parseLong(p[5])), p[6]);
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(known -> !known.isEmpty());
    }

    @Override
    public String toString() {
        return "Newcomer[hidden]";
    }
}

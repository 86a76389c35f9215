package org.forewarned.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom a provider knows and we do not: sealed in a cookie of their browser while they decide whether to make an account.
 *
 * @param email as the provider says
 * @param strong whether a second factor was proved there
 */
record Newcomer(String issuer, String subject, Optional<String> email, boolean strong, Instant came, String next) {

    private static final int PARTS = 6;

    String text() {
        return String.join("\n", issuer, subject, email.orElse(""), Boolean.toString(strong), Long.toString(came.getEpochSecond()),
                next);
    }

    static Newcomer read(String text) {
        String[] p = text.split("\n", PARTS);
        return new Newcomer(p[0], p[1], Optional.of(p[2]).filter(e -> !e.isEmpty()), Boolean.parseBoolean(p[3]),
                Instant.ofEpochSecond(Long.parseLong(p[4])), p[5]);
    }

    @Override
    public String toString() {
        return "Newcomer[hidden]";
    }
}

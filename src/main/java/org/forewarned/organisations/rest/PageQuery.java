package org.forewarned.organisations.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.forewarned.organisations.Feed;

/**
 * Which page of a feed is wanted.
 *
 * @param after the place after which it begins; 0 for the beginning
 * @param most how many it may hold
 */
record PageQuery(long after, int most) {

    private static final int USUAL = 100;
    private static final Set<String> KNOWN = Set.of("cursor", "changed_since", "limit");

    /** What was asked for in the address; what is not understood is refused, so that a misspelt word does not go unnoticed. */
    static PageQuery read(MultivaluedMap<String, String> asked, char kind) {
        boolean twice = asked.values().stream().anyMatch(values -> values.size() != 1);
        boolean both = asked.containsKey("cursor") && asked.containsKey("changed_since");
        if (twice || both || !KNOWN.containsAll(asked.keySet())) {
            throw new Unclear("parameters");
        }
        String place = asked.getOrDefault("cursor", asked.getOrDefault("changed_since", List.of(""))).get(0);
        return new PageQuery(place.isEmpty() ? 0 : place(kind, place), limit(asked.getOrDefault("limit", List.of(Integer.toString(USUAL))).get(0)));
    }

    /** A place as others are handed it. */
    static String cursor(char kind, long place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((kind + "1." + place).getBytes(StandardCharsets.US_ASCII));
    }

    private static long place(char kind, String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (plain.matches(kind + "1\\.\\d{1,18}")) {
                return Long.parseLong(plain.substring(3));
            }
        } catch (IllegalArgumentException notOurs) {
            throw new Unclear("cursor");
        }
        throw new Unclear("cursor");
    }

    private static int limit(String asked) {
        if (!asked.matches("[1-9]\\d{0,2}") || Integer.parseInt(asked) > Feed.MOST) {
            throw new Unclear("limit");
        }
        return Integer.parseInt(asked);
    }

    /** Something in the address is not understood. */
    static class Unclear extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** @param what the end of the key of the text that says what to mend */
        Unclear(String what) {
            super(what, null, false, false);
        }
    }
}

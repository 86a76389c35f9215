package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Which people of an assignment are wanted, and in which order.
 *
 * @param unit only those in it or in what is part of it
 * @param page from 1
 */
public record AssignedQuery(Which which, Order order, Optional<UUID> unit, int page) {

    /** So many on a page. */
    public static final int PAGE = 25;

    /** A longer list than this is not sorted by name: it is in the order in which it lies. */
    public static final int MOST_BY_NAME = 2_000;

    /** How far those are who are wanted. */
    public enum Which {
        ALL, OPEN, OVERDUE, DONE, ATTENDED, WAIVED;

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Which fromSlug(String slug) {
            return Arrays.stream(values()).filter(w -> w.slug().equals(slug)).findFirst().orElse(ALL);
        }
    }

    /** What comes first. */
    public enum Order {
        /** What is to be done soonest, then what was done. */
        DUE,
        NAME;

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Order fromSlug(String slug) {
            return slug.equals("due") ? DUE : NAME;
        }
    }

    AssignedQuery byDue() {
        return new AssignedQuery(which, Order.DUE, unit, page);
    }

    public AssignedQuery {
        page = Math.max(1, Math.min(page, 1_000_000));
    }
}

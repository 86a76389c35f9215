package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of what is overdue is wanted, and in which order.
 *
 * @param unit only of people in it or in what is part of it
 * @param assignment only this
 * @param page from 1
 */
public record OverdueQuery(Optional<UUID> unit, Optional<UUID> assignment, Order order, int page) {

    /** What comes first. */
    public enum Order {
        LONGEST, LATEST,
        /** Not of more than {@value AssignedQuery#MOST_BY_NAME}. */
        NAME;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Order fromSlug(String slug) {
            return Arrays.stream(values()).filter(order -> order.slug().equals(slug)).findFirst().orElse(LONGEST);
        }
    }

    public OverdueQuery {
        page = Math.max(1, Math.min(page, 1_000_000));
    }

    /** Everything, longest first. */
    public static OverdueQuery all(int page) {
        return new OverdueQuery(Optional.empty(), Optional.empty(), Order.LONGEST, page);
    }
}

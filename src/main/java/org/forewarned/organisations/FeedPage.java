package org.forewarned.organisations;

import java.util.List;

/**
 * What has changed since a place in the order of changes.
 *
 * @param next the place up to which this page goes
 * @param more whether something may lie beyond it already; a page can be short, or empty, all the same
 */
public record FeedPage<T>(List<T> items, long next, boolean more) {
}

package org.forewarned.platform;

/**
 * Fired once, when the tables are ready and before the first request is served. What must be loaded or filled at start observes this with a
 * {@code @Priority}; an exception stops the start.
 */
public record Started() {

    /** The system property in which an observer leaves the path of a link for the person at the console. */
    public static final String FIRST_LINK = "forewarned.first";
}

package org.forewarned.platform.web;

import java.time.Duration;
import java.util.Optional;

/**
 * Thrown by a page to answer with an error page instead: {@code throw Stop.notFound()}. It carries the HTTP status and, for
 * a limit, how long to wait. It is no fault of the program, so it has no stack and is not logged as one.
 */
public final class Stop extends RuntimeException {

    static final int STALE = 419;

    private final int status;
    private final transient Duration wait;
    private final String instead;

    private Stop(int status, Duration wait) {
        this(status, wait, null);
    }

    private Stop(int status, Duration wait, String instead) {
        super("status " + status, null, false, false);
        this.status = status;
        this.wait = wait;
        this.instead = instead;
    }

    public static Stop badRequest() {
        return new Stop(400, null);
    }

    public static Stop forbidden() {
        return new Stop(403, null);
    }

    public static Stop notFound() {
        return new Stop(404, null);
    }

    public static Stop tooMany(Duration wait) {
        return new Stop(429, wait);
    }

    /** Another page of this site is shown instead. */
    public static Stop instead(String path) {
        return new Stop(303, null, path);
    }

    /** A form whose token does not fit the visitor's cookie any more: it may be sent once more by hand. */
    static Stop stale() {
        return new Stop(STALE, null);
    }

    static Stop with(int status) {
        return new Stop(status, null);
    }

    public int status() {
        return status;
    }

    /** Where the browser is led instead. */
    Optional<String> elsewhere() {
        return Optional.ofNullable(instead);
    }

    /** How long until the next try is welcome, where a limit was reached. */
    public Optional<Duration> waiting() {
        return Optional.ofNullable(wait);
    }

    /** The {@code Stop} inside whatever the server wrapped it in. */
    static Optional<Stop> in(Throwable thrown) {
        for (Throwable t = thrown; t != null && t.getCause() != t; t = t.getCause()) {
            if (t instanceof Stop stop) {
                return Optional.of(stop);
            }
        }
        return Optional.empty();
    }
}

package org.forewarned.platform.mail;

import java.time.Instant;

/** A mail of the outbox whose turn has come, as a worker sees it; {@code turn} and {@code tries} are those that were read. */
record Waiting(String id, String key, String template, String language, String content, int tries, Instant turn) {
}

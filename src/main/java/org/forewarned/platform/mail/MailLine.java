package org.forewarned.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the outbox as an administrator sees it.
 *
 * @param problem what the last try met: a reply code of the mail server such as {@code 550}, or a word
 * @param turn when it is tried again, or removed
 * @param sealed what is sealed of it; nothing once it was sent
 */
record MailLine(String id, String template, String state, Optional<String> problem, int tries, Instant queued, Instant turn,
        Optional<Instant> ended, Optional<String> sealed) {

    static MailLine of(ResultSet row) throws SQLException {
        return new MailLine(row.getString(1), row.getString(2), row.getString(3), Optional.ofNullable(row.getString(4)), row.getInt(5),
                row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant(),
                Optional.ofNullable(row.getTimestamp(8)).map(Timestamp::toInstant), Optional.ofNullable(row.getString(9)));
    }
}

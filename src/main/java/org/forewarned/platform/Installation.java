package org.forewarned.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import javax.sql.DataSource;

/** Makes sure that database and secret belong together: under another secret every learner code and certificate would be unknown. */
@ApplicationScoped
public class Installation {

    private Keys keys;
    private Clock clock;

    /** For the container. */
    protected Installation() {
    }

    @Inject
    public Installation(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Remembers the secret's fingerprint in a new database, and compares it in a known one. */
    void check(DataSource database) {
        String fingerprint = HexFormat.of().formatHex(keys.hmac("installation", "fingerprint"));
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select fingerprint from installation where id = 1");
                ResultSet known = query.executeQuery()) {
            if (!known.next()) {
                remember(connection, fingerprint);
            } else if (!known.getString(1).equals(fingerprint)) {
                throw new StartRefused("The database belongs to another secret key: restore keys/installation.key"
                        + " from the same backup, or set FOREWARNED_KEY to the one it was made with.");
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void remember(Connection connection, String fingerprint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into installation (id, fingerprint, made_at) values (1, ?, ?)")) {
            insert.setString(1, fingerprint);
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }
}

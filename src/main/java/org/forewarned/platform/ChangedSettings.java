package org.forewarned.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Settings that administrators have changed while the program runs. They stand in the database; each server looks again every few seconds. */
@ApplicationScoped
public class ChangedSettings {

    private static final Logger LOG = Logger.getLogger(ChangedSettings.class.getName());
    private static final long FRESH = 5_000_000_000L;

    private DataSource database;
    private Clock clock;
    private volatile Known known;

    protected ChangedSettings() {
    }

    @Inject
    public ChangedSettings(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A setting that was changed here. */
    public record Change(String value, UUID by, Instant at) {
    }

    private record Known(Map<Setting, Change> changes, long read) {
    }

    void follow(@Observes Started started, Settings settings) {
        settings.follow(this);
    }

    /** The value that was put here; nothing where none was, or where it is not allowed any more. */
    Optional<String> value(Setting setting) {
        return change(setting).map(Change::value);
    }

    /** The value that was put here, by whom and when. */
    public Optional<Change> change(Setting setting) {
        Known now = known;
        if (now == null || System.nanoTime() - now.read() > FRESH) {
            now = read(now);
            known = now;
        }
        return Optional.ofNullable(now.changes().get(setting));
    }

    /** Puts a value, in place of any before. */
    void put(Setting setting, String value, UUID by) {
        Object[] values = {value, by.toString(), Timestamp.from(clock.instant()), setting.name()};
        String change = "update changed_setting set changed_to = ?, changed_by = ?, changed_at = ? where name = ?";
        if (update(change, values) > 0) {
            return;
        }
        try {
            update("insert into changed_setting (changed_to, changed_by, changed_at, name) values (?, ?, ?, ?)", values);
        } catch (IllegalStateException crossed) {
            if (update(change, values) == 0) {
                throw crossed;
            }
        }
    }

    /** Lets the standard value hold again. */
    void remove(Setting setting) {
        update("delete from changed_setting where name = ?", setting.name());
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } finally {
            known = null;
        }
    }

    /** What stands in the database; what was known before where it can't be asked just now. */
    private Known read(Known before) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select name, changed_to, changed_by, changed_at from changed_setting");
                ResultSet rows = query.executeQuery()) {
            Map<Setting, Change> changes = new EnumMap<>(Setting.class);
            while (rows.next()) {
                Change change = new Change(rows.getString(2), UUID.fromString(rows.getString(3)), rows.getTimestamp(4).toInstant());
                Setting.named("FOREWARNED_" + rows.getString(1)).filter(Setting::changeable).filter(setting -> setting.problem(change.value()).isEmpty())
                        .ifPresent(setting -> changes.put(setting, change));
            }
            return new Known(changes, System.nanoTime());
        } catch (SQLException broken) {
            LOG.log(Level.WARNING, "Settings that were changed here can't be read; those from before hold", broken);
            return new Known(before == null ? Map.of() : before.changes(), System.nanoTime());
        }
    }
}

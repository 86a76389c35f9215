package org.forewarned.platform;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connects to the database that the settings name: Derby in this process, or PostgreSQL. The server pools what it returns.
 * It exists because the server takes neither a driver from the application nor an address from the environment.
 */
public class ForewarnedDataSource implements DataSource {

    private final String url;
    private final Properties account = new Properties();

    /** As the settings say. */
    public ForewarnedDataSource() {
        this(new Settings());
    }

    ForewarnedDataSource(Settings settings) {
        this(settings.databaseUrl(), settings.text(Setting.DATABASE_USER), settings.text(Setting.DATABASE_PASSWORD));
    }

    /** For a given address, for tests and tools. */
    public ForewarnedDataSource(String url, String user, String password) {
        this.url = url.startsWith("jdbc:derby:") && !url.contains("create=") ? url + ";create=true" : url;
        if (!user.isEmpty()) {
            account.setProperty("user", user);
            account.setProperty("password", password);
        }
        if (!isEmbedded()) {
            // several rows in one statement, where many are added at once
            account.setProperty("reWriteBatchedInserts", "true");
        }
    }

    /** Whether this is the embedded database. */
    public boolean isEmbedded() {
        return url.startsWith("jdbc:derby:");
    }

    /** Where the embedded database lies, unless it lies in memory or on a server. */
    public Optional<Path> folder() {
        String place = url.replaceFirst("^jdbc:derby:(directory:)?", "").replaceFirst(";.*", "");
        return isEmbedded() && !place.startsWith("memory:") ? Optional.of(Path.of(place)) : Optional.empty();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Driver driver = isEmbedded() ? new org.apache.derby.jdbc.EmbeddedDriver() : new org.postgresql.Driver();
        return driver.connect(url, account);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Ends the embedded database, so that its files are whole and its lock is gone; does nothing for a server. */
    public void shutDown() {
        if (!isEmbedded()) {
            return;
        }
        try {
            new org.apache.derby.jdbc.EmbeddedDriver().connect(url.replaceFirst(";.*", "") + ";shutdown=true", new Properties());
        } catch (SQLException saysThatItIsDown) {
            Logger.getLogger(ForewarnedDataSource.class.getName()).fine(saysThatItIsDown::getMessage);
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the drivers log through java.util.logging
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the drivers' own
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}

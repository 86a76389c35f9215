package org.forewarned.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL from binaries that come from the package registry. It refuses to run as root; there the library starts it in a user
 * namespace, where root is mapped to another user. One for all tests, ended with them.
 */
public final class PostgresServer {

    private static EmbeddedPostgres server;
    private static int count;

    private PostgresServer() {
    }

    static synchronized String url() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("shared_preload_libraries", "pg_stat_statements").start();
                Runtime.getRuntime().addShutdownHook(new Thread(PostgresServer::end));
            }
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL can't be started for the tests", failed);
        }
    }

    /** A database of its own for a test; its user and password are {@code postgres}. */
    public static synchronized String freshUrl() {
        url();
        String name = "fresh" + ++count;
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    private static void end() {
        try {
            server.close();
        } catch (IOException gone) {
            // it ends with this process anyway
        }
    }
}

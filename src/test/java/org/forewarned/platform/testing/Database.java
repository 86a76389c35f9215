package org.forewarned.platform.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.RetryingInterceptor;
import org.forewarned.platform.Schema;

/** The two databases that the program runs on, outside a server. Each starts when it is first used and ends with the tests. */
public enum Database {
    DERBY {
        @Override
        ForewarnedDataSource start() {
            return new ForewarnedDataSource("jdbc:derby:memory:tests-" + ProcessHandle.current().pid(), "", "");
        }

        @Override
        Map<String, Object> connections() {
            return Map.of("jakarta.persistence.nonJtaDataSource", source());
        }
    },
    POSTGRESQL {
        @Override
        ForewarnedDataSource start() {
            return new ForewarnedDataSource(PostgresServer.url(), "postgres", "postgres");
        }

        /** Pooled, as the server does it: a fresh connection knows no table yet, and looks them all up again. */
        @Override
        Map<String, Object> connections() {
            source();
            return Map.of("jakarta.persistence.jdbc.driver", "org.postgresql.Driver", "jakarta.persistence.jdbc.url", PostgresServer.url(),
                    "jakarta.persistence.jdbc.user", "postgres", "jakarta.persistence.jdbc.password", "postgres",
                    "eclipselink.connection-pool.default.initial", "1", "eclipselink.connection-pool.default.min", POOLED,
                    "eclipselink.connection-pool.default.max", POOLED);
        }
    };

    private static final int MOST_TRIES = 20;
    private static final String POOLED = "32";

    private ForewarnedDataSource source;
    private EntityManagerFactory factory;

    abstract ForewarnedDataSource start();

    abstract Map<String, Object> connections();

    /** Connections to it, migrated. */
    public synchronized ForewarnedDataSource source() {
        if (source == null) {
            ForewarnedDataSource fresh = start();
            new Schema(fresh, fresh.isEmbedded()).migrate();
            source = fresh;
        }
        return source;
    }

    /** Does something in a transaction of its own. */
    public void write(Consumer<EntityManager> work) {
        read(entities -> {
            work.accept(entities);
            return null;
        });
    }

    /** Asks something in a transaction of its own. */
    public <T> T read(Function<EntityManager, T> question) {
        EntityManager entities = factory().createEntityManager();
        try {
            entities.getTransaction().begin();
            T answer = question.apply(entities);
            entities.getTransaction().commit();
            return answer;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    /** As {@link #read}, tried again when it crossed another transaction, as the program does it ({@code Retrying}) only more patiently. */
    public <T> T insist(Function<EntityManager, T> question) {
        for (int tried = 1;; tried++) {
            try {
                return read(question);
            } catch (RuntimeException failed) {
                if (tried == MOST_TRIES || !RetryingInterceptor.crossed(failed)) {
                    throw failed;
                }
            }
        }
    }

    private synchronized EntityManagerFactory factory() {
        if (factory == null) {
            Map<String, Object> how = new HashMap<>(connections());
            how.put("eclipselink.session-name", name());
            factory = Persistence.createEntityManagerFactory("tests", how);
        }
        return factory;
    }

    /** Deletes every row, where anything was used at all. */
    synchronized void empty() {
        if (source == null) {
            return;
        }
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            Deque<String> tables = tables(connection);
            for (int tries = tables.size() * tables.size(); !tables.isEmpty() && tries > 0; tries--) {
                String table = tables.pop();
                try {
                    statement.executeUpdate("delete from " + table);
                } catch (SQLException othersPointToIt) {
                    tables.add(table);
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Deque<String> tables(Connection connection) throws SQLException {
        Deque<String> tables = new ArrayDeque<>();
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.equals("flyway_schema_history")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }
}

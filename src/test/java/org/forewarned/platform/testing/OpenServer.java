package org.forewarned.platform.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.Keys;

/**
 * A running server whose database and secret the test knows too: what would take many pages to bring about is done by use cases in the test's
 * own process, and then looked at from outside. One for all tests that need it; it runs on PostgreSQL, which lets both in.
 */
public final class OpenServer {

    private static final byte[] SECRET = "the secret that tests and server share".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static OpenServer shared;

    private final RunningServer server;
    private final EntityManagerFactory factory;

    private OpenServer(Map<String, String> special) {
        String url = PostgresServer.freshUrl();
        Map<String, String> settings = new HashMap<>(Map.of("FOREWARNED_DATABASE_URL", url, "FOREWARNED_DATABASE_USER", "postgres",
                "FOREWARNED_DATABASE_PASSWORD", "postgres", "FOREWARNED_KEY", Base64.getEncoder().encodeToString(SECRET)));
        settings.putAll(special);
        server = RunningServer.fresh(settings);
        factory = Persistence.createEntityManagerFactory("tests",
                Map.of("jakarta.persistence.nonJtaDataSource", new ForewarnedDataSource(url, "postgres", "postgres"), "eclipselink.session-name", url));
    }

    /** The one that all tests share. */
    public static synchronized OpenServer shared() {
        if (shared == null) {
            shared = new OpenServer(Map.of());
        }
        return shared;
    }

    /** One of its own, with something set. */
    public static OpenServer fresh(Map<String, String> settings) {
        return new OpenServer(settings);
    }

    /** The server, to be asked from outside. */
    public RunningServer server() {
        return server;
    }

    /** Its secret. */
    public Keys keys() {
        return new Keys(SECRET);
    }

    /** Does something in its database, in a transaction of its own. */
    public <T> T in(Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T answer = work.apply(entities);
            entities.getTransaction().commit();
            return answer;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }
}

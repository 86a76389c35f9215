package org.forewarned.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.forewarned.reporting.MonthEnd;

/** Freezes the last month's counts for partners, as the server does in the first hours of a month. */
final class PartnerMonth {

    private PartnerMonth() {
    }

    /** How long it took; what was frozen before is forgotten. */
    static Duration freeze(DataSource database) {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("tests",
                Map.of("jakarta.persistence.nonJtaDataSource", database, "eclipselink.session-name", UUID.randomUUID().toString()));
                EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            for (String table : List.of("partner_cell", "partner_group", "partner_table")) {
                em.createNativeQuery("delete from " + table).executeUpdate();
            }
            em.getTransaction().commit();
            long began = System.nanoTime();
            em.getTransaction().begin();
            MonthEnd.freezing(em, Instant.now()).freeze();
            em.getTransaction().commit();
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }
}

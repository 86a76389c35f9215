package org.forewarned.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.forewarned.organisations.AssigningWorld;
import org.forewarned.organisations.MonthFigures;
import org.forewarned.organisations.model.DoneFigures;
import org.forewarned.reporting.PartnerFreezing;
import org.forewarned.reporting.model.PartnerRepository;

/** Freezes the last month's counts for partners, as the server does in the first hours of a month. */
final class PartnerMonth {

    private PartnerMonth() {
    }

    /** How long it took; what was frozen before is forgotten. */
    static Duration freeze(DataSource database) {
        try (Factory factory = new Factory(Persistence.createEntityManagerFactory("tests",
                Map.of("jakarta.persistence.nonJtaDataSource", database, "eclipselink.session-name", UUID.randomUUID().toString())))) {
            EntityManager em = factory.of().createEntityManager();
            Clock clock = Clock.systemUTC();
            AssigningWorld world = new AssigningWorld(em, clock.instant());
            em.getTransaction().begin();
            for (String table : List.of("partner_cell", "partner_group", "partner_table")) {
                em.createNativeQuery("delete from " + table).executeUpdate();
            }
            em.getTransaction().commit();
            long began = System.nanoTime();
            em.getTransaction().begin();
            new PartnerFreezing(new PartnerRepository(em), new MonthFigures(new DoneFigures(em), world.organisations), world.units, world.learners.catalogue, clock).freeze();
            em.getTransaction().commit();
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    private record Factory(EntityManagerFactory of) implements AutoCloseable {

        @Override
        public void close() {
            of.close();
        }
    }
}

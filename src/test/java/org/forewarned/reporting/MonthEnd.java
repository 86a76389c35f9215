package org.forewarned.reporting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.forewarned.organisations.AssigningWorld;
import org.forewarned.organisations.MonthFigures;
import org.forewarned.organisations.model.DoneFigures;
import org.forewarned.reporting.model.PartnerRepository;

/** What freezes counts for partners once a month has ended, outside a server. */
public final class MonthEnd {

    private MonthEnd() {
    }

    /** On this connection, at this moment. */
    public static PartnerFreezing freezing(EntityManager em, Instant now) {
        AssigningWorld world = new AssigningWorld(em, now);
        return new PartnerFreezing(new PartnerRepository(em), new MonthFigures(new DoneFigures(em), world.organisations), world.units, world.learners.catalogue,
                Clock.fixed(now, ZoneOffset.UTC));
    }
}

package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.forewarned.organisations.model.DoneFigures;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.Tally;

/**
 * Counts of people by the moment at which it became known that they did a module; nobody's names. They are exact: whoever asks may neither show
 * nor keep them. Only confirmed organisations count, so that nobody founds some to learn about the others. Asks nobody's leave.
 */
@ApplicationScoped
public class MonthFigures {

    /** The unit of people in none. */
    public static final UUID NO_UNIT = Tally.NO_UNIT;

    private DoneFigures figures;
    private OrganisationRepository organisations;

    protected MonthFigures() {
    }

    @Inject
    public MonthFigures(DoneFigures figures, OrganisationRepository organisations) {
        this.figures = figures;
        this.organisations = organisations;
    }

    /** Who did what, by organisation, as it became known from one moment to another. */
    public List<DoneCount> done(Instant from, Instant to) {
        return figures.done(from, to);
    }

    /** The same by the units of one organisation. */
    public List<DoneCount> done(UUID organisation, Instant from, Instant to) {
        return figures.done(organisation, from, to);
    }

    /** Who is still asked what, by organisation. */
    public List<StillOpen> open() {
        return figures.open();
    }

    /** The same by the units of one organisation. */
    public List<StillOpen> open(UUID organisation) {
        return figures.open(organisation);
    }

    /** The name of an organisation; empty where there is none. */
    public String name(UUID organisation) {
        return organisations.organisation(organisation).map(o -> o.name()).orElse("");
    }
}

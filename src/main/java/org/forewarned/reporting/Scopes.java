package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.Cohorts;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.organisations.Organisations;
import org.forewarned.organisations.Standing;
import org.forewarned.organisations.Standings;
import org.forewarned.organisations.Units;
import org.forewarned.platform.Asker;

/** Of whom in an organisation somebody may have evidence. */
@ApplicationScoped
public class Scopes {

    private Organisations organisations;
    private Standings standings;
    private Units units;
    private Cohorts cohorts;

    protected Scopes() {
    }

    @Inject
    public Scopes(Organisations organisations, Standings standings, Units units, Cohorts cohorts) {
        this.organisations = organisations;
        this.standings = standings;
        this.units = units;
        this.cohorts = cohorts;
    }

    /** The organisation, for those who coordinate there. */
    public OrganisationView organisation(Asker asker, UUID organisation) {
        return organisations.one(asker, organisation);
    }

    /** The units and cohorts whose evidence the asker may have, beside all that they look after. */
    public List<Scope> of(Asker asker, UUID organisation) {
        Standing standing = standings.coordinating(asker, organisation);
        List<Scope> scopes = new ArrayList<>();
        units.tree(organisation).stream().filter(unit -> standing.covers(Optional.of(unit.id()))).forEach(unit -> scopes.add(new Scope("unit", unit.id(), unit.path())));
        if (standing.whole()) {
            cohorts.of(asker, organisation).forEach(cohort -> scopes.add(new Scope("cohort", cohort.id(), cohort.name())));
        }
        return scopes;
    }

    /** Some people of an organisation. */
    public record Scope(String kind, UUID id, String name) {
    }
}

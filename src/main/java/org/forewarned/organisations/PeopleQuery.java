package org.forewarned.organisations;

import java.util.Optional;
import java.util.UUID;

/**
 * Which people somebody wants to see.
 *
 * @param find part of a name, an address, a reference or the number of a card; empty for all
 * @param unit only this unit and the units in it
 * @param show who of them
 * @param newest whoever joined last comes first, instead of by name
 * @param page from 1; one that is too high is the last
 */
public record PeopleQuery(String find, Optional<UUID> unit, Show show, boolean newest, int page) {

    /** Everybody, by name, from the first. */
    public static final PeopleQuery ALL = new PeopleQuery("", Optional.empty(), Show.HERE, false, 1);

    /** Those who belong there, those of them who have not come in themselves, or those who have left. */
    public enum Show { HERE, WAITING, LEFT }
}

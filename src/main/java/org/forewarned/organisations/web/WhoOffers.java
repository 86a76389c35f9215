package org.forewarned.organisations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.UnitView;

/** Everybody, units and cohorts of whom something can be asked, each with how many people it is. */
final class WhoOffers {

    private final Office office;
    private final AssigningDesk desk;
    private Map<Optional<UUID>, Long> people;

    WhoOffers(Office office, AssigningDesk desk) {
        this.office = office;
        this.desk = desk;
    }

    /** As far as the asker may ask them. */
    List<Offer> all(Set<String> chosen) {
        List<Offer> offers = new ArrayList<>();
        if (desk.whole()) {
            offers.add(offer("everybody", office.say("assignments.everybody"), everybody(), chosen));
        }
        List<UnitView> tree = office.tree();
        for (UnitView unit : tree) {
            if (desk.whole() || people().containsKey(Optional.of(unit.id()))) {
                offers.add(offer("unit:" + unit.id(), unit.path(), within(tree, unit), chosen));
            }
        }
        if (desk.whole()) {
            office.cohorts().forEach(c -> offers.add(offer("cohort:" + c.id(), c.name(), c.people(), chosen)));
        }
        return offers;
    }

    long everybody() {
        return people().values().stream().mapToLong(Long::longValue).sum();
    }

    private Offer offer(String value, String label, long number, Set<String> chosen) {
        return new Offer(value, label, "", office.say("assign.people", number), chosen.contains(value));
    }

    private Map<Optional<UUID>, Long> people() {
        if (people == null) {
            people = desk.people();
        }
        return people;
    }

    private long within(List<UnitView> tree, UnitView unit) {
        return tree.stream().filter(u -> u.id().equals(unit.id()) || u.path().startsWith(unit.path() + " › "))
                .mapToLong(u -> people().getOrDefault(Optional.of(u.id()), 0L)).sum();
    }

    /** Something to choose. */
    public record Offer(String value, String label, String language, String hint, boolean chosen) {
    }
}

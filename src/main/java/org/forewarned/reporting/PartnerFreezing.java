package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.organisations.DoneCount;
import org.forewarned.organisations.MonthFigures;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.StillOpen;
import org.forewarned.organisations.Units;
import org.forewarned.platform.Days;
import org.forewarned.reporting.Counted.Part;
import org.forewarned.reporting.model.PartnerCell;
import org.forewarned.reporting.model.PartnerGroup;
import org.forewarned.reporting.model.PartnerRepository;
import org.forewarned.reporting.model.PartnerTable;

/**
 * Freezes the tables of a month that has ended: counts once, keeps what may be printed, forgets what was counted. What becomes known later counts
 * in the month in which it does. An organisation with partners of its own stands in its own tables and in no others, so that nobody subtracts one
 * from the other.
 */
@ApplicationScoped
public class PartnerFreezing {

    /** What was done in the last minutes of a month may be written down a little later. */
    private static final Duration SETTLED = Duration.ofHours(6);
    private static final int LONGEST_NAME = 400;

    private PartnerRepository partners;
    private MonthFigures figures;
    private Units units;
    private Catalogue catalogue;
    private Clock clock;

    protected PartnerFreezing() {
    }

    @Inject
    public PartnerFreezing(PartnerRepository partners, MonthFigures figures, Units units, Catalogue catalogue, Clock clock) {
        this.partners = partners;
        this.figures = figures;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Freezes the next month that is due, if any; whether there may be another. A month is frozen whole or not at all, and once. */
    @Transactional
    public boolean freeze() {
        YearMonth ended = YearMonth.from(Days.of(clock.instant().minus(SETTLED))).minusMonths(1);
        YearMonth next = partners.newest().map(newest -> newest.plusMonths(1)).orElse(ended);
        if (next.isAfter(ended)) {
            return false;
        }
        freeze(next);
        return next.isBefore(ended);
    }

    /** What the columns are: every module there is, whether anybody did it or not. */
    List<String> modules() {
        return catalogue.modules().stream().map(PublishedModule::id).toList();
    }

    private void freeze(YearMonth month) {
        Instant from = Days.start(month.atDay(1));
        Instant to = Days.start(month.plusMonths(1).atDay(1));
        List<String> modules = modules();
        Set<UUID> apart = Set.copyOf(partners.ofTheirOwn(from, to));
        Map<String, Counted> cells = new HashMap<>();
        Function<DoneCount, String> kind = row -> row.kind().slug();
        count(figures.done(from, to).stream().filter(row -> !apart.contains(row.organisation())).toList(), kind, true, cells);
        open(figures.open().stream().filter(row -> !apart.contains(row.organisation())), row -> row.kind().slug(), true, cells);
        keep(new PartnerTable(month, PartnerTable.ALL, modules, clock.instant()), Stream.of(OrganisationKind.values()).map(k -> new Group(k.slug(), "")).toList(), cells);
        apart.forEach(organisation -> freeze(organisation, month, from, to, modules));
    }

    private void freeze(UUID organisation, YearMonth month, Instant from, Instant to, List<String> modules) {
        Map<String, Counted> cells = new HashMap<>();
        count(figures.done(organisation, from, to), row -> row.unit().toString(), false, cells);
        open(figures.open(organisation).stream(), row -> row.unit().toString(), false, cells);
        List<Group> groups = new ArrayList<>(units.tree(organisation).stream().map(u -> new Group(u.id().toString(), cut(u.path()))).toList());
        groups.add(new Group(MonthFigures.NO_UNIT.toString(), ""));
        keep(new PartnerTable(month, organisation.toString(), modules, clock.instant()), groups, cells);
    }

    /** Adds up who did what: the people of one organisation in a cell are one part of it. */
    private static void count(Collection<DoneCount> rows, Function<DoneCount, String> group, boolean shared, Map<String, Counted> cells) {
        record Of(String cell, UUID organisation) {
        }
        Map<Of, Part> parts = new HashMap<>();
        for (DoneCount row : rows) {
            Part part = row.inTime() ? new Part(row.people(), 0) : new Part(0, row.people());
            parts.merge(new Of(key(group.apply(row), row.module()), row.organisation()), part, (a, b) -> new Part(a.inTime() + b.inTime(), a.late() + b.late()));
        }
        parts.forEach((of, part) -> cells.merge(of.cell(), Counted.none(shared).and(part), (known, fresh) -> known.and(part)));
    }

    private static void open(Stream<StillOpen> rows, Function<StillOpen, String> group, boolean shared, Map<String, Counted> cells) {
        rows.forEach(row -> cells.merge(key(group.apply(row), row.module()), Counted.none(shared).stillOpen(row.people()),
                (known, fresh) -> known.stillOpen(row.people())));
    }

    private void keep(PartnerTable table, List<Group> groups, Map<String, Counted> cells) {
        partners.add(table);
        for (int place = 0; place < groups.size(); place++) {
            Group group = groups.get(place);
            partners.add(new PartnerGroup(table.id(), place, group.slug(), group.name()));
            for (String module : table.modules()) {
                Disclosure.of(cells.getOrDefault(key(group.slug(), module), Counted.none(true)))
                        .ifPresent(printed -> partners.add(new PartnerCell(table.id(), group.slug(), module, printed.people(), printed.inTime())));
            }
        }
    }

    private static String key(String group, String module) {
        return group + " " + module;
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private record Group(String slug, String name) {
    }
}

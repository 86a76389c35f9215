package org.forewarned.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.organisations.DoneCount;
import org.forewarned.organisations.MonthFigures;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.StillOpen;
import org.forewarned.organisations.UnitView;
import org.forewarned.organisations.Units;
import org.forewarned.platform.Days;
import org.forewarned.reporting.model.PartnerCell;
import org.forewarned.reporting.model.PartnerGroup;
import org.forewarned.reporting.model.PartnerRepository;
import org.forewarned.reporting.model.PartnerTable;

/**
 * A random population of organisations over months, and what the program itself publishes of it: the true freezing and reading, on counts that lie
 * in memory. Organisations come and go, are small and large, and some have partners of their own.
 */
final class PartnerWorld {

    static final YearMonth FIRST = YearMonth.of(2026, 1);
    static final List<String> MODULES = List.of("county-lines", "scams", "spot-the-signs");

    /** Those who did it in one place. */
    record At(YearMonth month, UUID organisation, UUID unit, String module) {
    }

    record People(int inTime, int late) {

        int all() {
            return inTime + late;
        }
    }

    record Org(UUID id, OrganisationKind kind, List<UUID> units, boolean apart, YearMonth from, YearMonth to) {

        boolean there(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(to);
        }
    }

    final List<Org> organisations = new ArrayList<>();
    final Map<At, People> people = new LinkedHashMap<>();
    final Map<At, Integer> open = new LinkedHashMap<>();
    final List<YearMonth> months;

    PartnerWorld(long seed, int size, int monthsLong) {
        Random random = new Random(seed);
        months = Stream.iterate(FIRST, m -> m.plusMonths(1)).limit(monthsLong).toList();
        for (int i = 0; i < size; i++) {
            OrganisationKind kind = OrganisationKind.values()[Math.min(random.nextInt(OrganisationKind.values().length), random.nextInt(OrganisationKind.values().length))];
            List<UUID> units = Stream.generate(() -> id(random)).limit(1 + random.nextInt(4)).toList();
            YearMonth from = random.nextInt(4) > 0 ? FIRST : FIRST.plusMonths(random.nextInt(monthsLong));
            YearMonth to = random.nextInt(4) > 0 ? months.get(monthsLong - 1) : FIRST.plusMonths(random.nextInt(monthsLong));
            organisations.add(new Org(id(random), kind, units, random.nextInt(5) == 0, from, to));
        }
        for (YearMonth month : months) {
            organisations.stream().filter(org -> org.there(month)).forEach(org -> org.units().forEach(unit -> MODULES.forEach(module -> {
                At at = new At(month, org.id(), unit, module);
                people.put(at, new People(few(random), few(random)));
                open.put(at, random.nextInt(3) == 0 ? random.nextInt(12) : 10 + random.nextInt(40));
            })));
        }
    }

    private PartnerWorld(PartnerWorld other) {
        organisations.addAll(other.organisations);
        people.putAll(other.people);
        open.putAll(other.open);
        months = other.months;
    }

    /** Another population, the same but for these. */
    PartnerWorld with(Map<At, People> instead) {
        PartnerWorld other = new PartnerWorld(this);
        other.people.putAll(instead);
        return other;
    }

    /** The places that stand in a cell, by the group that its row is. */
    List<At> in(String scope, YearMonth month, String group, String module) {
        return people.keySet().stream().filter(at -> at.month().equals(month) && at.module().equals(module)).filter(at -> {
            Org org = of(at.organisation());
            return scope.equals(PartnerTable.ALL) ? !org.apart() && org.kind().slug().equals(group) : org.id().toString().equals(scope) && at.unit().toString().equals(group);
        }).toList();
    }

    int count(List<At> places) {
        return places.stream().map(people::get).mapToInt(People::all).sum();
    }

    /** The scopes that have tables. */
    List<String> scopes() {
        return Stream.concat(Stream.of(PartnerTable.ALL), organisations.stream().filter(Org::apart).map(org -> org.id().toString())).toList();
    }

    /** Everything that is published, of these months: tables by scope and month, read as a partner reads them. */
    Map<String, PartnerTables.Frozen> published(List<YearMonth> these) {
        InMemory repository = new InMemory(apart(), these.get(0).minusMonths(1));
        Figures figures = new Figures();
        Clock clock = Clock.fixed(Days.start(these.get(these.size() - 1).plusMonths(1).atDay(2)), ZoneOffset.UTC);
        PartnerFreezing freezing = new PartnerFreezing(repository, figures, new Tree(), null, clock) {
            @Override
            List<String> modules() {
                return MODULES;
            }
        };
        while (freezing.freeze()) {
            Thread.onSpinWait();
        }
        PartnerTables tables = new PartnerTables(repository, figures);
        Map<String, PartnerTables.Frozen> all = new LinkedHashMap<>();
        for (String scope : scopes()) {
            for (YearMonth month : these) {
                tables.of(link(scope), month).ifPresent(table -> all.put(scope + " " + month, table));
            }
        }
        return all;
    }

    static PartnerView link(String scope) {
        Optional<UUID> organisation = scope.equals(PartnerTable.ALL) ? Optional.empty() : Optional.of(UUID.fromString(scope));
        return new PartnerView(UUID.randomUUID(), organisation, "a board", Set.of(), FIRST.atDay(1), FIRST.atDay(1), false, true);
    }

    Org of(UUID organisation) {
        return organisations.stream().filter(org -> org.id().equals(organisation)).findFirst().orElseThrow();
    }

    private List<UUID> apart() {
        return organisations.stream().filter(Org::apart).map(Org::id).toList();
    }

    /** Mostly few, sometimes none, sometimes many. */
    private static int few(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(6);
            case 2 -> random.nextInt(16);
            default -> random.nextInt(60);
        };
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** The counts as the database would give them. */
    private final class Figures extends MonthFigures {

        @Override
        public List<DoneCount> done(Instant from, Instant to) {
            YearMonth month = YearMonth.from(Days.of(from));
            Map<List<Object>, int[]> sums = new HashMap<>();
            people.forEach((at, p) -> {
                if (at.month().equals(month)) {
                    int[] sum = sums.computeIfAbsent(List.of(at.organisation(), at.module()), key -> new int[2]);
                    sum[0] += p.inTime();
                    sum[1] += p.late();
                }
            });
            return sums.entrySet().stream().flatMap(e -> rows(of((UUID) e.getKey().get(0)), (UUID) e.getKey().get(0), (String) e.getKey().get(1), e.getValue())).toList();
        }

        @Override
        public List<DoneCount> done(UUID organisation, Instant from, Instant to) {
            YearMonth month = YearMonth.from(Days.of(from));
            return people.entrySet().stream().filter(e -> e.getKey().month().equals(month) && e.getKey().organisation().equals(organisation))
                    .flatMap(e -> rows(of(organisation), e.getKey().unit(), e.getKey().module(), new int[] {e.getValue().inTime(), e.getValue().late()})).toList();
        }

        private Stream<DoneCount> rows(Org org, UUID unit, String module, int[] sum) {
            return Stream.of(new DoneCount(org.id(), org.kind(), unit, module, true, sum[0]), new DoneCount(org.id(), org.kind(), unit, module, false, sum[1]))
                    .filter(row -> row.people() > 0);
        }

        @Override
        public List<StillOpen> open() {
            return open.entrySet().stream().filter(e -> e.getKey().month().equals(current)).map(e -> new StillOpen(e.getKey().organisation(), of(e.getKey().organisation()).kind(),
                    e.getKey().organisation(), e.getKey().module(), e.getValue())).toList();
        }

        @Override
        public List<StillOpen> open(UUID organisation) {
            return open.entrySet().stream().filter(e -> e.getKey().month().equals(current) && e.getKey().organisation().equals(organisation))
                    .map(e -> new StillOpen(organisation, of(organisation).kind(), e.getKey().unit(), e.getKey().module(), e.getValue())).toList();
        }

        @Override
        public String name(UUID organisation) {
            return organisation.toString();
        }
    }

    /** The month that is being frozen: what is open is looked at then. */
    private YearMonth current;

    private final class InMemory extends PartnerRepository {

        private final List<UUID> apart;
        private final List<PartnerTable> tables = new ArrayList<>();
        private final List<PartnerGroup> groups = new ArrayList<>();
        private final List<PartnerCell> cells = new ArrayList<>();
        private final Map<PartnerGroup, UUID> groupOf = new HashMap<>();
        private final Map<PartnerCell, UUID> cellOf = new HashMap<>();
        private YearMonth newest;

        InMemory(List<UUID> apart, YearMonth newest) {
            this.apart = apart;
            this.newest = newest;
        }

        @Override
        public List<UUID> ofTheirOwn(Instant from, Instant to) {
            current = YearMonth.from(Days.of(from));
            return apart;
        }

        @Override
        public Optional<YearMonth> newest() {
            return Optional.of(newest);
        }

        @Override
        public List<PartnerTable> tables(String scope, int most) {
            return tables.stream().filter(t -> t.scope().equals(scope)).toList();
        }

        @Override
        public Optional<PartnerTable> table(String scope, YearMonth month) {
            return tables.stream().filter(t -> t.scope().equals(scope) && t.month().equals(month)).findFirst();
        }

        @Override
        public void add(PartnerTable table) {
            tables.add(table);
            newest = table.month();
        }

        @Override
        public void add(PartnerGroup group) {
            groups.add(group);
            groupOf.put(group, tables.get(tables.size() - 1).id());
        }

        @Override
        public void add(PartnerCell cell) {
            cells.add(cell);
            cellOf.put(cell, tables.get(tables.size() - 1).id());
        }

        @Override
        public List<PartnerGroup> groups(UUID table) {
            return groups.stream().filter(g -> groupOf.get(g).equals(table)).toList();
        }

        @Override
        public List<PartnerCell> cells(UUID table) {
            return cells.stream().filter(c -> cellOf.get(c).equals(table)).collect(Collectors.toList());
        }
    }

    private final class Tree extends Units {

        @Override
        public List<UnitView> tree(UUID organisation) {
            return of(organisation).units().stream().map(unit -> new UnitView(unit, Optional.empty(), unit.toString(), 0, unit.toString())).toList();
        }
    }
}

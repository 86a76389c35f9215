package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.forewarned.reporting.PartnerWorld.At;
import org.forewarned.reporting.PartnerWorld.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Attacks what partners see, all tables of all scopes and months at once. Two ways: an attacker who narrows every count by every relation, and, stronger,
 * a proof for every cell that another population, in which the cell counts something else, publishes the very same. Schemes that publish a little more
 * are broken by the same attacker, so that it is known to bite.
 */
class PartnerAttackTest {

    private static final int MONTHS = 9;

    /** A cell of a published table. */
    private record Cell(String scope, YearMonth month, String group, String module) {

        String name() {
            return scope + " " + month + " " + group + " " + module;
        }
    }

    private interface Looking {
        void at(Cell cell, Optional<Printed> printed);
    }

    @Test
    void narrowingByTablesTotalsAndMonthsLearnsNoCell() {
        for (long seed = 1; seed <= 30; seed++) {
            PartnerWorld world = new PartnerWorld(seed, 25, MONTHS);
            Map<String, PartnerTables.Frozen> published = world.published(world.months);
            Attacker attacker = new Attacker();
            believe(published, attacker);
            totals(published, attacker);
            everyMonth(world, published, attacker);
            attacker.attack();
            assertThat(narrowed(published, attacker)).as("cells that were narrowed in population " + seed).isEmpty();
        }
    }

    @Test
    void somethingIsPublishedAndSomethingIsHidden() {
        List<Integer> shown = new ArrayList<>();
        int[] hidden = new int[1];
        int[] split = new int[1];
        for (long seed = 1; seed <= 5; seed++) {
            PartnerWorld world = new PartnerWorld(seed, 25, MONTHS);
            each(world.published(world.months), (cell, printed) -> {
                printed.ifPresentOrElse(p -> shown.add(p.people()), () -> hidden[0]++);
                split[0] += printed.flatMap(Printed::inTime).isPresent() ? 1 : 0;
            });
        }
        assertThat(shown).hasSizeGreaterThan(100).allMatch(people -> people >= 10 && people % 5 == 0);
        assertThat(hidden[0]).isGreaterThan(100);
        assertThat(split[0]).isGreaterThan(20);
    }

    @Test
    void whatIsPrintedContainsTheTruth() {
        for (long seed = 1; seed <= 10; seed++) {
            PartnerWorld world = new PartnerWorld(seed, 25, MONTHS);
            Map<String, PartnerTables.Frozen> published = world.published(world.months);
            each(published, (cell, printed) -> printed.ifPresent(p -> assertThat(world.count(places(world, cell))).as(cell.name()).isBetween(p.least(), p.most())));
            published.forEach((name, table) -> {
                for (int i = 0; i < table.modules().size(); i++) {
                    String module = table.modules().get(i);
                    int truth = table.rows().stream().mapToInt(row -> world.count(world.in(scope(name), table.month(), row.slug(), module))).sum();
                    table.totals().get(i).ifPresent(total -> assertThat(truth).isBetween(total.least(), total.most().orElse(Attacker.ANY)));
                }
            });
        }
    }

    @Test
    void forEveryHiddenCellEveryCountFromNoneToNinePublishesTheSame() {
        for (long seed = 100; seed < 104; seed++) {
            PartnerWorld world = new PartnerWorld(seed, 18, 3);
            Map<String, PartnerTables.Frozen> published = world.published(world.months);
            int[] tried = new int[1];
            each(published, (cell, printed) -> {
                List<At> places = places(world, cell);
                if (printed.isEmpty() && !places.isEmpty()) {
                    for (int count = 0; count <= 9; count++) {
                        assertThat(world.with(spread(places, new People(count / 2, count - count / 2))).published(world.months))
                                .as(cell.name() + " with " + count).isEqualTo(published);
                        tried[0]++;
                    }
                }
            });
            assertThat(tried[0]).isGreaterThan(200);
        }
    }

    @Test
    void forEveryShownCellAnotherCountPublishesTheSameAndSoDoesEveryNumberOfLateOnesThatIsHidden() {
        for (long seed = 200; seed < 204; seed++) {
            PartnerWorld world = new PartnerWorld(seed, 18, 3);
            Map<String, PartnerTables.Frozen> published = world.published(world.months);
            int[] tried = new int[1];
            each(published, (cell, printed) -> printed.ifPresent(p -> {
                List<At> places = places(world, cell);
                int truth = world.count(places);
                long same = IntStream.of(-1, 1).filter(step -> world.with(oneMoreOrLess(world, places, step)).published(world.months).equals(published)).count();
                assertThat(same).as(cell.name() + ", which counts " + truth).isPositive();
                tried[0]++;
            }));
            assertThat(tried[0]).isGreaterThan(5);
        }
    }

    @Test
    void shareAndItsComplementAreHiddenWithEitherOfThem() {
        for (int inTime = 0; inTime < 40; inTime++) {
            for (int late = 0; late < 40; late++) {
                Optional<Printed> printed = Disclosure.of(new Counted(List.of(new Counted.Part(inTime, late)), 50, false));
                assertThat(printed.isPresent()).isEqualTo(inTime + late >= 10);
                assertThat(printed.flatMap(Printed::share).isPresent()).as(inTime + " and " + late).isEqualTo(inTime >= 10 && late >= 10);
            }
        }
    }

    @Test
    void everyPrintedShapeHidesAllFewLateAndAllFewInTime() {
        Map<Optional<Printed>, boolean[]> late = new HashMap<>();
        for (int inTime = 0; inTime < 60; inTime++) {
            for (int few = 0; few < 60; few++) {
                Optional<Printed> printed = Disclosure.of(new Counted(List.of(new Counted.Part(inTime, few)), 50, false));
                late.computeIfAbsent(printed, p -> new boolean[60])[few] = true;
            }
        }
        late.forEach((printed, possible) -> {
            if (printed.flatMap(Printed::inTime).isEmpty() && printed.map(Printed::people).orElse(0) <= 50) {
                assertThat(IntStream.range(0, 10).allMatch(few -> possible[few])).as("late ones behind " + printed).isTrue();
            }
        });
    }

    @Test
    void oneOrganisationCannotTakeItselfAway() {
        for (int mine = 0; mine < 60; mine++) {
            int own = mine;
            for (int others = 0; others < 10; others++) {
                Optional<Printed> printed = Disclosure.of(new Counted(List.of(new Counted.Part(own, 0), new Counted.Part(0, others)), 50, true));
                assertThat(printed).as(own + " of one beside " + others).isEmpty();
            }
        }
    }

    @Test
    void anythingUnderTenIsHiddenAlsoWhereTheRestIsFew() {
        assertThat(Disclosure.of(new Counted(List.of(new Counted.Part(9, 0)), 50, false))).isEmpty();
        assertThat(Disclosure.of(new Counted(List.of(new Counted.Part(10, 0)), 9, false))).isEmpty();
        assertThat(Disclosure.of(new Counted(List.of(new Counted.Part(10, 0)), 10, false))).contains(new Printed(10, Optional.empty()));
        assertThat(IntStream.of(10, 12, 13, 17, 18).map(Disclosure::round)).containsExactly(10, 10, 15, 15, 20);
    }

    // The same attacker, on schemes that publish a little more.

    @Test
    void exactTotalsAreBroken() {
        assertThat(brokenBy((world, attacker) -> eachTotal(world, attacker, (name, truth) -> attacker.learns(name, truth, truth)))).isPositive();
    }

    @Test
    void totalsThatAreRoundedByThemselvesAreBroken() {
        assertThat(brokenBy((world, attacker) -> eachTotal(world, attacker, (name, truth) -> attacker.learns(name, round(truth) - 2, round(truth) + 2)))).isPositive();
    }

    @Test
    void tablesOfUnitsBesideTablesInWhichTheSamePeopleAreAreBroken() {
        assertThat(brokenBy((world, attacker) -> world.organisations.stream().filter(PartnerWorld.Org::apart).forEach(org -> world.months.forEach(month ->
                PartnerWorld.MODULES.forEach(module -> {
                    List<String> units = org.units().stream().map(unit -> new Cell(org.id().toString(), month, unit.toString(), module).name()).toList();
                    int truth = org.units().stream().mapToInt(unit -> world.count(world.in(org.id().toString(), month, unit.toString(), module))).sum();
                    String whole = "organisation " + org.id() + month + module;
                    attacker.relates(units, whole);
                    if (truth >= 10) {
                        attacker.learns(whole, round(truth) - 2, round(truth) + 2);
                    } else {
                        attacker.learns(whole, 0, 9);
                    }
                }))))).isPositive();
    }

    @Test
    @Tag("full")
    void yearsToDateThatAreRoundedByThemselvesAreBroken() {
        assertThat(brokenBy((world, attacker) -> {
            Map<String, List<Cell>> byRow = new LinkedHashMap<>();
            each(world.published(world.months), (cell, printed) -> byRow.computeIfAbsent(cell.scope() + cell.group() + cell.module(), row -> new ArrayList<>()).add(cell));
            byRow.forEach((row, cells) -> {
                for (int to = 2; to <= cells.size(); to++) {
                    List<Cell> until = cells.subList(0, to);
                    int truth = until.stream().mapToInt(cell -> world.count(places(world, cell))).sum();
                    attacker.relates(until.stream().map(Cell::name).toList(), "until " + to + row);
                    attacker.learns("until " + to + row, truth >= 10 ? round(truth) - 2 : 0, truth >= 10 ? round(truth) + 2 : 9);
                }
            });
        })).isPositive();
    }

    /** How many cells are narrowed when this is published beside the tables. */
    private static long brokenBy(BiConsumer<PartnerWorld, Attacker> more) {
        return LongStream.rangeClosed(1, 5).map(seed -> {
            PartnerWorld world = new PartnerWorld(seed, 25, MONTHS);
            Map<String, PartnerTables.Frozen> published = world.published(world.months);
            Attacker attacker = new Attacker();
            believe(published, attacker);
            more.accept(world, attacker);
            attacker.attack();
            return narrowed(published, attacker).size();
        }).sum();
    }

    /** What each cell says by itself. The attacker is even sure that a hidden one counts under ten, which it need not. */
    private static void believe(Map<String, PartnerTables.Frozen> published, Attacker attacker) {
        each(published, (cell, printed) -> {
            attacker.relates(List.of(cell.name() + " in time", cell.name() + " late"), cell.name());
            printed.ifPresentOrElse(p -> {
                if (p.inTime().isPresent()) {
                    int inTime = p.inTime().get();
                    attacker.learns(cell.name() + " in time", Math.max(10, inTime - 2), inTime + 2);
                    attacker.learns(cell.name() + " late", Math.max(10, p.people() - inTime - 2), p.people() - inTime + 2);
                } else {
                    attacker.learns(cell.name(), p.least(), p.most());
                }
            }, () -> attacker.learns(cell.name(), 0, 9));
        });
    }

    /** What the totals say. */
    private static void totals(Map<String, PartnerTables.Frozen> published, Attacker attacker) {
        published.forEach((name, table) -> {
            for (int i = 0; i < table.modules().size(); i++) {
                String module = table.modules().get(i);
                String total = "total " + name + module;
                attacker.relates(table.rows().stream().map(row -> new Cell(scope(name), table.month(), row.slug(), module).name()).toList(), total);
                table.totals().get(i).ifPresent(t -> attacker.learns(total, t.least(), t.most().orElse(Attacker.ANY)));
            }
        });
    }

    /** What all months together say: a row's months add up, and so do their totals. */
    private static void everyMonth(PartnerWorld world, Map<String, PartnerTables.Frozen> published, Attacker attacker) {
        for (String scope : world.scopes()) {
            for (String module : PartnerWorld.MODULES) {
                attacker.relates(world.months.stream().map(month -> "total " + scope + " " + month + module).toList(), "ever " + scope + module);
                Map<String, List<String>> rows = new LinkedHashMap<>();
                world.months.forEach(month -> published.get(scope + " " + month).rows()
                        .forEach(row -> rows.computeIfAbsent(row.slug(), slug -> new ArrayList<>()).add(new Cell(scope, month, row.slug(), module).name())));
                rows.forEach((slug, cells) -> attacker.relates(cells, "ever " + scope + slug + module));
                attacker.relates(rows.keySet().stream().map(slug -> "ever " + scope + slug + module).toList(), "ever " + scope + module);
            }
        }
    }

    /** Hidden cells that are no longer anything from none to nine, and shown ones that are nearly known. */
    private static List<String> narrowed(Map<String, PartnerTables.Frozen> published, Attacker attacker) {
        List<String> found = new ArrayList<>();
        each(published, (cell, printed) -> {
            int least = attacker.least(cell.name());
            int most = attacker.most(cell.name());
            if (printed.isEmpty() ? least > 0 || most < 9 : most - least < 2) {
                found.add(cell.name() + ": " + least + " to " + most);
            }
        });
        return found;
    }

    private static void eachTotal(PartnerWorld world, Attacker attacker, BiConsumer<String, Integer> look) {
        Map<String, PartnerTables.Frozen> published = world.published(world.months);
        totals(published, attacker);
        published.forEach((name, table) -> table.modules().forEach(module -> look.accept("total " + name + module,
                table.rows().stream().mapToInt(row -> world.count(world.in(scope(name), table.month(), row.slug(), module))).sum())));
    }

    private static void each(Map<String, PartnerTables.Frozen> published, Looking looking) {
        published.forEach((name, table) -> table.rows().forEach(row -> {
            for (int i = 0; i < table.modules().size(); i++) {
                looking.at(new Cell(scope(name), table.month(), row.slug(), table.modules().get(i)), row.cells().get(i));
            }
        }));
    }

    private static String scope(String name) {
        return name.split(" ")[0];
    }

    private static List<At> places(PartnerWorld world, Cell cell) {
        return world.in(cell.scope(), cell.month(), cell.group(), cell.module());
    }

    /** All in the first place, nobody in the others. */
    private static Map<At, People> spread(List<At> places, People all) {
        Map<At, People> instead = new HashMap<>();
        places.forEach(at -> instead.put(at, new People(0, 0)));
        instead.put(places.get(0), all);
        return instead;
    }

    /** One more or one less where most are, of those in time or, where there are none, of those late. */
    private static Map<At, People> oneMoreOrLess(PartnerWorld world, List<At> places, int step) {
        At most = places.stream().max(java.util.Comparator.comparingInt(at -> world.people.get(at).inTime())).orElseThrow();
        People there = world.people.get(most);
        return Map.of(most, there.inTime() > 0 ? new People(there.inTime() + step, there.late()) : new People(there.inTime(), Math.max(0, there.late() + step)));
    }

    private static int round(int people) {
        return (people + 2) / 5 * 5;
    }
}

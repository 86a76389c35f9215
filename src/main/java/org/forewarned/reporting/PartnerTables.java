package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.MonthFigures;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.reporting.model.PartnerCell;
import org.forewarned.reporting.model.PartnerGroup;
import org.forewarned.reporting.model.PartnerRepository;
import org.forewarned.reporting.model.PartnerTable;

/** The frozen tables, as a partner sees them: fixed, with no choice but the month. */
@ApplicationScoped
public class PartnerTables {

    private static final int MONTHS = 60;

    private PartnerRepository partners;
    private MonthFigures figures;

    protected PartnerTables() {
    }

    @Inject
    public PartnerTables(PartnerRepository partners, MonthFigures figures) {
        this.partners = partners;
        this.figures = figures;
    }

    /** The months that a link shows, newest first. */
    public List<YearMonth> months(PartnerView link) {
        return partners.tables(scope(link), MONTHS).stream().map(PartnerTable::month).toList();
    }

    /** The tables of a month; nothing where none were frozen. */
    public Optional<Frozen> of(PartnerView link, YearMonth month) {
        return partners.table(scope(link), month).map(table -> frozen(link, table));
    }

    /** The name of the organisation whose units a link shows; empty for one over all. */
    public String organisation(PartnerView link) {
        return link.organisation().map(figures::name).orElse("");
    }

    private Frozen frozen(PartnerView link, PartnerTable table) {
        Map<String, Printed> printed = partners.cells(table.id()).stream().collect(Collectors.toMap(c -> key(c.slug(), c.moduleId()), PartnerTables::printed));
        Function<PartnerGroup, List<Optional<Printed>>> cells = group -> table.modules().stream().map(module -> Optional.ofNullable(printed.get(key(group.slug(), module)))).toList();
        Set<String> shown = java.util.Arrays.stream(OrganisationKind.values()).filter(link::shows).map(OrganisationKind::slug).collect(Collectors.toSet());
        List<Row> rows = partners.groups(table.id()).stream().filter(group -> link.organisation().isPresent() || shown.contains(group.slug()))
                .map(group -> new Row(group.slug(), group.name(), cells.apply(group))).toList();
        return new Frozen(table.month(), table.modules(), rows);
    }

    private static Printed printed(PartnerCell cell) {
        return new Printed(cell.people(), cell.inTime());
    }

    private static String scope(PartnerView link) {
        return link.organisation().map(UUID::toString).orElse(PartnerTable.ALL);
    }

    private static String key(String group, String module) {
        return group + " " + module;
    }

    /** The tables of a month: a row a group, a column a module. */
    record Frozen(YearMonth month, List<String> modules, List<Row> rows) {

        /** Each module's total. */
        List<Optional<Printed.Total>> totals() {
            return java.util.stream.IntStream.range(0, modules.size()).mapToObj(i -> Printed.total(rows.stream().map(row -> row.cells().get(i)).toList())).toList();
        }
    }

    /**
     * A row.
     *
     * @param slug of a kind of organisation, or the id of a unit
     * @param name of the unit at the time; empty for a kind, and for people in no unit
     */
    record Row(String slug, String name, List<Optional<Printed>> cells) {
    }
}

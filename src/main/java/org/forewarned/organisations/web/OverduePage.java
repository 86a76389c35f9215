package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.AssignedPage;
import org.forewarned.organisations.AssignedQuery;
import org.forewarned.organisations.AssignmentView;
import org.forewarned.organisations.OverdueQuery;

/** Everybody who is overdue, or those of one unit or assignment, in the order that was chosen; and how many there are of each. */
@Named
@RequestScoped
public class OverduePage {

    private Office office;
    private AssigningDesk desk;
    private AssignedPage page;
    private OverdueQuery wanted;
    private List<AssignmentView> assignments;
    private Map<Optional<UUID>, Long> byUnit;
    private List<Group> byAsked;

    protected OverduePage() {
    }

    @Inject
    OverduePage(Office office, AssigningDesk desk) {
        this.office = office;
        this.desk = desk;
    }

    public String getName() {
        return office.organisation().name();
    }

    public String getHome() {
        return office.home();
    }

    public String getUrl() {
        return office.path("overdue");
    }

    public AssignedPage getPage() {
        if (page == null) {
            page = desk.lists().overdue(office.asker(), office.organisation().id(), wanted());
        }
        return page;
    }

    public List<PersonRow> getRows() {
        return getPage().rows().stream().map(row -> PersonRow.of(office, row, assignments())).toList();
    }

    private List<AssignmentView> assignments() {
        if (assignments == null) {
            assignments = desk.asked();
        }
        return assignments;
    }

    /** Whether somebody was just reminded. */
    public boolean isReminded() {
        return !office.query("sent").isEmpty();
    }

    public int getSent() {
        return number("sent");
    }

    /** How many had had a reminder that day. */
    public int getAlready() {
        return number("already");
    }

    /** How many have no address, or want no reminders. */
    public int getUnreachable() {
        return number("unreachable");
    }

    private int number(String name) {
        return office.query(name).matches("[0-9]{1,4}") ? Integer.parseInt(office.query(name)) : 0;
    }

    public boolean isNobody() {
        return getPage().rows().isEmpty();
    }

    public String getNext() {
        return getPage().isLast() ? null : url(wanted()) + "&page=" + (wanted().page() + 1);
    }

    public String getPrevious() {
        return getPage().isFirst() ? null : url(wanted()) + "&page=" + (wanted().page() - 1);
    }

    /** Whether only some are shown. */
    public boolean isNarrowed() {
        return wanted().unit().isPresent() || wanted().assignment().isPresent();
    }

    /** Whether the list, as it is narrowed, is too long to stand by name. */
    public boolean isTooLong() {
        return getPage().all() > AssignedQuery.MOST_BY_NAME;
    }

    public String getSort() {
        boolean impossible = isTooLong() && wanted().order() == OverdueQuery.Order.NAME;
        return (impossible ? OverdueQuery.Order.LONGEST : wanted().order()).slug();
    }

    public List<Option> getOrders() {
        return Arrays.stream(OverdueQuery.Order.values()).filter(order -> order != OverdueQuery.Order.NAME || !isTooLong())
                .map(order -> new Option(order.slug(), office.say("overdue.order." + order.slug()), order.slug().equals(getSort()))).toList();
    }

    /** The units to choose among, those that the asker looks after. */
    public List<Option> getUnits() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", office.say("overdue.unit.all"), wanted().unit().isEmpty()));
        byUnit().keySet().stream().flatMap(Optional::stream).filter(office.units()::containsKey).sorted(Comparator.comparing(unit -> office.unit(Optional.of(unit))))
                .forEach(unit -> options.add(new Option(unit.toString(), office.unit(Optional.of(unit)), wanted().unit().equals(Optional.of(unit)))));
        return options;
    }

    public List<Option> getAsked() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", office.say("overdue.asked.all"), wanted().assignment().isEmpty()));
        getByAsked().forEach(group -> options.add(new Option(group.id(), group.name(), wanted().assignment().map(UUID::toString).equals(Optional.of(group.id())))));
        return options;
    }

    /** How many by what is asked, most first. */
    public List<Group> getByAsked() {
        if (byAsked == null) {
            byAsked = desk.lists().overdueByAssignment(office.asker(), office.organisation().id()).entrySet().stream().flatMap(e -> assignments().stream().filter(a -> a.id().equals(e.getKey()))
                    .map(a -> new Group(a.id().toString(), office.title(a) + ", " + office.due(a), url(new OverdueQuery(Optional.empty(), Optional.of(a.id()), wanted().order(), 1)),
                            e.getValue()))).sorted(Comparator.comparing(Group::people).reversed().thenComparing(Group::name)).toList();
        }
        return byAsked;
    }

    /** How many by unit, most first. */
    public List<Group> getByUnit() {
        return byUnit().entrySet().stream().map(e -> new Group(e.getKey().map(UUID::toString).orElse(""), office.unit(e.getKey()),
                e.getKey().map(unit -> url(new OverdueQuery(Optional.of(unit), Optional.empty(), wanted().order(), 1))).orElse(""), e.getValue()))
                .sorted(Comparator.comparing(Group::people).reversed().thenComparing(Group::name)).toList();
    }

    private Map<Optional<UUID>, Long> byUnit() {
        if (byUnit == null) {
            byUnit = desk.lists().overdueByUnit(office.asker(), office.organisation().id());
        }
        return byUnit;
    }

    private OverdueQuery wanted() {
        if (wanted == null) {
            wanted = new OverdueQuery(Office.id(Optional.of(office.query("unit"))), Office.id(Optional.of(office.query("asked"))),
                    OverdueQuery.Order.fromSlug(office.query("order")), office.page());
        }
        return wanted;
    }

    private String url(OverdueQuery query) {
        return getUrl() + "?order=" + query.order().slug() + query.unit().map(unit -> "&unit=" + unit).orElse("") + query.assignment().map(id -> "&asked=" + id).orElse("");
    }

    /** Some who are overdue, and where they stand by themselves; no address where they cannot. */
    public record Group(String id, String name, String url, long people) {

        public boolean isLinked() {
            return !url.isEmpty();
        }
    }
}

package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.AssignedPage;
import org.forewarned.organisations.AssignedQuery;
import org.forewarned.organisations.AssignmentView;
import org.forewarned.organisations.DueDate;
import org.forewarned.organisations.NewAssignment;
import org.forewarned.organisations.Repeat;
import org.forewarned.organisations.Target;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** One assignment: who has done it, and what can be done with it. */
@Named
@RequestScoped
public class AssignmentPage {

    private Office office;
    private AssigningDesk desk;
    private Form form;
    private AssignmentView view;
    private AssignedPage people;
    private UnitBars bars;

    protected AssignmentPage() {
    }

    @Inject
    AssignmentPage(Office office, AssigningDesk desk, Form form) {
        this.office = office;
        this.desk = desk;
        this.form = form;
    }

    /** Changes, pauses, goes on, withdraws, waives, or records what was learned elsewhere. */
    public void post() {
        UUID id = getView().id();                  // of what one may not see nothing is changed
        if (form.has("pause")) {
            desk.assigning().pause(office.asker(), desk.organisation(), id);
        } else if (form.has("resume")) {
            desk.assigning().resume(office.asker(), desk.organisation(), id);
        } else if (form.has("withdraw")) {
            withdraw(id);
        } else if (form.has("change")) {
            change(id);
        } else if (form.has("widen")) {
            widen(id);
        } else if (form.has("waive")) {
            waive();
        } else if (form.has("elsewhere")) {
            elsewhere();
        }
        if (!form.bad()) {
            desk.goOn(id);
            Redirect.to(getUrl() + "?saved=1");
        }
    }

    private void withdraw(UUID id) {
        if (form.has("sure")) {
            desk.assigning().withdraw(office.asker(), desk.organisation(), id);
        } else {
            form.problem("sure", "assignment.fault.sure");
        }
    }

    private void change(UUID id) {
        String field = isDated() ? "date" : "days";
        Optional<DueDate> due = isDated() ? AssignEntry.day(form.value(field)).map(DueDate::on) : AssignEntry.days(form.value(field)).map(DueDate::within);
        boolean moved = due.filter(getView().due()::equals).isEmpty();
        Optional<Repeat> repeat = entry().repeat();
        if (due.isEmpty() || moved && isDated() && due.get().on().isBefore(office.today())) {
            form.problem(field, "assign.fault." + field);
        }
        entry().repeatProblem(repeat);
        if (form.value("note").length() > NewAssignment.LONGEST_NOTE) {
            form.problem("note", "assign.fault.note");
        }
        if (!form.bad() && getView().busy() && (moved || !repeat.get().equals(getView().repeat()))) {
            form.problem(field, "assignment.fault.busy");
        }
        if (!form.bad()) {
            desk.assigning().change(office.asker(), desk.organisation(), id, due.get(), repeat.get(), form.value("note"));
        }
    }

    private void widen(UUID id) {
        Set<Target> more = entry().targets(new LinkedHashSet<>(form.values("who")));
        if (more.isEmpty()) {
            form.problem("who", "assign.fault.who");
        } else if (getView().busy()) {
            form.problem("who", "assignment.fault.busy");
        } else {
            desk.assigning().widen(office.asker(), desk.organisation(), id, more);
        }
    }

    private void waive() {
        Optional<UUID> one = one();
        missing("reason", 500);
        if (!form.bad()) {
            desk.assigning().waive(office.asker(), desk.organisation(), one.orElseThrow(), form.value("reason"));
        }
    }

    private void elsewhere() {
        Optional<LocalDate> day = AssignEntry.day(form.value("on")).filter(on -> !on.isAfter(office.today()));
        Optional<UUID> one = one();
        missing("course", 200);
        if (day.isEmpty()) {
            form.problem("on", "assignment.fault.on");
        }
        missing("evidence", 1000);
        missing("teller", 100);
        if (!form.bad()) {
            desk.assigning().learnedElsewhere(office.asker(), desk.organisation(), one.orElseThrow(), form.value("course"), day.orElseThrow(), form.value("evidence"),
                    form.value("teller"));
        }
    }

    private void missing(String field, int longest) {
        if (form.value(field).isEmpty() || form.value(field).length() > longest) {
            form.problem(field, "assignment.fault." + field);
        }
    }

    private Optional<UUID> one() {
        Optional<UUID> chosen = Office.id(Optional.of(form.value("person")));
        if (chosen.isEmpty()) {
            form.problem("person", "assignment.fault.person");
        }
        return chosen;
    }

    public AssignmentView getView() {
        if (view == null) {
            view = desk.lists().one(office.asker(), office.organisation().id(), office.id("assignment"));
        }
        return view;
    }

    public String getHome() {
        return office.path("assignments");
    }

    public String getUrl() {
        return office.path("assignments", getView().id().toString());
    }

    /** The list as it is looked at: whoever is chosen from it is still on it when something has to be mended. */
    public String getHere() {
        return at(query().which(), query().order(), query().unit(), query().page()).replace("#people", "");
    }

    /** Whom something is said of; nobody, until somebody is chosen. */
    public String getChosen() {
        return form.value("person");
    }

    /** Whether something is to be mended in what was said of one person. */
    public boolean isOfOne() {
        return form.has("waive") || form.has("elsewhere");
    }

    /** Whether something is to be mended in what was said of the whole. */
    public boolean isOfAll() {
        return form.sent() && !isOfOne();
    }

    public String getTitle() {
        return office.title(getView());
    }

    public String getAsked() {
        return office.say("assignment.asked", office.who(getView()), office.due(getView()), office.day(getView().askedAt()));
    }

    /** How many young people are left out, because the module is for adults. */
    public long getLeftOut() {
        return desk.leftOut(getView().module(), getView().who());
    }

    public boolean isJustAsked() {
        return !office.query("asked").isEmpty();
    }

    public boolean isSaved() {
        return !office.query("saved").isEmpty();
    }

    /** Of whom else it can be asked. */
    public List<WhoOffers.Offer> getMore() {
        Set<String> already = getView().who().stream().map(target -> target.kind() == Target.Kind.EVERYBODY ? "everybody" : target.kind().slug() + ":" + target.id())
                .collect(Collectors.toSet());
        return already.contains("everybody") ? List.of()
                : new WhoOffers(office, desk).all(Set.copyOf(form.values("who"))).stream().filter(offer -> !already.contains(offer.value())).toList();
    }

    public boolean isAnyMore() {
        return !getMore().isEmpty();
    }

    public String getDays() {
        return form.has("change") ? form.value("days") : isDated() ? "" : String.valueOf(getView().due().days());
    }

    public String getAgain() {
        return form.has("change") ? form.value("again") : entry().word(getView().repeat());
    }

    public String getMonths() {
        return form.has("change") ? form.value("months") : getView().repeat().months() == 0 ? "12" : String.valueOf(getView().repeat().months());
    }

    /** The usual days before which it may come round. */
    public List<Option> getYearly() {
        return entry().yearlyOptions(office, getAgain());
    }

    public String getDay() {
        return entry().yearlyDay(form.has("change"), getView().repeat().before());
    }

    private AssignEntry entry() {
        return new AssignEntry(form, office);
    }

    public boolean isDated() {
        return !getView().due().isCounted();
    }

    public String getDate() {
        return form.has("change") ? form.value("date") : isDated() ? getView().due().on().toString() : "";
    }

    public String getNote() {
        return form.has("change") ? form.value("note") : getView().note();
    }

    public UnitBars getBars() {
        if (bars == null) {
            bars = UnitBars.of(office, getView(), desk.lists().byUnit(office.asker(), desk.organisation(), getView().id()));
        }
        return bars;
    }

    public boolean isAnybody() {
        return getView().counts().asked() > 0;
    }

    public AssignedPage getPeople() {
        if (people == null) {
            people = desk.lists().people(office.asker(), office.organisation().id(), office.id("assignment"), query());
        }
        return people;
    }

    public List<PersonRow> getRows() {
        return getPeople().rows().stream().map(row -> PersonRow.of(office, row, List.of(getView()))).toList();
    }

    public boolean isNobody() {
        return getPeople().rows().isEmpty();
    }

    /** Those on this page who have still to do it, for what can be said of one. */
    public List<PersonRow> getOpen() {
        return getRows().stream().filter(PersonRow::open).toList();
    }

    public boolean isAnyOpen() {
        return getView().changeable() && !getOpen().isEmpty();
    }

    /** The ways to narrow the list. */
    public List<Choice> getFilters() {
        return Arrays.stream(AssignedQuery.Which.values()).map(which -> new Choice(office.say("assignment.which." + which.slug()),
                at(which, query().order(), query().unit(), 1), which == query().which())).toList();
    }

    public List<UnitChoice> getUnits() {
        return office.tree().stream().map(unit -> new UnitChoice(unit.id().toString(), unit.path(), query().unit().filter(unit.id()::equals).isPresent())).toList();
    }

    public boolean isAnyUnit() {
        return !office.tree().isEmpty();
    }

    public String getWhich() {
        return query().which().slug();
    }

    public String getOrder() {
        return isNameable() ? query().order().slug() : AssignedQuery.Order.DUE.slug();
    }

    /** Whether the list is short enough to be sorted by name. */
    public boolean isNameable() {
        return getPeople().all() <= AssignedQuery.MOST_BY_NAME;
    }

    public String getByName() {
        return at(query().which(), AssignedQuery.Order.NAME, query().unit(), 1);
    }

    public String getByDue() {
        return at(query().which(), AssignedQuery.Order.DUE, query().unit(), 1);
    }

    public String getNext() {
        return getPeople().isLast() ? null : at(query().which(), query().order(), query().unit(), query().page() + 1);
    }

    public String getPrevious() {
        return getPeople().isFirst() ? null : at(query().which(), query().order(), query().unit(), query().page() - 1);
    }

    public List<HistoryRow> getHistory() {
        return desk.lists().changes(office.asker(), desk.organisation(), getView().id()).stream()
                .map(c -> new HistoryRow(office.day(c.at()), office.say("assignment.history." + c.what()))).toList();
    }

    private AssignedQuery query() {
        return new AssignedQuery(AssignedQuery.Which.fromSlug(office.query("which")), AssignedQuery.Order.fromSlug(office.query("order")),
                Office.id(Optional.of(office.query("unit"))), office.page());
    }

    private String at(AssignedQuery.Which which, AssignedQuery.Order order, Optional<UUID> unit, int page) {
        return getUrl() + "?which=" + which.slug() + "&order=" + order.slug() + unit.map(id -> "&unit=" + URLEncoder.encode(id.toString(), StandardCharsets.UTF_8)).orElse("")
                + (page > 1 ? "&page=" + page : "") + "#people";
    }

    /** A way to see the list. */
    public record Choice(String label, String url, boolean chosen) {
    }

    /** A unit to narrow the list to. */
    public record UnitChoice(String id, String name, boolean chosen) {
    }

    /** Something that was done. */
    public record HistoryRow(String day, String what) {
    }
}

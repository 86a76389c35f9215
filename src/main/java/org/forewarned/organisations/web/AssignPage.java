package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.organisations.AssignmentView;
import org.forewarned.organisations.NewAssignment;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.Repeat;
import org.forewarned.organisations.web.WhoOffers.Offer;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** What, who, by when; and what will happen then, before it does. */
@Named
@RequestScoped
public class AssignPage {

    private Office office;
    private AssigningDesk desk;
    private Form form;
    private Optional<NewAssignment> entered = Optional.empty();
    private List<AssignmentView> asked;
    private WhoOffers groups;
    private long count = -1;
    private long leftOut = -1;

    protected AssignPage() {
    }

    @Inject
    AssignPage(Office office, AssigningDesk desk, Form form) {
        this.office = office;
        this.desk = desk;
        this.form = form;
    }

    /** Shows what would happen, or does it. */
    public void post() {
        entered = entry().read(usualWhat(), usualWho());
        if (entered.isPresent() && getLeftOut() > 0 && getSumPeople() == 0) {
            form.problem("what", "assign.fault.young");
            return;
        }
        Optional<String> path = AssigningDesk.path(entry().what(usualWhat()));
        if (entered.isPresent() && form.has("assign") && path.isPresent()) {
            desk.assign(path.get(), entered.get());
            Redirect.to(office.path("assignments"));
        } else if (entered.isPresent() && form.has("assign")) {
            Redirect.to(office.path("assignments", desk.assign(entered.get()).toString()) + "?asked=1");
        }
    }

    public String getUrl() {
        return office.path("assign");
    }

    public String getHome() {
        return office.home();
    }

    public String getName() {
        return office.organisation().name();
    }

    /** Modules and documents to choose from. */
    public List<Offer> getWhat() {
        String chosen = entry().what(usualWhat());
        List<Offer> offers = new ArrayList<>();
        for (PublishedModule module : office.modules()) {
            String hint = office.say("assign.module", module.text().facts().minutes(), module.number())
                    + asked().stream().filter(a -> a.module().equals(module.id())).findFirst().map(a -> " · " + office.say("assign.asked", office.who(a), office.due(a))).orElse("");
            offers.add(new Offer(module.id(), office.title(module), office.written(module), hint, chosen.equals(module.id())));
        }
        desk.paths().forEach(p -> offers.add(new Offer("path:" + p.id(), office.say("assign.path", p.name()), "", office.say("assign.path.modules",
                String.join(", ", p.modules().stream().map(id -> office.module(id).map(office::title).orElse(id)).toList())), chosen.equals("path:" + p.id()))));
        desk.documents().forEach(d -> offers.add(new Offer("document:" + d.id(), office.say("assignments.document", d.title(), d.edition()), "",
                office.day(d.datedOn()) + " · " + d.keptAt(), chosen.equals("document:" + d.id()))));
        return offers;
    }

    /** Everybody, units, cohorts, and a person where the address names one. */
    public List<Offer> getWho() {
        Set<String> chosen = entry().who(usualWho());
        List<Offer> offers = new ArrayList<>(groups().all(chosen));
        chosen.stream().filter(value -> value.startsWith("person:"))
                .forEach(value -> offers.add(new Offer(value, office.say("assign.person"), "", office.say("assign.people", 1), true)));
        return offers;
    }

    public String getUsual() {
        LocalDate due = entry().usualDue();
        return office.say(school() ? "assign.by.term" : "assign.by.usual", office.day(due));
    }

    public String getUsualHint() {
        return office.say("assign.leaves", office.daysFromToday(entry().usualDue()) / 7);
    }

    public String getBy() {
        return entry().by();
    }

    public String getDate() {
        return entry().date();
    }

    public String getDays() {
        return entry().days();
    }

    public String getAgain() {
        return entry().again();
    }

    public String getMonths() {
        return entry().months();
    }

    /** The usual days before which it may come round. */
    public List<Option> getYearly() {
        return entry().yearlyOptions(office, getAgain());
    }

    public String getDay() {
        return entry().yearlyDay(form.sent(), null);
    }

    public boolean isCounting() {
        return entry().counts();
    }

    public String getSince() {
        return entry().since();
    }

    /** Whether only passing the assessment alone counts. */
    public boolean isAlone() {
        return entry().mustPass();
    }

    public String getNote() {
        return entry().note();
    }

    /** Whether the rarer answers are given, so that they stand open. */
    public boolean isMore() {
        return form.sent() && (!getAgain().equals("never") || !getNote().isEmpty() || !isCounting() || isAlone());
    }

    /** What will happen: what is asked. */
    public String getSumWhat() {
        return getWhat().stream().filter(Offer::chosen).map(Offer::label).findFirst().orElse("");
    }

    public long getSumPeople() {
        if (count < 0) {
            Set<String> who = entry().who(usualWho());
            count = who.contains("everybody") && desk.whole() && getLeftOut() == 0 ? groups().everybody() : desk.count(entry().targets(who));
        }
        return Math.max(0, count - getLeftOut());
    }

    /** How many are left out, because they are young and the module is for adults. */
    public long getLeftOut() {
        if (leftOut < 0) {
            leftOut = desk.leftOut(entry().what(usualWhat()).startsWith("document:") ? "" : entry().what(usualWhat()), entry().targets(entry().who(usualWho())));
        }
        return leftOut;
    }

    public boolean isAnyLeftOut() {
        return getLeftOut() > 0;
    }

    public String getSumDue() {
        return entry().due().map(due -> due.isCounted() ? office.say("assign.sum.within", due.days(), office.day(due.forThoseHere(office.today()))) : office.day(due.on()))
                .orElse("");
    }

    public String getSumCounts() {
        return isCounting() ? AssignEntry.day(getSince()).map(day -> office.say("assign.sum.counts", office.day(day))).orElse("") : office.say("assign.sum.counts.not");
    }

    public String getSumAgain() {
        Repeat repeat = entry().repeat().orElse(Repeat.NEVER);
        return repeat.isNever() ? "" : repeat.before() == null ? office.say("assign.sum.months", getMonths()) : office.say("assign.again.yearly", office.day(entry().next(repeat.before())));
    }

    public boolean isRepeated() {
        return !getSumAgain().isEmpty();
    }

    private AssignEntry entry() {
        return new AssignEntry(form, office);
    }

    private boolean school() {
        return office.organisation().profile().kind() == OrganisationKind.SCHOOL;
    }

    /** The module that the address names, or the first that is not asked of anybody yet. */
    private String usualWhat() {
        String named = office.query("module");
        if (office.modules().stream().anyMatch(module -> module.id().equals(named))) {
            return named;
        }
        return office.modules().stream().map(PublishedModule::id).filter(id -> asked().stream().noneMatch(a -> a.module().equals(id))).findFirst()
                .or(() -> office.modules().stream().map(PublishedModule::id).findFirst()).orElse("");
    }

    private Set<String> usualWho() {
        Optional<UUID> person = Office.id(Optional.of(office.query("person")));
        return person.map(id -> Set.of("person:" + id)).orElseGet(() -> desk.whole() ? Set.of("everybody") : Set.of());
    }

    private List<AssignmentView> asked() {
        if (asked == null) {
            asked = desk.asked();
        }
        return asked;
    }

    private WhoOffers groups() {
        if (groups == null) {
            groups = new WhoOffers(office, desk);
        }
        return groups;
    }
}

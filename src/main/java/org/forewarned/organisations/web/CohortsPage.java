package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.CohortRule;
import org.forewarned.organisations.CohortView;
import org.forewarned.organisations.Cohorts;
import org.forewarned.organisations.UnitView;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** The cohorts of an organisation, and a new one. */
@Named
@RequestScoped
public class CohortsPage {

    private Office office;
    private Cohorts cohorts;
    private Form form;

    protected CohortsPage() {
    }

    @Inject
    CohortsPage(Office office, Cohorts cohorts, Form form) {
        this.office = office;
        this.cohorts = cohorts;
        this.form = form;
    }

    /** Makes one; where no rule is said its members are named. */
    public void post() {
        Optional<UUID> unit = Office.id(Optional.of(form.value("unit")));
        Optional<LocalDate> joined = AssignEntry.day(form.value("joined"));
        String name = form.value("name");
        if (name.isEmpty() || name.length() > 100) {
            form.problem("name", "cohorts.fault.name");
        } else if (form.value("role").length() > CohortRule.LONGEST_ROLE) {
            form.problem("role", "cohorts.fault.role", CohortRule.LONGEST_ROLE);
        } else {
            boolean rule = unit.isPresent() || joined.isPresent() || !form.value("role").isEmpty();
            UUID made = cohorts.make(office.asker(), office.organisation().id(), name, rule ? Optional.of(new CohortRule(unit, form.value("role"), joined)) : Optional.empty());
            Redirect.to(getUrl() + (rule ? "" : "/" + made));
        }
    }

    public String getName() {
        return office.organisation().name();
    }

    public String getHome() {
        return office.home();
    }

    public String getUrl() {
        return office.path("cohorts");
    }

    public List<UnitView> getUnits() {
        return office.tree();
    }

    public List<Row> getCohorts() {
        return office.cohorts().stream().map(c -> new Row(office.path("cohorts", c.id().toString()), c.name(), about(c), c.people())).toList();
    }

    public boolean isNone() {
        return getCohorts().isEmpty();
    }

    private String about(CohortView cohort) {
        return cohort.rule().map(rule -> {
            List<String> all = new ArrayList<>();
            rule.unit().ifPresent(unit -> all.add(office.unit(Optional.of(unit))));
            if (!rule.role().isEmpty()) {
                all.add(rule.role());
            }
            rule.joinedSince().ifPresent(day -> all.add(office.say("cohorts.since", office.day(day))));
            return String.join(", ", all);
        }).orElseGet(() -> office.say("cohorts.named"));
    }

    /** A cohort with who is in it, in words. */
    public record Row(String url, String name, String about, long people) {
    }
}

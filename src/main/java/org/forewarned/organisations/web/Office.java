package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.organisations.AssignedView;
import org.forewarned.organisations.AssignmentView;
import org.forewarned.organisations.Cohorts;
import org.forewarned.organisations.CohortView;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.organisations.Organisations;
import org.forewarned.organisations.Target;
import org.forewarned.organisations.UnitView;
import org.forewarned.organisations.Units;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** The organisation of this address as its coordinator reads it: names of modules, units and people, days for reading. Read once a request. */
@RequestScoped
public class Office {

    private Asker asker;
    private Visit visit;
    private Texts texts;
    private Organisations organisations;
    private Units units;
    private Cohorts cohorts;
    private Catalogue catalogue;
    private Clock clock;
    private OrganisationView organisation;
    private Map<UUID, UnitView> byId;
    private List<CohortView> cohortList;

    protected Office() {
    }

    @Inject
    Office(Asker asker, Visit visit, Texts texts, Organisations organisations, Units units, Cohorts cohorts, Catalogue catalogue, Clock clock) {
        this.asker = asker;
        this.visit = visit;
        this.texts = texts;
        this.organisations = organisations;
        this.units = units;
        this.cohorts = cohorts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    String language() {
        return visit.language();
    }

    public Asker asker() {
        return asker;
    }

    /** The organisation; whoever does not coordinate there goes no further. */
    public OrganisationView organisation() {
        if (organisation == null) {
            organisation = organisations.one(asker, id("organisation"));
        }
        return organisation;
    }

    /** The id in the address; what is none is not there. */
    public UUID id(String word) {
        return id(Optional.of(visit.param(word))).orElseThrow(NotAllowed::new);
    }

    static Optional<UUID> id(Optional<String> typed) {
        try {
            return typed.map(UUID::fromString).filter(id -> id.toString().equals(typed.get()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The address of the organisation's home. */
    public String home() {
        return path();
    }

    /** The address of something of the organisation: {@code path("people")}. */
    public String path(String... below) {
        return "/organisations/" + organisation().id() + (below.length == 0 ? "" : "/" + String.join("/", below));
    }

    public String query(String name) {
        return visit.query(name);
    }

    public int page() {
        String typed = visit.query("page");
        return typed.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(typed) : 1;
    }

    public String say(String key, Object... values) {
        return texts.say(key, values);
    }

    public List<PublishedModule> modules() {
        return catalogue.modules();
    }

    public Optional<PublishedModule> module(String id) {
        return catalogue.module(id);
    }

    /** What the module is called. */
    public String title(PublishedModule module) {
        return module.in(visit.language()).title();
    }

    /** The language in which the module's title is written. */
    public String written(PublishedModule module) {
        return module.in(visit.language()).language();
    }

    /** The language in which {@link #title(AssignmentView)} is written; empty where words of ours stand round it. */
    public String written(AssignmentView assignment) {
        return assignment.document().isPresent() || assignment.path().isPresent() ? "" : catalogue.module(assignment.module()).map(this::written).orElse("");
    }

    /** What is asked. */
    public String title(AssignmentView assignment) {
        String what = assignment.document().map(d -> texts.say("assignments.document", d.title(), d.edition()))
                .orElseGet(() -> catalogue.module(assignment.module()).map(this::title).orElse(assignment.module()));
        return assignment.path().map(path -> texts.say("assignments.on-path", what, path.name(), path.place(), path.of())).orElse(what);
    }

    public String day(LocalDate day) {
        return Days.read(day, visit.locale());
    }

    public String day(Instant at) {
        return day(Days.of(at));
    }

    public LocalDate today() {
        return Days.of(clock.instant());
    }

    public long daysFromToday(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }

    public Map<UUID, UnitView> units() {
        if (byId == null) {
            byId = units.byId(organisation().id());
        }
        return byId;
    }

    /** All units in the order of the tree. */
    public List<UnitView> tree() {
        return units.tree(organisation().id());
    }

    public List<CohortView> cohorts() {
        if (cohortList == null) {
            cohortList = cohorts.of(asker, organisation().id());
        }
        return cohortList;
    }

    public String unit(Optional<UUID> unit) {
        return unit.map(id -> Optional.ofNullable(units().get(id)).map(UnitView::path).orElse("")).orElseGet(() -> texts.say("assignments.no-unit"));
    }

    /** What a person is called: by name, or by the number of their card. */
    public String name(AssignedView row) {
        return row.name().isEmpty() ? row.card().map(card -> texts.say("assignments.card", card)).orElseGet(() -> texts.say("assignments.nameless")) : row.name();
    }

    /** Of whom it is asked, in words. */
    public String who(AssignmentView assignment) {
        return assignment.who().stream().map(this::who).sorted().collect(Collectors.joining(", "));
    }

    private String who(Target target) {
        return switch (target.kind()) {
            case EVERYBODY -> texts.say("assignments.everybody");
            case UNIT -> unit(Optional.of(target.id()));
            case COHORT -> cohorts().stream().filter(c -> c.id().equals(target.id())).map(CohortView::name).findFirst().orElseGet(() -> texts.say("assignments.cohort"));
            case PERSON -> texts.say("assignments.person");
        };
    }

    /** By when, in words. */
    public String due(AssignmentView assignment) {
        return assignment.due().isCounted() ? texts.say("assignments.within", assignment.due().days()) : texts.say("assignments.by", day(assignment.due().on()));
    }
}

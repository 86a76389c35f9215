package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.organisations.Organisations;
import org.forewarned.organisations.Standing;
import org.forewarned.organisations.Standings;
import org.forewarned.organisations.UnitView;
import org.forewarned.organisations.Units;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.TextBundle;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** The organisation whose page this is, as those who coordinate it see it: name, units, days, and what was just done. */
@Named
@RequestScoped
public class Room {

    private Asker asker;
    private Visit visit;
    private Texts texts;
    private Organisations organisations;
    private Standings standings;
    private Units units;
    private OrganisationView organisation;
    private Standing standing;
    private List<UnitView> tree;

    protected Room() {
    }

    @Inject
    Room(Asker asker, Visit visit, Texts texts, Organisations organisations, Standings standings, Units units) {
        this.asker = asker;
        this.visit = visit;
        this.texts = texts;
        this.organisations = organisations;
        this.standings = standings;
        this.units = units;
    }

    /** Opens the page, for those who coordinate here; called before anything else. */
    public void enter() {
        organisation();
    }

    public Asker asker() {
        return asker;
    }

    /** The organisation in the address. */
    public UUID id() {
        return param("organisation");
    }

    /** An id in the address. */
    public UUID param(String name) {
        return uuid(visit.param(name)).orElseThrow(NotAllowed::new);
    }

    public OrganisationView organisation() {
        if (organisation == null) {
            organisation = organisations.one(asker, id());
        }
        return organisation;
    }

    public Standing standing() {
        if (standing == null) {
            standing = standings.coordinating(asker, id());
        }
        return standing;
    }

    public String name() {
        return organisation().name();
    }

    /** The address of the organisation's home. */
    public String base() {
        return "/organisations/" + id();
    }

    /** Leads to one of the organisation's pages after something was done. */
    public void go(String rest) {
        Redirect.to(base() + rest);
    }

    /** What was just done, for reading; empty if nothing was. */
    public String done() {
        String word = visit.query("done");
        return word.matches("[a-z-]{1,20}") && texts.has("room.done." + word) ? texts.say("room.done." + word) : "";
    }

    /** Whether something was just done. */
    public boolean told() {
        return !done().isEmpty();
    }

    public boolean whole() {
        return standing().whole();
    }

    public boolean rules() {
        return standing().rules();
    }

    public List<UnitView> tree() {
        if (tree == null) {
            tree = units.tree(id()).stream().filter(unit -> standing().covers(Optional.of(unit.id()))).toList();
        }
        return tree;
    }

    /** Whether there are units to choose among. */
    public boolean divided() {
        return !tree().isEmpty();
    }

    /** The units to choose among, and the organisation itself for those who act for it. */
    public List<Option> unitOptions(String chosen, String wholeKey) {
        List<Option> options = new ArrayList<>();
        if (whole()) {
            options.add(new Option("", texts.say(wholeKey), chosen.isEmpty()));
        }
        tree().forEach(unit -> options.add(new Option(unit.id().toString(), unit.path(), unit.id().toString().equals(chosen))));
        return options;
    }

    /** The unit chosen in a form; nothing for the organisation itself. */
    public Optional<UUID> chosenUnit(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(uuid(value).orElseThrow(NotAllowed::new));
    }

    /** The names from the outermost unit to this one; empty for the organisation itself. */
    public String unitPath(Optional<UUID> unit) {
        Map<UUID, UnitView> all = units.byId(id());
        return unit.map(all::get).map(UnitView::path).orElse("");
    }

    public String day(Instant at) {
        return Days.read(Days.of(at), visit.locale());
    }

    public String day(java.time.LocalDate day) {
        return Days.read(day, visit.locale());
    }

    /** The texts of what is printed. */
    TextBundle printed() {
        return texts.in(visit.paper());
    }

    public String say(String key, Object... args) {
        return texts.say(key, args);
    }

    Visit visit() {
        return visit;
    }

    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}

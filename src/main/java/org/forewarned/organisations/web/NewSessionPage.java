package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.Nation;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Which module a group takes together, in whose name, for which nation. */
@Named
@RequestScoped
public class NewSessionPage {

    private static final String ALL = "all";

    private SessionDesk desk;
    private Form form;

    protected NewSessionPage() {
    }

    @Inject
    NewSessionPage(SessionDesk desk, Form form) {
        this.desk = desk;
        this.form = form;
    }

    /** Opens it and shows its first step. */
    public void post() {
        Optional<UUID> unit = Office.id(Optional.of(form.value("unit")));
        boolean known = desk.modules().stream().anyMatch(module -> module.id().equals(form.value("module")));
        if (!known) {
            form.problem("module-" + desk.modules().get(0).id(), "new-session.fault.module");
        }
        if (!desk.whole() && unit.isEmpty()) {
            form.problem("unit", "new-session.fault.unit");
        }
        if (!form.bad()) {
            Redirect.to(desk.office().path("sessions", desk.open(unit, form.value("module"), Nation.fromSlug(form.value("nation"))).toString()));
        }
    }

    public String getUrl() {
        return desk.office().path("sessions", "new");
    }

    public List<Offer> getModules() {
        return desk.modules().stream().map(this::offer).toList();
    }

    private Offer offer(PublishedModule module) {
        boolean young = module.text().facts().fit().contains(ModuleFacts.Fit.YOUNG_PEOPLE);
        return new Offer(module.id(), desk.office().title(module), desk.office().written(module), desk.office().say(young ? "new-session.fit.young" : "new-session.fit.adults", module.text().facts().minutes()),
                form.has("module", module.id()));
    }

    public List<Option> getNations() {
        String chosen = form.sent() ? form.value("nation") : desk.office().organisation().profile().nation().slug();
        List<Option> options = new ArrayList<>();
        for (Nation nation : Nation.values()) {
            options.add(new Option(nation.slug(), desk.office().say("nation." + nation.slug()), nation.slug().equals(chosen)));
        }
        options.add(new Option(ALL, desk.office().say("new-session.nation.all"), chosen.equals(ALL)));
        return options;
    }

    public List<Option> getUnits() {
        return desk.units(form.value("unit"));
    }

    public boolean isDivided() {
        return desk.divided();
    }

    /** A module to choose. */
    public record Offer(String value, String label, String language, String hint, boolean chosen) {
    }
}

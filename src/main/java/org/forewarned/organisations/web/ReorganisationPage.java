package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.organisations.ReorganisationPreview;
import org.forewarned.organisations.ReorganisationState;
import org.forewarned.organisations.ReorganisationView;
import org.forewarned.organisations.Reorganising;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** One reorganisation: what will happen, who has to agree, how far it is. */
@Named
@RequestScoped
public class ReorganisationPage {

    private static final String REFRESH = "3";

    private Room room;
    private Reorganising reorganising;
    private Form form;
    private ReorganisationView view;
    private ReorganisationPreview preview;

    protected ReorganisationPage() {
    }

    @Inject
    ReorganisationPage(Room room, Reorganising reorganising, Form form) {
        this.room = room;
        this.reorganising = reorganising;
        this.form = form;
    }

    /** While the work goes on, the page comes again by itself, without script. */
    public void enter() {
        if (working() && !form.sent()) {
            ((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse()).setHeader("Refresh", REFRESH);
        }
    }

    public void post() {
        if (form.has("decline")) {
            reorganising.decline(room.asker(), view().id());
        } else if (form.has("withdraw")) {
            reorganising.withdraw(room.asker(), view().id());
        } else if (form.has("agree")) {
            agree();
        }
        if (!form.bad()) {
            Redirect.to(url());
        }
    }

    private void agree() {
        if (!form.has("sure")) {
            form.problem("sure", "reorganisation.fault.sure");
            return;
        }
        ReorganisationPreview.Obstacle obstacle = reorganising.agree(room.asker(), view().id(), other());
        if (obstacle != ReorganisationPreview.Obstacle.NONE) {
            form.problem("sure", "reorganisation.obstacle." + obstacle.slug());
        }
    }

    public ReorganisationView view() {
        if (view == null) {
            view = reorganising.one(room.asker(), room.param("reorganisation"));
        }
        return view;
    }

    public ReorganisationPreview preview() {
        if (preview == null) {
            preview = reorganising.preview(room.asker(), view().id(), other());
        }
        return preview;
    }

    public String url() {
        return "/reorganisations/" + view().id();
    }

    /** The whole address, to be handed to the other side. */
    public String address() {
        return room.visit().url(url());
    }

    /** What is to happen, with the asker's own organisation where they are the other side. */
    public String title() {
        return title(view(), room, view().partners().stream().filter(p -> p.id().toString().equals(with())).findFirst().map(OrganisationView::name));
    }

    static String title(ReorganisationView view, Room room) {
        return title(view, room, Optional.empty());
    }

    private static String title(ReorganisationView view, Room room, Optional<String> known) {
        String other = known.orElseGet(() -> room.say("reorganisation.other"));
        return room.say("reorganisation.title." + view.kind().slug(), view.fromName().isEmpty() ? other : view.fromName(), view.intoName().isEmpty() ? other : view.intoName(), view.unit());
    }

    /** Kind, for keys of texts. */
    public String kind() {
        return view().kind().slug();
    }

    public String state() {
        return proposed() && !view().open() ? "expired" : view().state().slug();
    }

    public boolean proposed() {
        return view().state() == ReorganisationState.PROPOSED;
    }

    public boolean working() {
        return view().state() == ReorganisationState.WORKING;
    }

    public boolean done() {
        return view().state() == ReorganisationState.DONE;
    }

    /** Whether the proposer looks, who has to hand the address on. */
    public boolean waiting() {
        return view().open() && !view().agreeing();
    }

    /** Whether there is something to be seen before anybody agrees. */
    public boolean previewed() {
        return view().open() && (preview().possible() || preview().people() > 0);
    }

    public boolean hindered() {
        return view().agreeing() && !preview().possible();
    }

    /** The organisation that a coordinator of the other side has chosen; their only one where there is one. */
    private Optional<UUID> other() {
        List<OrganisationView> partners = view().partners();
        String chosen = form.sent() ? form.value("with") : room.visit().query("with");
        Optional<UUID> known = Room.uuid(chosen).filter(id -> partners.stream().anyMatch(p -> p.id().equals(id)));
        return known.or(() -> partners.size() == 1 ? Optional.of(partners.get(0).id()) : Optional.empty());
    }

    public String with() {
        return other().map(UUID::toString).orElse("");
    }

    /** Whether the asker has to say for which of their organisations. */
    public boolean choosing() {
        return view().partners().size() > 1;
    }

    public List<Option> partners() {
        return Stream.concat(Stream.of(new Option("", room.say("reorganisation.with.none"), with().isEmpty())),
                view().partners().stream().map(p -> new Option(p.id().toString(), p.name(), p.id().toString().equals(with())))).toList();
    }

    /** How many of a hundred parts are done. */
    public int percent() {
        return view().all() == 0 ? 100 : Math.min(100, view().done() * 100 / view().all());
    }

    /** Where it led. */
    public String resultUrl() {
        return view().into().map(id -> "/organisations/" + id).orElse("/organisations");
    }

    public String until() {
        return room.day(view().proposedAt().plus(Reorganising.OPEN));
    }
}

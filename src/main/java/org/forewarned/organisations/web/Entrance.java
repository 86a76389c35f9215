package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.organisations.DomainJoining;
import org.forewarned.organisations.JoinEntry;
import org.forewarned.organisations.Joining;
import org.forewarned.organisations.Offer;
import org.forewarned.organisations.Welcome;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Origins;

/** The door of an organisation on this device: what a code opens, and who comes in by it. */
@RequestScoped
public class Entrance {

    private JoinEntry entry;
    private Joining joining;
    private DomainJoining domains;
    private Welcome welcome;
    private CurrentLearner device;
    private Asker asker;
    private Origins origins;

    protected Entrance() {
    }

    @Inject
    Entrance(JoinEntry entry, Joining joining, DomainJoining domains, Welcome welcome, CurrentLearner device, Asker asker, Origins origins) {
        this.entry = entry;
        this.joining = joining;
        this.domains = domains;
        this.welcome = welcome;
        this.device = device;
        this.asker = asker;
        this.origins = origins;
    }

    Optional<Duration> waiting() {
        return entry.waiting(address());
    }

    Optional<Offer> offer(String code) {
        return entry.enter(code, address());
    }

    /** Whether this device has a learner already who is not the one of an account that is signed in. */
    boolean shared() {
        return asker.account().isEmpty() && device.id().isPresent();
    }

    /** The learner of this device or account joins; somebody else begins afresh. Returns the organisation. */
    UUID join(String code, String name, boolean somebodyElse) {
        if (somebodyElse && shared()) {
            device.forget(response());
        }
        UUID learner = asker.learner().filter(known -> !somebodyElse || asker.account().isPresent()).orElseGet(() -> device.orBegin(response()));
        UUID organisation = joining.join(learner, code, name);
        welcome.in(learner, organisation);
        return organisation;
    }

    /** What would let the asker into this organisation for the address of their account. */
    DomainJoining.Door door(UUID organisation) {
        asker.signedIn();
        return domains.open(asker, organisation);
    }

    /** The asker joins for the address of their account. */
    void join(DomainJoining.Door door, String name) {
        domains.join(asker, door.organisation(), name);
        asker.learner().ifPresent(learner -> welcome.in(learner, door.organisation()));
    }

    /** By which name the asker is known where they sign in, for the form; empty where nothing is known. */
    String name() {
        return domains.name(asker);
    }

    UUID coordinate(String code) {
        return joining.coordinate(asker, code);
    }

    Asker asker() {
        return asker;
    }

    private String address() {
        return origins.address((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}

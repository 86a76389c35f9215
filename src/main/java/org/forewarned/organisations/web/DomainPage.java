package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.forewarned.organisations.ClearCode;
import org.forewarned.organisations.DomainRegister;
import org.forewarned.organisations.DomainView;
import org.forewarned.platform.web.Visit;

/** The page behind a link that went to a domain's own mailbox. Opening it confirms nothing. */
@Named
@RequestScoped
public class DomainPage {

    private DomainRegister register;
    private Visit visit;
    private Optional<DomainView> domain;
    private boolean done;

    protected DomainPage() {
    }

    @Inject
    DomainPage(DomainRegister register, Visit visit) {
        this.register = register;
        this.visit = visit;
    }

    public void post() {
        done = register.confirmByLink(code());
    }

    /** Whether it was just confirmed by this link. */
    public boolean done() {
        return done;
    }

    public boolean known() {
        return view().isPresent();
    }

    public boolean unknown() {
        return !done && !known();
    }

    public String domain() {
        return view().map(DomainView::domain).orElse("");
    }

    public String organisation() {
        return view().map(DomainView::organisationName).orElse("");
    }

    public boolean young() {
        return view().filter(DomainView::young).isPresent();
    }

    private Optional<DomainView> view() {
        if (domain == null) {
            domain = register.opens(code());
        }
        return domain;
    }

    private String code() {
        return ClearCode.read(visit.param("token"));
    }
}

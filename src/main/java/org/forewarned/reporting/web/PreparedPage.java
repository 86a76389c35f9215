package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.PreparedView;

/** How far evidence is that is being prepared, and where it is picked up. */
@Named
@RequestScoped
public class PreparedPage {

    private static final String REFRESH = "5";
    private static final long MEGABYTE = 1_000_000;

    private EvidenceCounter counter;
    private Visit visit;
    private Form form;
    private PreparedView view;

    protected PreparedPage() {
    }

    @Inject
    PreparedPage(EvidenceCounter counter, Visit visit, Form form) {
        this.counter = counter;
        this.visit = visit;
        this.form = form;
    }

    /** While the work goes on, the page comes again by itself, without script. */
    public void enter() {
        view = counter.prepared();
        if (isGoingOn() && !form.sent()) {
            ((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse()).setHeader("Refresh", REFRESH);
        }
    }

    /** It is no longer wanted. */
    public void post() {
        counter.drop();
        Redirect.to(getHome());
    }

    public PreparedView getView() {
        return view;
    }

    public boolean isGoingOn() {
        return view.state().goesOn();
    }

    /** The word for keys of texts. */
    public String getState() {
        return view.state().slug();
    }

    public String getKind() {
        return view.kind().slug();
    }

    public String getWhom() {
        return counter.whom(view.of());
    }

    public String getHome() {
        return "/organisations/" + counter.home() + "/evidence";
    }

    public String getFile() {
        return visit.path() + "/" + view.kind().preparedFile();
    }

    /** The size in megabytes, at least a tenth. */
    public String getSize() {
        return String.format(visit.locale(), "%.1f", Math.max(view.size(), MEGABYTE / 10) / (double) MEGABYTE);
    }

    public String getUntil() {
        return view.until().map(end -> Days.read(Days.last(end), visit.locale())).orElse("");
    }
}

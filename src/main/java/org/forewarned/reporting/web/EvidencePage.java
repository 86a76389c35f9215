package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forewarned.organisations.Target;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.EvidenceKind;
import org.forewarned.reporting.Preparing;
import org.forewarned.reporting.PreparedView;

/** Evidence for an inspector: of whom, and as which file. A small one comes at once, a big one is prepared. */
@Named
@RequestScoped
public class EvidencePage {

    private EvidenceCounter counter;
    private Visit visit;
    private Form form;

    protected EvidencePage() {
    }

    @Inject
    EvidencePage(EvidenceCounter counter, Visit visit, Form form) {
        this.counter = counter;
        this.visit = visit;
        this.form = form;
    }

    public void post() {
        counter.organisation();                                     // who may not look may not ask
        EvidenceKind kind = EvidenceKind.fromSlug(form.value("take")).orElseThrow(Stop::badRequest);
        Target of = counter.target(form.value("of"));
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            if (counter.atOnce(of, kind, (HttpServletResponse) faces.getExternalContext().getResponse())) {
                faces.responseComplete();
                return;
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        Optional<String> later = counter.later(of, kind);
        later.ifPresentOrElse(Redirect::to, () -> form.problem("prepared-h", "evidence.fault.most", Preparing.MOST));
    }

    public String getName() {
        return counter.organisation().name();
    }

    public String getHome() {
        return "/organisations/" + counter.home();
    }

    /** Whether something was asked for by its address that is too big to come at once. */
    public boolean isLong() {
        return !visit.query("long").isEmpty();
    }

    /** Of whom there is evidence: the asker's whole first, then units and cohorts. */
    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(getName(), ""));
        counter.scopes().forEach(scope -> rows.add(new Row(scope.name(), scope.kind() + ":" + scope.id())));
        return rows;
    }

    public boolean isAnyPrepared() {
        return !counter.mine().isEmpty();
    }

    /** What this asker had prepared and has not dropped. */
    public List<Waiting> getPrepared() {
        return counter.mine().stream().map(one -> new Waiting(one, counter.whom(one.of()), getHome() + "/evidence/prepared/" + one.id())).toList();
    }

    /** Some people, with the word that means them in the form. */
    public record Row(String name, String of) {
    }

    /** Something that was prepared or is being so. */
    public record Waiting(PreparedView view, String whom, String url) {

        public String getKind() {
            return view.kind().slug();
        }

        public String getState() {
            return view.state().slug();
        }
    }
}

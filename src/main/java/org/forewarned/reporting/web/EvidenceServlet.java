package org.forewarned.reporting.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.forewarned.organisations.Target;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.EvidenceKind;

/** The files of evidence that change nothing, written straight into the answer. Whoever may not have them gets what does not exist. */
@WebServlet("/-/evidence")
public class EvidenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EvidenceCounter counter;
    @Inject
    private transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Target of = of();
        counter.organisation();
        Optional<EvidenceKind> kind = EvidenceKind.fromSlug(visit.param("file").replaceFirst("^evidence\\.", "")).filter(k -> k.file().equals(visit.param("file")))
                .filter(k -> k != EvidenceKind.ZIP);
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!counter.atOnce(of, kind.get(), response)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/organisations/" + counter.home() + "/evidence?long=1");
        }
    }

    private Target of() {
        for (Target.Kind kind : Target.Kind.values()) {
            if (!visit.query(kind.slug()).isEmpty()) {
                return new Target(kind, EvidenceCounter.id(visit.query(kind.slug())));
            }
        }
        return counter.target("");
    }
}

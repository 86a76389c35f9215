package org.forewarned.reporting.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.Preparing;
import org.forewarned.reporting.PreparedView;

/** Hands out a prepared file to the one who asked for it; one that is gone leads back to the page. */
@WebServlet("/-/prepared")
public class PreparedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Preparing preparing;
    @Inject
    private transient Asker asker;
    @Inject
    private transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID organisation = EvidenceCounter.id(visit.param("organisation"));
        UUID id = EvidenceCounter.id(visit.param("prepared"));
        PreparedView one = preparing.one(asker, organisation, id);
        if (!visit.param("file").equals(one.kind().preparedFile())) {
            throw Stop.notFound();
        }
        Optional<Path> file = preparing.pickUp(asker, organisation, id);
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/organisations/" + organisation + "/evidence?long=1");
            return;
        }
        EvidenceCounter.begin(response, one.kind().preparedType(), one.kind().preparedFile());
        response.setContentLengthLong(Files.size(file.get()));
        Files.copy(file.get(), response.getOutputStream());
    }
}

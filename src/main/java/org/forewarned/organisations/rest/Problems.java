package org.forewarned.organisations.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.organisations.Feed;
import org.forewarned.organisations.ScopeMissing;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.web.Incident;
import org.forewarned.platform.web.ProblemDetails;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Texts;

/** What went wrong, as RFC 9457 has it: status, what is the matter, what to do. */
@Provider
@RequestScoped
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private Texts texts;

    protected Problems() {
    }

    @Inject
    public Problems(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof NotSignedIn) {
            return answer(401, "token").header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"forewarned\"").build();
        }
        if (thrown instanceof ScopeMissing missing) {
            return answer(403, "scope", missing.scope().slug())
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"forewarned\", error=\"insufficient_scope\", scope=\"" + missing.scope().slug() + "\"").build();
        }
        if (thrown instanceof NotAllowed) {
            return answer(404, "none").build();
        }
        if (thrown instanceof PageQuery.Unclear unclear) {
            return answer(400, unclear.getMessage(), Feed.MOST).build();
        }
        if (thrown instanceof Feed.UnknownPlace) {
            return answer(410, "place").build();
        }
        if (thrown instanceof Stop stop) {
            Response.ResponseBuilder response = answer(stop.status(), stop.status() == 429 ? "many" : "none");
            stop.waiting().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1));
            return response.build();
        }
        if (thrown instanceof WebApplicationException servers && servers.getResponse().getStatus() < 500) {
            return answer(servers.getResponse().getStatus(), "none").build();
        }
        String incident = Incident.number();
        LOG.log(Level.SEVERE, "incident=" + incident + " status=500 interface", thrown);
        return Response.serverError().type(ProblemDetails.TYPE).entity(ProblemDetails.of(500, texts.say("interface-problem.ours", incident), incident)).build();
    }

    private Response.ResponseBuilder answer(int status, String what, Object... values) {
        return Response.status(status).type(ProblemDetails.TYPE).entity(ProblemDetails.of(status, texts.say("interface-problem." + what, values)));
    }
}

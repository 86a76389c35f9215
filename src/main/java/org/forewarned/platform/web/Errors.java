package org.forewarned.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.SecondFactorMissing;

/**
 * Turns what went wrong into a page with the right status. Its incident number stands in the log too, beside the row of the
 * address (never the address itself, which may say who somebody is).
 */
@ApplicationScoped
class Errors {

    static final String STATUS = "forewarned.status";
    static final String INCIDENT = "forewarned.incident";
    /** Stands on a request whose form is not looked at any more: it may be what went wrong. */
    static final String FORM_LEFT = "forewarned.form-left";

    /** Below this are answers for programs: what goes wrong there is said to them in their way. */
    static final String INTERFACE = "/api/";

    private static final String SIGN_IN = "/sign-in?next=";
    private static final String SECOND = "/account/second-factor?next=";
    private static final int DEEPEST = 50;
    private static final Logger LOG = Logger.getLogger(Errors.class.getName());

    private TextBundles texts;

    protected Errors() { }

    @Inject
    Errors(TextBundles texts) {
        this.texts = texts;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        Optional<String> door = causes(thrown).map(Errors::door).filter(Objects::nonNull).findFirst();
        if (door.isPresent() && !response.isCommitted()) {
            response.resetBuffer();
            Redirect.send(response, door.get() + URLEncoder.encode(String.valueOf(request.getAttribute(Visit.PATH)), StandardCharsets.UTF_8));
            return;
        }
        Optional<String> elsewhere = Stop.in(thrown).flatMap(Stop::elsewhere);
        if (elsewhere.isPresent() && !response.isCommitted()) {
            response.resetBuffer();
            Redirect.send(response, elsewhere.get());
            return;
        }
        int status = status(thrown);
        String incident = Incident.number();
        log(request, status, incident, thrown);
        if (response.isCommitted()) {
            return;
        }
        Stop.in(thrown).flatMap(Stop::waiting).ifPresent(wait -> response.setHeader("Retry-After", seconds(wait)));
        show(request, response, status, incident);
    }

    /** Where whoever is stopped by this can go on. */
    private static String door(Throwable thrown) {
        return thrown instanceof NotSignedIn ? SIGN_IN : thrown instanceof SecondFactorMissing ? SECOND : null;
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, String incident)
            throws IOException {
        response.resetBuffer();
        Headers.again(request, response);
        response.setStatus(status == Stop.STALE ? 403 : status);
        if (String.valueOf(request.getAttribute(Visit.PATH)).startsWith(INTERFACE)) {
            response.setContentType(ProblemDetails.TYPE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(ProblemDetails.of(status, texts.in("en").say("problem." + status), incident));
            return;
        }
        request.setAttribute(STATUS, status);
        request.setAttribute(INCIDENT, incident);
        try {
            request.setAttribute(FORM_LEFT, status == Stop.STALE ? null : Boolean.TRUE);
            HttpServletRequest shown = status == Stop.STALE ? request : new WithoutFields(request);
            request.getRequestDispatcher("/platform/error.xhtml").forward(shown, response);
        } catch (ServletException | RuntimeException worse) {
            LOG.log(Level.SEVERE, "incident=" + incident + " the error page failed too", worse);
            plain(response, incident);
        }
    }

    /** What was sent may be the very thing that is wrong; the page that says so does not look at it. */
    private static final class WithoutFields extends HttpServletRequestWrapper {

        WithoutFields(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }

    private static void plain(HttpServletResponse response, String incident) throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.setStatus(500);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Something went wrong on our side. Incident " + incident + ". In danger now? Ring 999.\n");
        }
    }

    static int status(Throwable thrown) {
        return Stop.in(thrown).map(Stop::status).orElseGet(() -> {
            if (causes(thrown).anyMatch(t -> t instanceof FileNotFoundException || t instanceof NotAllowed)) {
                return 404;
            }
            return causes(thrown).map(t -> t.getClass().getSimpleName())
                .anyMatch(name -> name.contains("SizeLimitExceeded") || name.contains("SizeException")) ? 413 : 500;
        });
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    private static void log(HttpServletRequest request, int status, String incident, Throwable thrown) {
        String row = request.getAttribute(Visit.MATCH) instanceof Routes.Match match ? match.route().pattern() : "-";
        String line = "incident=" + incident + " status=" + status + " method=" + request.getMethod() + " row=" + row;
        if (status >= 500) {
            LOG.log(Level.SEVERE, line, thrown);
        } else if (status != 404) {
            LOG.info(line);
        }
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.toSeconds() + 1));
    }
}

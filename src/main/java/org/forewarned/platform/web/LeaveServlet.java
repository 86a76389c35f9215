package org.forewarned.platform.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * "Leave this site": revokes the device's tokens, makes the browser forget our cookies and copies of pages, and sends it to
 * the exit address. For ten minutes every page but the home page then leads there too, so that Back shows nothing. It never
 * refuses: a form from a foreign page is sent to the exit as well, but changes nothing.
 */
@WebServlet(name = "leave", urlPatterns = "/-/leave")
public class LeaveServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(LeaveServlet.class.getName());
    private static final Duration AWAY = Duration.ofMinutes(10);

    @Inject
    private transient Origins origins;
    @Inject
    private transient Event<Leaving> leaving;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher("/platform/content.xhtml").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (!origins.foreignForm(request)) {
            Cookies.OURS.forEach(name -> Cookies.expire(request, response, name));
            Cookies.write(request, response, Cookies.LEFT, "1", AWAY);
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
            tell(new Leaving(Cookies.read(request, Cookies.LEARNER), Cookies.read(request, Cookies.ACCOUNT)));
        }
        Redirect.send(response, origins.exit().toString());
    }

    private void tell(Leaving event) {
        try {
            leaving.fire(event);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Leaving could not revoke a token", e);
        }
    }
}

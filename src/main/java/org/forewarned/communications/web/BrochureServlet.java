package org.forewarned.communications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.forewarned.communications.brochures.BrochureChoice;
import org.forewarned.communications.brochures.BrochureTopic;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.Origins;
import org.forewarned.platform.web.RateLimits;

/**
 * The files of brochures: {@code leaflet.pdf}, {@code side-1.png} and, for lists, {@code small-1.png}. Each is made when it is asked for, two at
 * a time and not more often than a person would, so that nobody's leaflets slow down the lessons.
 */
@WebServlet("/-/brochure")
public class BrochureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Limit LIMIT = new Limit("brochures", 240, Duration.ofMinutes(2));
    private static final Semaphore AT_ONCE = new Semaphore(2, true);
    private static final int TOO_MANY = 429;
    private static final int SMALL = 420;

    @Inject
    private transient BrochureDesk desk;
    @Inject
    private transient RateLimits limits;
    @Inject
    private transient Origins origins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<BrochureTopic> topic = desk.topic();
        String file = desk.visit().param("file");
        if (topic.isEmpty() || !file.matches("leaflet\\.pdf|(side|small)-[1-9][0-9]?\\.png")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Duration> wait = limits.take(LIMIT, origins.address(request));
        if (wait.isPresent()) {
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            response.sendError(TOO_MANY);
            return;
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            send(topic.get(), file, response);
        } finally {
            AT_ONCE.release();
        }
    }

    private void send(BrochureTopic topic, String file, HttpServletResponse response) throws IOException {
        BrochureChoice choice = desk.choice(topic);
        if (file.equals("leaflet.pdf")) {
            if (!desk.brochures().outcome(topic, choice, desk.site()).left().isEmpty()) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", "/brochures/" + topic.id() + "?" + choice.query());
                return;
            }
            response.setHeader("Content-Disposition", "attachment; filename=\"leaflet.pdf\"");
            bytes(response, "application/pdf", "no-store", desk.brochures().pdf(topic, choice, desk.site()));
            return;
        }
        int side = Integer.parseInt(file.replaceAll("[^0-9]", ""));
        Optional<byte[]> picture = desk.brochures().png(topic, choice, desk.site(), side, file.startsWith("small") ? SMALL : 0);
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        bytes(response, "image/png", "public, max-age=300", picture.get());
    }

    private static void bytes(HttpServletResponse response, String type, String cache, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", cache);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

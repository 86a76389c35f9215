package org.forewarned.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.platform.web.Visit;

/**
 * Pictures, films and captions of modules. Their address names the version they belong to, which never changes, so a browser
 * may keep them for good. A picture opened by itself can do nothing: its policy allows no script.
 */
@WebServlet("/-/media")
public class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of("svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "webp", "image/webp",
            "mp4", "video/mp4", "webm", "video/webm", "mp3", "audio/mpeg", "vtt", "text/vtt; charset=utf-8");

    @Inject
    private transient Catalogue catalogue;
    @Inject
    private transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = visit.param("file");
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        Optional<byte[]> bytes = type == null ? Optional.empty()
                : catalogue.version(visit.param("module"), visit.query("v")).flatMap(module -> module.files().bytes("media/" + file));
        if (bytes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", visit.query("v").isEmpty() ? "public, max-age=300" : "public, max-age=31536000, immutable");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setContentLength(bytes.get().length);
        response.getOutputStream().write(bytes.get());
    }
}

package org.forewarned.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves {@code /assets/<digest>/<name>} for a year, and for a day the two files that browsers and robots ask for by name. */
@WebServlet(name = "assets", urlPatterns = { "/assets/*", "/-/root" })
public class AssetsServlet extends HttpServlet {

    private static final String YEAR = "public, max-age=31536000, immutable";
    private static final String DAY = "public, max-age=86400";

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(Visit.MATCH) instanceof Routes.Match match) {
            send(request, response, assets.find(match.params().get("file")).orElseThrow(Stop::notFound), DAY);
            return;
        }
        String[] asked = Optional.ofNullable(request.getPathInfo()).orElse("/").split("/", 3);
        Asset asset = asked.length < 3 ? null : assets.find(asked[2]).orElse(null);
        if (asset == null || !asset.digest().equals(asked[1])) {
            throw Stop.notFound();
        }
        send(request, response, asset, YEAR);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Asset asset, String keep)
            throws IOException {
        String etag = '"' + asset.digest() + '"';
        response.setHeader("Cache-Control", keep);
        response.setHeader("ETag", etag);
        response.setHeader("Vary", "Accept-Encoding");
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String accepted = request.getHeader("Accept-Encoding");
        boolean packed = asset.packed() != null && accepted != null && accepted.contains("gzip");
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = packed ? asset.packed() : asset.bytes();
        response.setContentType(asset.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

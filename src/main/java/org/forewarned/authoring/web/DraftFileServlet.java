package org.forewarned.authoring.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.forewarned.authoring.DraftView;
import org.forewarned.authoring.Drafts;
import org.forewarned.authoring.TranslationExchange;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;

/** Files of a draft for those who work on it: a picture, or all of them as an archive. A picture opened by itself can do nothing. */
@WebServlet({"/-/draft-media", "/-/draft-archive"})
public class DraftFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of("svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "webp", "image/webp",
            "mp4", "video/mp4", "webm", "video/webm", "mp3", "audio/mpeg", "vtt", "text/vtt; charset=utf-8");

    private static final Set<String> PICTURES = Set.of("svg", "png", "jpg", "webp");
    /** Stands where a draft names a picture that is not there yet: a frame with nothing in it. */
    private static final byte[] MISSING = ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 240\"><rect x=\"4\" y=\"4\" width=\"392\" height=\"232\" rx=\"12\" fill=\"none\" "
            + "stroke=\"#96668a\" stroke-width=\"4\" stroke-dasharray=\"12 10\"/></svg>").getBytes(StandardCharsets.US_ASCII);

    @Inject
    private transient Drafts drafts;
    @Inject
    private transient TranslationExchange exchange;
    @Inject
    private transient Asker asker;
    @Inject
    private transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String module = visit.param("module");
        String file = visit.param("file");
        ModuleFiles files = drafts.find(asker, module).map(DraftView::files).or(() -> drafts.published(asker, module).map(PublishedModule::files)).orElseThrow(Stop::notFound);
        response.setHeader("Cache-Control", "no-store");
        if (file.equals(module + ".zip")) {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
            files.writeZip(response.getOutputStream());
            return;
        }
        if (file.endsWith(".xlf")) {
            byte[] given = exchange.give(asker, module, file.replaceFirst("\\.xlf$", "").replaceFirst(".*\\.", ""));
            response.setContentType("application/xliff+xml");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
            response.getOutputStream().write(given);
            return;
        }
        String ending = file.substring(file.lastIndexOf('.') + 1);
        boolean missing = files.bytes("media/" + file).isEmpty() && PICTURES.contains(ending);
        String type = missing ? "image/svg+xml" : TYPES.get(ending);
        byte[] bytes = missing ? MISSING : files.bytes("media/" + file).filter(found -> type != null).orElseThrow(Stop::notFound);
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

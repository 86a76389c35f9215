package org.forewarned.authoring.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.forewarned.authoring.DraftView;
import org.forewarned.authoring.Drafts;
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

    @Inject
    private transient Drafts drafts;
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
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        byte[] bytes = files.bytes("media/" + file).filter(found -> type != null).orElseThrow(Stop::notFound);
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

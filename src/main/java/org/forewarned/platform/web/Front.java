package org.forewarned.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers every address that no other servlet has: looks it up in {@link Routes} and hands the request to its page. It
 * stands where a server's servlet for files would, so that no file of the application can be asked for by its name. Addresses
 * that are also folders of pages are named one by one: the server would send them on to the folder, with a slash at its end.
 */
@WebServlet(name = "front", urlPatterns = { "/", "/privacy", "/organisations" }, loadOnStartup = 2, asyncSupported = true)
@MultipartConfig(maxFileSize = 8 * 1024 * 1024, maxRequestSize = 8 * 1024 * 1024, fileSizeThreshold = 8 * 1024 * 1024)
public class Front extends HttpServlet {

    private transient Set<String> pages = Set.of();

    @Override
    public void init() {
        pages = Routes.all().rows().map(Route::target).filter(this::exists).collect(Collectors.toSet());
    }

    private boolean exists(String target) {
        try {
            return target.startsWith("/-/") || getServletContext().getResource(target) != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = Gate.path(request);
        Optional<Routes.Match> found = Routes.all().match(path).filter(m -> pages.contains(m.route().target()));
        if (found.isEmpty()) {
            elsewhere(request, response, path);
            return;
        }
        Route route = found.get().route();
        request.setAttribute(Visit.MATCH, found.get());
        if (!allowed(request.getMethod(), route)) {
            response.setHeader("Allow", route.posts() ? "GET, HEAD, POST" : "GET, HEAD");
            throw Stop.with(405);
        }
        request.getRequestDispatcher(route.target()).forward(request, response);
    }

    private static boolean allowed(String method, Route route) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("POST") && route.posts();
    }

    /** An address with a slash too many at its end is sent to the right one; any other is not found. */
    private void elsewhere(HttpServletRequest request, HttpServletResponse response, String path) {
        String shorter = path.replaceFirst("/+$", "");
        if (path.endsWith("/") && request.getMethod().equals("GET") && Routes.all().match(shorter).isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", shorter + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
            return;
        }
        throw Stop.notFound();
    }
}

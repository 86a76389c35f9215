package org.forewarned.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The one door through which every request comes: sets the headers, sends away who has left, refuses what is too much or
 * comes from elsewhere, and turns whatever goes wrong behind it into a page.
 */
public class Gate implements Filter {

    private Origins origins;
    private Guards guards;
    private Errors errors;

    protected Gate() { }

    @Inject
    Gate(Origins origins, Guards guards, Errors errors) {
        this.origins = origins;
        this.guards = guards;
        this.errors = errors;
    }

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain) throws IOException {
        HttpServletRequest request = (HttpServletRequest) in;
        HttpServletResponse response = (HttpServletResponse) out;
        try {
            request.setCharacterEncoding("UTF-8");
            boolean secure = origins.secure(request);
            request.setAttribute(Origins.SECURE, secure);
            request.setAttribute(Origins.BASE, origins.base());
            request.setAttribute(Origins.EXIT, origins.exit());
            request.setAttribute(Origins.DEMONSTRATION, origins.demonstration());
            String path = path(request);
            request.setAttribute(Visit.PATH, path);
            Headers.write(request, response, secure, origins.exit());
            if (hasLeft(request, path)) {
                Redirect.send(response, origins.exit().toString());
                return;
            }
            guards.check(request, path);
            chain.doFilter(request, response);
        } catch (Exception | StackOverflowError thrown) {
            errors.answer(request, response, thrown);
        }
    }

    private static boolean hasLeft(HttpServletRequest request, String path) {
        boolean leaving = path.equals("/leave") && request.getMethod().equals("POST");
        return !leaving && !path.equals("/") && !path.startsWith("/assets/") && !path.equals("/favicon.ico")
            && Cookies.read(request, Cookies.LEFT).isPresent();
    }

    static String path(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.isEmpty() ? "/" : path;
    }
}

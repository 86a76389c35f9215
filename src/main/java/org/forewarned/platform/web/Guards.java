package org.forewarned.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;

/** What a request must keep to before anything reads it: size, number, pace, and for forms where they come from. */
@ApplicationScoped
class Guards {

    private static final int LONGEST_QUERY = 4_096;
    private static final int MOST_FIELDS = 300;
    private static final int LONGEST_NAME = 120;
    /** What pages of Faces send of themselves; ours keep no state and send none. */
    private static final String OF_FACES = "jakarta.faces.";

    private Origins origins;
    private Csrf csrf;
    private RateLimits limits;
    private Bodies bodies;
    private Limit flood;

    protected Guards() { }

    @Inject
    Guards(Origins origins, Csrf csrf, RateLimits limits, Bodies bodies, Settings settings) {
        this.origins = origins;
        this.csrf = csrf;
        this.limits = limits;
        this.bodies = bodies;
        long most = Long.parseLong(settings.text(Setting.REQUESTS_PER_MINUTE));
        this.flood = most == 0 ? null : new Limit("requests", most, Duration.ofMinutes(1));
    }

    void check(HttpServletRequest request, String path) {
        if (path.endsWith(".xhtml") || path.startsWith("/-/")) {
            throw Stop.notFound();
        }
        if (flood != null && !path.startsWith("/assets/") && !path.equals("/leave")) {
            limits.take(flood, origins.address(request)).ifPresent(wait -> {
                throw Stop.tooMany(wait);
            });
        }
        if (request.getQueryString() != null && request.getQueryString().length() > LONGEST_QUERY) {
            throw Stop.badRequest();
        }
        if (request.getQueryString() != null && request.getQueryString().contains(OF_FACES)) {
            throw Stop.badRequest();
        }
        String method = request.getMethod();
        if (path.startsWith(Errors.INTERFACE) && !method.equals("GET") && !method.equals("HEAD")) {
            throw Stop.with(405);
        }
        if (!method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS")) {
            form(request, path);
        }
    }

    private void form(HttpServletRequest request, String path) {
        if (path.equals("/leave")) {
            return;                                  // always open; it looks itself whether a page of ours asks
        }
        Optional<Route> route = Routes.all().match(path).map(Routes.Match::route);
        boolean open = route.map(Route::open).orElse(false);
        if (!open && !origins.ownForm(request)) {
            throw Stop.forbidden();
        }
        long most = route.map(Route::upload).orElse(Route.FORM);
        if (request.getContentLengthLong() > most) {
            bodies.discard(request, origins.address(request));
            throw Stop.with(413);
        }
        if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            throw Stop.with(411);
        }
        fields(bodies.read(request, origins.address(request)), route.map(Route::longest).orElse(Form.LONGEST));
        if (!open && csrf.wanted(request) && !csrf.right(request)) {
            throw Stop.stale();
        }
    }

    private static void fields(Map<String, String[]> fields, int longest) {
        int count = 0;
        for (Map.Entry<String, String[]> field : fields.entrySet()) {
            count += field.getValue().length;
            if (count > MOST_FIELDS || field.getKey().length() > LONGEST_NAME || field.getKey().startsWith(OF_FACES)) {
                throw Stop.badRequest();
            }
            for (String value : field.getValue()) {
                if (value.length() > longest) {
                    throw Stop.with(413);
                }
            }
        }
    }
}

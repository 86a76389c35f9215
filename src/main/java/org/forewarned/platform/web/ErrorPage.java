package org.forewarned.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an error page says: what happened in plain words, what to do, and the incident's number. */
@Named
@RequestScoped
public class ErrorPage {

    /** A field of a form that may be sent once more. */
    public record Field(String name, String value) { }

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, Stop.STALE, 429);

    private HttpServletRequest request;
    private Texts texts;

    protected ErrorPage() { }

    @Inject
    ErrorPage(HttpServletRequest request, Texts texts) {
        this.request = request;
        this.texts = texts;
    }

    /** The page that the form stands on, to open it afresh. */
    public String page() {
        return request.getAttribute(Visit.PATH) instanceof String path ? path : "/";
    }

    private int status() {
        Object ours = request.getAttribute(Errors.STATUS);
        Object servers = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ours instanceof Integer mine ? mine : servers instanceof Integer theirs ? theirs : 404;
    }

    private String key() {
        int status = status();
        return "error." + (filed() ? status + ".file" : KNOWN.contains(status) ? status : status == 411 ? 400 : 500);
    }

    public String title() {
        return texts.say(key() + ".title");
    }

    public String text() {
        return texts.say(key() + ".text");
    }

    /** The number under which the log knows this; nothing where the address just does not exist. */
    public String incident() {
        return status() == 404 ? null : (String) request.getAttribute(Errors.INCIDENT);
    }

    public boolean missing() {
        return status() == 404;
    }

    /** Whether the form can be sent again by hand, because only its token was out of date. */
    public boolean again() {
        return status() == Stop.STALE && !filed();
    }

    /** Whether a form with a file was refused: no page can send a file again for somebody, so they choose one once more. */
    public boolean filed() {
        return (status() == Stop.STALE || status() == 413) && String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    /** What the form brought, without its old token and without passwords. */
    public List<Field> fields() {
        return request.getParameterMap().entrySet().stream()
            .filter(e -> !e.getKey().equals(Csrf.FIELD) && !e.getKey().startsWith("password"))
            .sorted(Map.Entry.comparingByKey())
            .flatMap(e -> List.of(e.getValue()).stream().map(v -> new Field(e.getKey(), v)))
            .toList();
    }
}

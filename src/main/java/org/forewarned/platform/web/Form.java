package org.forewarned.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was sent with a form, and what is wrong with it. Values come trimmed, in NFC, without control characters and at
 * most {@value #LONGEST} characters long, where the row of the address asks for no more. A page shows what was typed again: {@code #{form.value('name')}}.
 */
@Named
@RequestScoped
public class Form {

    /** The longest value that a form of ours can bring, in characters. */
    public static final int LONGEST = 10_000;

    /** Something to mend: the field's id (also its name), and the text that says what to do. */
    public record Problem(String field, String text) { }

    private HttpServletRequest request;
    private Texts texts;
    private final List<Problem> problems = new ArrayList<>();

    protected Form() { }

    @Inject
    Form(HttpServletRequest request, Texts texts) {
        this.request = request;
        this.texts = texts;
    }

    /** Whether this request sends a form; the page's {@code post} is called then and only then. What could not be read was none. */
    public boolean sent() {
        return request.getMethod().equals("POST") && request.getAttribute(Errors.FORM_LEFT) == null;
    }

    /** The value of a field; empty text if it was not sent. */
    public String value(String name) {
        return sent() ? clean(request.getParameter(name), longest()) : "";
    }

    /** All values of a field, such as the ticked boxes of one name. */
    public List<String> values(String name) {
        String[] all = sent() ? request.getParameterValues(name) : null;
        return all == null ? List.of() : Arrays.stream(all).map(v -> clean(v, LONGEST)).toList();
    }

    private int longest() {
        return request.getAttribute(Visit.MATCH) instanceof Routes.Match match ? match.route().longest() : LONGEST;
    }

    /** Whether {@code name} was sent with this value: for radio buttons and boxes that stay as they were. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Whether the button of this name was pressed, or a field of this name was sent. */
    public boolean has(String name) {
        return sent() && request.getParameter(name) != null;
    }

    /** The names of all fields that were sent, sorted. */
    public List<String> names() {
        return sent() ? request.getParameterMap().keySet().stream().sorted().toList() : List.of();
    }

    /** An uploaded file, unless none was chosen. */
    public Optional<Part> file(String name) {
        try {
            return Optional.ofNullable(request.getPart(name)).filter(part -> part.getSize() > 0);
        } catch (IOException | ServletException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Notes that a field has to be mended; the page is then shown again with what was typed. */
    public void problem(String field, String key, Object... args) {
        problems.add(new Problem(field, texts.say(key, args)));
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether anything has to be mended. */
    public boolean bad() {
        return !problems.isEmpty();
    }

    /** What is wrong with one field; nothing if it is right. */
    public String problemOf(String field) {
        return problems.stream().filter(p -> p.field().equals(field)).map(Problem::text).findFirst().orElse(null);
    }

    /** The ids of a field's hint and message, for {@code aria-describedby}; nothing if it has neither. */
    public String describedBy(String field, String hint) {
        String ids = (hint == null || hint.isEmpty() ? "" : field + "-hint ") + (problemOf(field) == null ? "" : field + "-err");
        return ids.isEmpty() ? null : ids.strip();
    }

    static String clean(String raw, int longest) {
        if (raw == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        cut(raw, longest).codePoints()
            .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
            .filter(c -> !(c >= 0xD800 && c <= 0xDFFF))
            .forEach(kept::appendCodePoint);
        return cut(Normalizer.normalize(kept, Normalizer.Form.NFC), longest).strip();
    }

    /** The first so many characters, none of them half. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}

package org.forewarned.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;

/** Where nation, work and language are chosen. None has to be; what was chosen stays on the device. */
@Named
@RequestScoped
public class SettingsPage {

    /** One thing that can be chosen; {@code none} stands for "not chosen". */
    public record Option(String value, String label, boolean chosen) { }

    private Visit visit;
    private Form form;
    private Texts texts;
    private List<Option> nations;
    private List<Option> audiences;
    private List<Option> languages;

    protected SettingsPage() { }

    @Inject
    SettingsPage(Visit visit, Form form, Texts texts) {
        this.visit = visit;
        this.form = form;
        this.texts = texts;
        read();
    }

    public List<Option> nations() {
        return nations;
    }

    public List<Option> audiences() {
        return audiences;
    }

    public List<Option> languages() {
        return languages;
    }

    private void read() {
        nations = options("nation", Arrays.stream(Nation.values()).map(Nation::slug), visit.nation().map(Nation::slug));
        audiences = options("audience", Arrays.stream(Audience.values()).filter(a -> a != Audience.EVERYONE).map(Audience::slug),
            visit.audience().map(Audience::slug));
        languages = visit.languages().stream()
            .map(l -> new Option(l, texts.say("language." + l), l.equals(visit.language()))).toList();
    }

    public boolean manyLanguages() {
        return visit.languages().size() > 1;
    }

    private List<Option> options(String kind, Stream<String> values, Optional<String> chosen) {
        return Stream.concat(values, Stream.of("none"))
            .map(v -> new Option(v, texts.say(kind + "." + v), v.equals(chosen.orElse("none"))))
            .toList();
    }

    /** Where the visitor came from, to return there. */
    public String back() {
        return form.sent() ? Redirect.local(form.value("back"), "/") : Redirect.local(cameFrom(request()), "/");
    }

    public void post() {
        Place chosen = new Place(Nation.fromSlug(form.value("nation")), Audience.fromSlug(form.value("audience")),
            Optional.of(form.value("language")).filter(visit.languages()::contains).or(() -> visit.place().language()), visit.place().kept());
        HttpServletResponse response = (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
        chosen.keep(chosen.kept(), request(), response);
        Redirect.to(back());
    }

    /** The path of the page that linked here, where it was one of ours. */
    private static String cameFrom(HttpServletRequest request) {
        try {
            URI from = URI.create(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            boolean ours = from.getRawAuthority() != null && from.getRawAuthority().equals(request.getHeader("Host"));
            String path = ours ? from.getRawPath() : "/";
            return path.equals("/settings") ? "/" : path + (ours && from.getRawQuery() != null ? "?" + from.getRawQuery() : "");
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}

package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forewarned.organisations.LearningPaths;
import org.forewarned.organisations.PathView;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Paths that can be asked, how far people are with those that are, and a new one. */
@Named
@RequestScoped
public class PathsPage {

    private Office office;
    private LearningPaths paths;
    private Form form;
    private List<AskedRow> asked;

    protected PathsPage() {
    }

    @Inject
    PathsPage(Office office, LearningPaths paths, Form form) {
        this.office = office;
        this.paths = paths;
        this.form = form;
    }

    /** Only for those who act for the whole. */
    public void enter() {
        asked = paths.progress(office.asker(), office.organisation().id()).stream()
                .map(p -> new AskedRow(p.name(), office.path("assignments", p.assignments().get(0).toString()), p.people(), p.finished())).toList();
    }

    public void post() {
        if (form.has("close")) {
            paths.close(office.asker(), office.organisation().id(), Room.uuid(form.value("close")).orElseThrow(NotAllowed::new));
            Redirect.to(url());
            return;
        }
        List<String> modules = IntStream.rangeClosed(1, LearningPaths.MOST_MODULES).mapToObj(i -> form.value("m" + i)).filter(id -> !id.isEmpty()).toList();
        String name = form.value("name");
        if (name.isEmpty() || name.length() > LearningPaths.LONGEST_NAME) {
            form.problem("name", "paths.fault.name");
        }
        if (modules.size() < 2 || modules.stream().distinct().count() < modules.size()) {
            form.problem("m1", "paths.fault.modules");
        }
        if (!form.bad()) {
            paths.make(office.asker(), office.organisation().id(), name, modules);
            Redirect.to(url());
        }
    }

    public String name() {
        return office.organisation().name();
    }

    public String home() {
        return office.home();
    }

    public String url() {
        return office.path("paths");
    }

    public List<AskedRow> asked() {
        return asked;
    }

    public boolean any() {
        return !asked.isEmpty();
    }

    public List<Row> offered() {
        return paths.offered(office.asker(), office.organisation().id(), office.language()).stream().map(this::row).toList();
    }

    /** The places of a new path, each with the modules to choose from. */
    public List<Place> places() {
        int most = Math.min(LearningPaths.MOST_MODULES, Math.max(2, office.modules().size()));
        return IntStream.rangeClosed(1, most).mapToObj(i -> new Place("m" + i, office.say("paths.module", i), options(form.value("m" + i)))).toList();
    }

    private List<Option> options(String chosen) {
        return Stream.concat(Stream.of(new Option("", office.say("paths.module.none"), chosen.isEmpty())),
                office.modules().stream().map(m -> new Option(m.id(), office.title(m), m.id().equals(chosen)))).toList();
    }

    private Row row(PathView path) {
        return new Row(path.id(), path.name(), path.own(), path.modules().stream().map(id -> office.module(id).map(office::title).orElse(id)).collect(Collectors.joining(" → ")));
    }

    /** A path that is asked, and how far people are. */
    public record AskedRow(String name, String url, long people, long finished) {
    }

    /** A path that can be asked. */
    public record Row(String id, String name, boolean own, String modules) {
    }

    /** A place on a new path. */
    public record Place(String name, String label, List<Option> options) {
    }
}

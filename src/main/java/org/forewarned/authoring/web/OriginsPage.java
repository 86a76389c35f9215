package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.forewarned.authoring.TakingOffers;
import org.forewarned.catalogue.ModuleOrigins;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** The modules of this site for administrators: which came with the program, which were changed here, what is offered, withdrawn or set aside. */
@Named
@RequestScoped
public class OriginsPage {

    private static final String HERE = "/administration/modules";
    private static final List<String> SHOWS = List.of("all", "program", "changed", "here", "offered", "withdrawn", "aside");

    private ModuleOrigins origins;
    private TakingOffers taking;
    private Table table;
    private List<ModuleOrigins.Origin> all;
    private TakingOffers.Preview preview;

    protected OriginsPage() {
    }

    @Inject
    OriginsPage(ModuleOrigins origins, TakingOffers taking, Table table) {
        this.origins = origins;
        this.taking = taking;
        this.table = table;
    }

    /** Who asks for what, and in which words they are answered. */
    @RequestScoped
    public static class Table {

        private Writing writing;
        private Form form;

        protected Table() {
        }

        @Inject
        Table(Writing writing, Form form) {
            this.writing = writing;
            this.form = form;
        }

        Asker asker() {
            return writing.asker();
        }

        Visit visit() {
            return writing.visit();
        }

        Texts texts() {
            return writing.texts();
        }

        Form form() {
            return form;
        }

        String version(PublishedModule module) {
            return writing.texts().say("origins.version", module.number(), writing.when(module.publishedAt()));
        }
    }

    public void enter() {
        all = origins.all(table.asker());
    }

    /** First says which texts would be taken as drafts; the second time, on that page, takes those that can be still. */
    public void post() {
        if (table.form().has("sure")) {
            Redirect.to(getHere() + "&number=" + taking.take(table.asker(), table.form().values("module")));
            return;
        }
        preview = taking.preview(table.asker(), table.form().values("module"));
    }

    public boolean isAsking() {
        return preview != null && !preview.taken().isEmpty();
    }

    public boolean isNothing() {
        return preview != null && preview.taken().isEmpty();
    }

    public int getMany() {
        return preview.taken().size();
    }

    /** Those that would be taken, with how many files differ. */
    public List<Wanted> getWanted() {
        return preview.taken().stream().map(one -> new Wanted(one.module(), title(one.module()), spoken(one.module()), table.texts().say("origins.files", one.files()))).toList();
    }

    public String getDrafted() {
        return String.join(", ", preview.drafted().stream().map(this::title).toList());
    }

    public int getOthers() {
        return preview.others();
    }

    /** What was done; empty on any other visit. */
    public String getDone() {
        String number = table.visit().query("number");
        return number.matches("\\d{1,3}") ? table.texts().say("origins.done", Integer.parseInt(number)) : "";
    }

    public String getFind() {
        return table.visit().query("find");
    }

    public String getShow() {
        return SHOWS.contains(table.visit().query("show")) ? table.visit().query("show") : SHOWS.get(0);
    }

    /** This list, for its forms and the way back to it. */
    public String getHere() {
        return HERE + "?show=" + getShow() + "&find=" + URLEncoder.encode(getFind(), StandardCharsets.UTF_8);
    }

    public List<Choice> getShows() {
        return SHOWS.stream().map(show -> new Choice(show, table.texts().say("origins.show." + show, all.stream().filter(one -> shown(one, show)).count()), show.equals(getShow()))).toList();
    }

    public List<Row> getRows() {
        String sought = getFind().toLowerCase(Locale.ROOT);
        return all.stream().filter(one -> shown(one, getShow())).map(this::row).filter(row -> (row.title() + " " + row.module()).toLowerCase(Locale.ROOT).contains(sought)).toList();
    }

    /** Whether a newer text in the list can be taken. */
    public boolean isSomeOffered() {
        return getRows().stream().anyMatch(Row::isOffered);
    }

    private static boolean shown(ModuleOrigins.Origin one, String show) {
        return switch (show) {
            case "program" -> one.from() == ModuleOrigins.From.PROGRAM;
            case "changed" -> one.from() == ModuleOrigins.From.CHANGED;
            case "here" -> one.from() == ModuleOrigins.From.HERE;
            case "offered" -> !one.offered().isEmpty();
            case "withdrawn" -> one.withdrawn().isPresent();
            case "aside" -> !one.aside().isEmpty() || !one.faults().isEmpty();
            default -> true;
        };
    }

    private Row row(ModuleOrigins.Origin one) {
        return new Row(one.module(), title(one), language(one), one.newest().map(table::version).orElseGet(() -> table.texts().say("origins.never")), one.newest().isPresent() ? "/authoring/modules/" + one.module() : "",
                one.from().name().toLowerCase(Locale.ROOT), one.offered(), one.withdrawn().map(gone -> gone.reason()).orElse(""), one.withdrawn().isPresent(), one.aside(), one.faults());
    }

    private String title(String module) {
        return all.stream().filter(one -> one.module().equals(module)).findFirst().map(this::title).orElse(module);
    }

    private String spoken(String module) {
        return all.stream().filter(one -> one.module().equals(module)).findFirst().map(this::language).orElseGet(() -> table.visit().language());
    }

    private String language(ModuleOrigins.Origin one) {
        return one.newest().map(module -> module.in(table.visit().language()).language()).orElseGet(() -> table.visit().language());
    }

    private String title(ModuleOrigins.Origin one) {
        return Optional.of(one).flatMap(ModuleOrigins.Origin::newest).map(module -> module.in(table.visit().language()).title()).orElse(one.module());
    }

    /** What can be shown, with how many are so. */
    public record Choice(String value, String label, boolean chosen) {
    }

    /** A module whose newer text would be taken. */
    public record Wanted(String module, String title, String language, String files) {
    }

    /**
     * A module in the list.
     *
     * @param language of its title
     * @param url its desk, where something can be done; empty where it was never published
     * @param from {@code program}, {@code changed} or {@code here}
     * @param files in which an offered text differs
     * @param aside why what came with the program is not published
     * @param faults why a language is not shown
     */
    public record Row(String module, String title, String language, String version, String url, String from, List<String> files, String reason, boolean withdrawn, List<String> aside, List<String> faults) {

        public boolean isOffered() {
            return !files.isEmpty();
        }

        public boolean isLinked() {
            return !url.isEmpty();
        }

        public boolean isSetAside() {
            return !aside.isEmpty();
        }

        public boolean isFaulty() {
            return !faults.isEmpty();
        }
    }
}

package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forewarned.organisations.ImportField;
import org.forewarned.organisations.ImportOutcome;
import org.forewarned.organisations.ImportRemark;
import org.forewarned.organisations.ImportRowView;
import org.forewarned.organisations.ImportState;
import org.forewarned.organisations.ImportView;
import org.forewarned.platform.web.Form;

/** One uploaded list: what its columns mean, what will happen with each row, how far it is, and the way back. */
@Named
@RequestScoped
public class ImportListPage {

    private static final String REFRESH = "2";

    private ImportDesk desk;
    private Form form;
    private ImportView list;
    private List<ImportRowView> rows;

    protected ImportListPage() {
    }

    @Inject
    ImportListPage(ImportDesk desk, Form form) {
        this.desk = desk;
        this.form = form;
    }

    /** While the work goes on, the page comes again by itself, without script. */
    public void enter() {
        if (view().state().working() && !form.sent()) {
            ((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse()).setHeader("Refresh", REFRESH);
        }
    }

    public void post() {
        if (form.has("confirm")) {
            desk.confirm();
        } else if (form.has("undo")) {
            desk.undo();
        } else if (form.has("drop")) {
            desk.drop();
        } else {
            List<ImportField> mapping = IntStream.range(0, view().heads().size()).mapToObj(i -> ImportField.fromSlug(form.value("column" + i)).orElse(ImportField.SKIP)).toList();
            if (!desk.explain(mapping, form.has("young"))) {
                form.problem("column0", "import-list.fault.name");
            }
        }
    }

    /** The state as its word. */
    public String state() {
        return view().state().slug();
    }

    public boolean mapping() {
        return view().state() == ImportState.MAPPING || explainingAgain();
    }

    public boolean working() {
        return view().state().working();
    }

    public boolean ready() {
        return view().state() == ImportState.READY && !explainingAgain();
    }

    public boolean done() {
        return view().state() == ImportState.DONE;
    }

    public boolean undone() {
        return view().state() == ImportState.UNDONE;
    }

    /** Whether its rows are gone. */
    public boolean cleared() {
        return view().cleared();
    }

    /** The last day on which it can be taken back. */
    public String until() {
        return desk.room().day(view().until().minusSeconds(1));
    }

    public ImportView view() {
        if (list == null) {
            list = desk.one();
        }
        return list;
    }

    /** Whether all on it are said to be young people. */
    public boolean young() {
        return form.sent() ? form.has("young") : view().young();
    }

    /** How many of a hundred parts are done. */
    public int percent() {
        return view().all() == 0 ? 100 : view().done() * 100 / view().all();
    }

    public List<Column> columns() {
        return IntStream.range(0, view().heads().size()).filter(i -> !head(i).isEmpty() || !sample(i).isEmpty()).mapToObj(this::column).toList();
    }

    private Column column(int i) {
        String chosen = form.sent() ? form.value("column" + i) : view().mapping().get(i).slug();
        List<Option> options = Arrays.stream(ImportField.values()).map(f -> new Option(f.slug(), desk.room().say("import-field." + f.slug()), f.slug().equals(chosen))).toList();
        return new Column("column" + i, head(i).isEmpty() ? desk.room().say("import-list.column", i + 1) : head(i), sample(i), options);
    }

    private String head(int i) {
        return view().heads().get(i);
    }

    private String sample(int i) {
        return String.join(", ", view().sample().stream().filter(row -> i < row.size()).map(row -> row.get(i)).filter(cell -> !cell.isEmpty()).toList());
    }

    public List<Tab> tabs() {
        ImportView l = view();
        return Stream.of(new Tab("", l.fresh() + l.changed() + l.same() + l.bad(), shown().isEmpty()), tab(ImportOutcome.BAD, l.bad()), tab(ImportOutcome.NEW, l.fresh()),
                tab(ImportOutcome.CHANGED, l.changed()), tab(ImportOutcome.SAME, l.same())).filter(tab -> tab.count() > 0).toList();
    }

    public List<Row> lines() {
        return rows().stream().map(row -> new Row(row.line(), row.outcome().slug(), row.entry().name(), row.remarks().stream().map(r -> say(row, r)).toList())).toList();
    }

    public boolean more() {
        return rows().size() == org.forewarned.organisations.PeopleImports.PAGE;
    }

    public String moreUrl() {
        return desk.room().base() + "/people/import/" + view().id() + "?show=" + shown().map(ImportOutcome::slug).orElse("") + "&after=" + rows().get(rows().size() - 1).place();
    }

    public int changes() {
        return view().fresh() + view().changed();
    }

    private List<ImportRowView> rows() {
        if (rows == null) {
            String after = desk.room().visit().query("after");
            rows = desk.rows(shown(), after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0);
        }
        return rows;
    }

    private Optional<ImportOutcome> shown() {
        return ImportOutcome.fromSlug(desk.room().visit().query("show"));
    }

    private boolean explainingAgain() {
        return view().state() == ImportState.READY && (!desk.room().visit().query("columns").isEmpty() || form.bad());
    }

    private Tab tab(ImportOutcome outcome, int count) {
        return new Tab(outcome.slug(), count, shown().equals(Optional.of(outcome)));
    }

    private String say(ImportRowView row, ImportRemark remark) {
        String kind = row.outcome() == ImportOutcome.BAD ? "import-fault." : "import-change.";
        return desk.room().say(kind + remark.code(), remark.before(), remark.value());
    }

    /** A column of the file, with what it may mean. */
    public record Column(String name, String head, String sample, List<Option> options) {
    }

    /** A choice of rows. */
    public record Tab(String outcome, int count, boolean shown) {
    }

    /** A row of the list, with what there is to say. */
    public record Row(int line, String outcome, String name, List<String> remarks) {
    }
}

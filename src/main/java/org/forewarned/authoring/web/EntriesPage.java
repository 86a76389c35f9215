package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.authoring.EntryUses;
import org.forewarned.platform.Asker;
import org.forewarned.reference.EntryCare;
import org.forewarned.reference.EntryKind;
import org.forewarned.reference.EntryView;

/** All facts, helplines and changes in the law, those first that are to be looked at first. */
@Named
@RequestScoped
public class EntriesPage {

    private EntryCare care;
    private Asker asker;
    private Desk desk;
    private List<EntryView> all;
    private Map<String, UUID> owners;
    private List<Row> rows;

    protected EntriesPage() {
    }

    @Inject
    EntriesPage(EntryCare care, Asker asker, Desk desk) {
        this.care = care;
        this.asker = asker;
        this.desk = desk;
    }

    public void enter() {
        all = care.all(asker, desk.visit().language());
        owners = desk.owners().all();
        Map<String, List<EntryUses.Use>> uses = desk.uses().all(desk.visit().language());
        rows = all.stream().filter(this::wanted).map(entry -> row(entry, uses)).toList();
    }

    private boolean wanted(EntryView entry) {
        return isWhose(entry) && (kind().isEmpty() || entry.kind().folder().equals(kind())) && found(entry) && switch (show()) {
            case "late" -> entry.overdueOn(desk.today());
            case "soon" -> !desk.urgency(entry).isEmpty();
            case "compiled" -> !entry.status().confirmed();
            case "touched" -> entry.touched();
            default -> true;
        };
    }

    private boolean isWhose(EntryView entry) {
        UUID owner = owners.get(entry.path());
        return switch (whose()) {
            case "mine" -> asker.signedIn().equals(owner);
            case "nobody" -> owner == null;
            default -> true;
        };
    }

    private boolean found(EntryView entry) {
        String words = (entry.title() + " " + entry.id() + " " + entry.source().title() + " " + entry.source().publisher()).toLowerCase(Locale.ROOT);
        return Stream.of(getFind().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(words::contains);
    }

    private Row row(EntryView entry, Map<String, List<EntryUses.Use>> uses) {
        int lessons = uses.getOrDefault(entry.path(), List.of()).size();
        return new Row(desk.url(entry), entry.title(), entry.kind().slug(), desk.where(entry), desk.status(entry), desk.day(entry.reviewBy()), desk.urgency(entry), lessons);
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getCount() {
        return rows.size();
    }

    /** How many are overdue, of all. */
    public long getLate() {
        return all.stream().filter(entry -> entry.overdueOn(desk.today())).count();
    }

    /** What was typed to find some. */
    public String getFind() {
        return desk.visit().query("find").strip();
    }

    public List<Choice> getKinds() {
        return Stream.concat(Stream.of(""), Stream.of(EntryKind.values()).map(EntryKind::folder)).map(word -> choice("entries.kind", word, kind())).toList();
    }

    public List<Choice> getShows() {
        return Stream.of("", "late", "soon", "compiled", "touched").map(word -> choice("entries.show", word, show())).toList();
    }

    public List<Choice> getWhoses() {
        return Stream.of("", "mine", "nobody").map(word -> choice("entries.whose", word, whose())).toList();
    }

    private static Choice choice(String key, String word, String chosen) {
        return new Choice(word, word.isEmpty() ? key + ".all" : key + "." + word, word.equals(chosen));
    }

    private String kind() {
        return desk.visit().query("kind");
    }

    private String whose() {
        return desk.visit().query("whose");
    }

    private String show() {
        return desk.visit().query("show");
    }

    /**
     * An entry in the list.
     *
     * @param urgency {@code late}, {@code soon} or nothing
     * @param lessons how many name it
     */
    public record Row(String url, String title, String kind, String where, String status, String review, String urgency, int lessons) {

        public boolean isUrgent() {
            return !urgency.isEmpty();
        }
    }

    /** Something to choose, with the key of its words. */
    public record Choice(String value, String key, boolean chosen) {
    }
}

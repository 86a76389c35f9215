package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.organisations.MemberView;
import org.forewarned.organisations.PeoplePage;
import org.forewarned.organisations.PeopleQuery;
import org.forewarned.platform.web.Form;

/** The people of an organisation: found, filtered, paged; somebody added by hand. */
@Named
@RequestScoped
public class PeopleListPage {

    private Room room;
    private Directory directory;
    private Form form;
    private PeoplePage page;

    protected PeopleListPage() {
    }

    @Inject
    PeopleListPage(Room room, Directory directory, Form form) {
        this.room = room;
        this.directory = directory;
        this.form = form;
    }

    public void post() {
        if (form.has("find")) {
            String sealed = directory.seal(form.value("find"));
            room.go("/people?" + parameters(form.value("unit"), form.value("show"), form.value("order"), sealed, ""));
            return;
        }
        directory.read(form, true).ifPresent(entry -> {
            UUID added = directory.add(entry);
            room.go("/people/" + added + "?done=added");
        });
    }

    public List<Row> rows() {
        return page().rows().stream().map(this::row).toList();
    }

    public boolean none() {
        return page().rows().isEmpty();
    }

    public long all() {
        return page().all();
    }

    /** Whether there is more than one page. */
    public boolean paged() {
        return page().pages() > 1;
    }

    public int number() {
        return page().page();
    }

    public int pages() {
        return page().pages();
    }

    public boolean first() {
        return number() == 1;
    }

    public boolean last() {
        return number() == pages();
    }

    public String nextUrl() {
        return at(number() + 1);
    }

    public String previousUrl() {
        return at(number() - 1);
    }

    public String firstUrl() {
        return at(1);
    }

    public String lastUrl() {
        return at(pages());
    }

    private String at(int number) {
        return room.base() + "/people?" + parameters(unit(), show(), order(), asked("q"), number > 1 ? String.valueOf(number) : "");
    }

    /** What was searched for, as it stands in addresses. */
    public String sealed() {
        return asked("q").matches("[\\w-]+") ? asked("q") : "";
    }

    public String unit() {
        return asked("unit");
    }

    /** The other order. */
    public String orderUrl() {
        return room.base() + "/people?" + parameters(unit(), show(), newest() ? "" : "newest", asked("q"), "");
    }

    public boolean newest() {
        return order().equals("newest");
    }

    public String order() {
        return asked("order");
    }

    public String show() {
        return asked("show");
    }

    public boolean leavers() {
        return show().equals("left");
    }

    /** Whether those are shown who have not come in, and there are any, so that they can be invited. */
    public boolean waiting() {
        return show().equals("waiting") && !none();
    }

    public String found() {
        return directory.open(asked("q"));
    }

    public List<Option> units() {
        return room.unitOptions(unit(), "people.unit.any");
    }

    public List<Option> newUnits() {
        return room.unitOptions(form.value("unit"), "room.whole");
    }

    public List<Option> shows() {
        return Stream.of("", "waiting", "left").map(word -> new Option(word, room.say("people.show." + (word.isEmpty() ? "here" : word)), word.equals(show()))).toList();
    }

    private String asked(String name) {
        return room.visit().query(name);
    }

    private PeoplePage page() {
        if (page == null) {
            page = directory.page(new PeopleQuery(found(), room.chosenUnit(unit()), Stream.of(PeopleQuery.Show.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(show())).findFirst()
                    .orElse(PeopleQuery.Show.HERE), newest(), asked("page").matches("[1-9][0-9]{0,6}") ? Integer.parseInt(asked("page")) : 1));
        }
        return page;
    }

    private Row row(MemberView member) {
        return new Row(room.base() + "/people/" + member.id(), directory.name(member), directory.unit(member.unit()), member.roleLabel(),
                room.day(member.leftAt().orElse(member.joinedAt())), member.claimed(), member.young());
    }

    private static String parameters(String unit, String show, String order, String find, String page) {
        return Stream.of(new String[] {"unit", unit}, new String[] {"show", show}, new String[] {"order", order}, new String[] {"q", find}, new String[] {"page", page})
                .filter(pair -> !pair[1].isEmpty() && pair[1].matches("[\\w-]+")).map(pair -> pair[0] + "=" + pair[1]).collect(Collectors.joining("&"));
    }

    /** Somebody as they stand in the table. */
    public record Row(String url, String name, String unit, String role, String since, boolean claimed, boolean young) {
    }
}

package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.CohortView;
import org.forewarned.organisations.Cohorts;
import org.forewarned.organisations.MemberView;
import org.forewarned.organisations.PeopleQuery;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** One cohort: who is in it; added and taken out by hand where it has no rule. */
@Named
@RequestScoped
public class CohortPage {

    private Directory directory;
    private Desk desk;
    private Form form;
    private CohortView cohort;
    private List<MemberView> members;
    private List<MemberView> found;

    protected CohortPage() {
    }

    @Inject
    CohortPage(Directory directory, Desk desk, Form form) {
        this.directory = directory;
        this.desk = desk;
        this.form = form;
    }

    /** The cohort of the address. */
    @RequestScoped
    public static class Desk {

        private Room room;
        private Cohorts cohorts;

        protected Desk() {
        }

        @Inject
        Desk(Room room, Cohorts cohorts) {
            this.room = room;
            this.cohorts = cohorts;
        }

        UUID id() {
            return room.param("cohort");
        }

        Room room() {
            return room;
        }

        Cohorts cohorts() {
            return cohorts;
        }
    }

    public void enter() {
        cohort();
    }

    public void post() {
        if (form.has("find")) {
            Redirect.to(url() + "?q=" + directory.seal(form.value("find")) + "#add");
        } else if (form.has("add")) {
            desk.cohorts().put(desk.room().asker(), desk.room().id(), desk.id(), person("add"));
            Redirect.to(url() + "?changed=added" + (sealed().isEmpty() ? "" : "&q=" + sealed()));
        } else if (form.has("remove")) {
            desk.cohorts().take(desk.room().asker(), desk.room().id(), desk.id(), person("remove"));
            Redirect.to(url() + "?changed=removed");
        } else if (form.has("close")) {
            close();
        }
    }

    private void close() {
        if (form.has("sure")) {
            desk.cohorts().close(desk.room().asker(), desk.room().id(), desk.id());
            Redirect.to(desk.room().base() + "/cohorts");
        } else {
            form.problem("sure", "cohort.fault.sure");
        }
    }

    private UUID person(String field) {
        return Room.uuid(form.value(field)).orElseThrow(NotAllowed::new);
    }

    public CohortView cohort() {
        if (cohort == null) {
            cohort = desk.cohorts().one(desk.room().asker(), desk.room().id(), desk.id());
        }
        return cohort;
    }

    public String url() {
        return desk.room().base() + "/cohorts/" + desk.id();
    }

    /** Where somebody found is added, and the search goes on. */
    public String addUrl() {
        return url() + (sealed().isEmpty() ? "" : "?q=" + sealed());
    }

    public boolean byHand() {
        return cohort().rule().isEmpty();
    }

    /** What the rule says, in words. */
    public String rule() {
        return cohort().rule().map(rule -> {
            String unit = rule.unit().isPresent() ? desk.room().say("cohort.rule.unit", desk.room().unitPath(rule.unit())) : "";
            String role = rule.role().isEmpty() ? "" : desk.room().say("cohort.rule.role", rule.role());
            String since = rule.joinedSince().map(day -> desk.room().say("cohorts.since", org.forewarned.platform.Days.read(day, desk.room().visit().locale()))).orElse("");
            return java.util.stream.Stream.of(unit, role, since).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        }).orElse("");
    }

    /** What was just changed, as the end of its key; empty when nothing was. */
    public String changed() {
        String said = desk.room().visit().query("changed");
        return Set.of("added", "removed").contains(said) ? said : "";
    }

    public List<Row> rows() {
        if (members == null) {
            members = desk.cohorts().members(desk.room().asker(), desk.room().id(), desk.id(), number());
        }
        return members.stream().map(this::row).toList();
    }

    public boolean none() {
        return cohort().people() == 0;
    }

    public int number() {
        String typed = desk.room().visit().query("page");
        return typed.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(typed), pages()) : 1;
    }

    public int pages() {
        return (int) Math.max(1, (cohort().people() + Cohorts.PAGE - 1) / Cohorts.PAGE);
    }

    public String previousUrl() {
        return number() > 1 ? url() + "?page=" + (number() - 1) : "";
    }

    public String nextUrl() {
        return number() < pages() ? url() + "?page=" + (number() + 1) : "";
    }

    public String asked() {
        return directory.open(sealed());
    }

    public boolean searched() {
        return !asked().isEmpty();
    }

    /** Whom the search found, at most a page of them. */
    public List<Row> found() {
        if (found == null) {
            found = searched() ? directory.page(new PeopleQuery(asked(), java.util.Optional.empty(), PeopleQuery.Show.HERE, false, 1)).rows().stream().filter(MemberView::here).toList() : List.of();
        }
        return found.stream().map(this::row).toList();
    }

    public int hits() {
        return found().size();
    }

    private String sealed() {
        String q = desk.room().visit().query("q");
        return q.matches("[\\w-]+") ? q : "";
    }

    private Row row(MemberView member) {
        return new Row(member.id().toString(), desk.room().base() + "/people/" + member.id(), directory.name(member), directory.unit(member.unit()));
    }

    /** Somebody in a list. */
    public record Row(String id, String url, String name, String unit) {
    }
}

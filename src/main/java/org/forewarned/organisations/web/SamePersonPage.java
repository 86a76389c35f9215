package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.organisations.Doubles;
import org.forewarned.organisations.MemberView;
import org.forewarned.organisations.PeopleQuery;
import org.forewarned.organisations.SameView;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;

/** Somebody stands on the list twice: the other entry is looked for, what will happen is shown, and they become one. */
@Named
@RequestScoped
public class SamePersonPage {

    private Directory directory;
    private SamePersonDesk desk;
    private Form form;
    private List<Row> found;

    protected SamePersonPage() {
    }

    @Inject
    SamePersonPage(Directory directory, SamePersonDesk desk, Form form) {
        this.directory = directory;
        this.desk = desk;
        this.form = form;
    }

    public void enter() {
        desk.member();
    }

    public void post() {
        if (!form.has("join")) {
            return;
        }
        if (!form.has("sure")) {
            form.problem("sure", "same-person.fault.sure");
        } else {
            desk.join(form.value("name").equals("other"));
        }
    }

    public String name() {
        return directory.name(desk.member());
    }

    /** The address of this page. */
    public String url() {
        return desk.url();
    }

    /** The address of the person. */
    public String personUrl() {
        return desk.personUrl();
    }

    /** What was looked for; at first the beginning of the name, for that is how most who stand there twice are found. */
    public String asked() {
        return form.has("find") ? form.value("find") : desk.member().name().split(" ")[0];
    }

    /** Whether another entry was chosen, and it is shown what will happen. */
    public boolean chosen() {
        return desk.view().isPresent();
    }

    /** Who may be meant, at most a page of those who belong there and of those who have left. */
    public List<Row> found() {
        if (found == null) {
            found = asked().isBlank() ? List.of() : Stream.of(PeopleQuery.Show.HERE, PeopleQuery.Show.LEFT).flatMap(show -> directory.page(new PeopleQuery(asked(), Optional.empty(), show, false, 1)).rows().stream())
                    .filter(member -> !member.id().equals(desk.member().id())).distinct().map(this::row).toList();
        }
        return found;
    }

    public int hits() {
        return found().size();
    }

    public SameView view() {
        return desk.view().orElseThrow();
    }

    /** The id of the other entry. */
    public String with() {
        return desk.with().map(UUID::toString).orElse("");
    }

    public String stays() {
        return directory.name(view().stays());
    }

    public String goes() {
        return directory.name(view().goes());
    }

    /** Whether there are two names, of which one has to be chosen. */
    public boolean twoNames() {
        return !view().stays().name().isEmpty() && !view().goes().name().isEmpty() && !view().stays().name().equals(view().goes().name());
    }

    public boolean others() {
        return form.value("name").equals("other");
    }

    public boolean came() {
        return view().stays().claimed();
    }

    /** What is known of them afterwards, and what is not kept. */
    public List<Known> known() {
        MemberView stays = view().stays();
        MemberView goes = view().goes();
        return Stream.of(known("unit", directory.unit(stays.unit()), directory.unit(goes.unit())), known("role", stays.roleLabel(), goes.roleLabel()),
                known("email", stays.email(), goes.email()), known("reference", stays.reference(), goes.reference()),
                known("card", card(stays), card(goes)), new Known("young", desk.yes(stays.young() || goes.young()), ""))
                .filter(one -> !one.kept().isEmpty()).toList();
    }

    /** Whether something is not kept. */
    public boolean anyLost() {
        return known().stream().anyMatch(one -> !one.lost().isEmpty());
    }

    private static Known known(String word, String stays, String goes) {
        return new Known(word, stays.isEmpty() ? goes : stays, stays.isEmpty() || stays.equals(goes) ? "" : goes);
    }

    private static String card(MemberView member) {
        return member.card().map(String::valueOf).orElse("");
    }

    private Row row(MemberView member) {
        return new Row(desk.url() + "?with=" + member.id(), directory.name(member), directory.unit(member.unit()), desk.since(member), member.claimed());
    }

    /** Somebody who may be meant. */
    public record Row(String url, String name, String unit, String since, boolean claimed) {
    }

    /** Something that is known of a person: as it will be, and what is not kept. */
    public record Known(String word, String kept, String lost) {
    }

    /** What is done about two entries. */
    @RequestScoped
    public static class SamePersonDesk {

        private Room room;
        private PersonPage.PersonDesk person;
        private Doubles doubles;
        private SameView view;

        protected SamePersonDesk() {
        }

        @Inject
        SamePersonDesk(Room room, PersonPage.PersonDesk person, Doubles doubles) {
            this.room = room;
            this.person = person;
            this.doubles = doubles;
        }

        MemberView member() {
            return person.member();
        }

        Optional<UUID> with() {
            return Room.uuid(room.visit().query("with"));
        }

        Optional<SameView> view() {
            if (view == null && with().isPresent()) {
                view = doubles.look(room.asker(), room.id(), member().id(), with().get());
            }
            return Optional.ofNullable(view);
        }

        void join(boolean others) {
            UUID stays = doubles.join(room.asker(), room.id(), member().id(), with().orElseThrow(NotAllowed::new), others);
            room.go("/people/" + stays + "?done=joined");
        }

        String personUrl() {
            return room.base() + "/people/" + member().id();
        }

        String url() {
            return personUrl() + "/same";
        }

        String since(MemberView member) {
            return member.here() ? PersonPage.joined(room, member) : room.say("same-person.left", room.day(member.leftAt().orElseThrow()));
        }

        String yes(boolean young) {
            return young ? room.say("same-person.yes") : "";
        }
    }
}

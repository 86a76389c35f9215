package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.MemberView;
import org.forewarned.organisations.People;
import org.forewarned.platform.web.Form;

/** One person of an organisation: how it calls them, where they belong; left, back, removed. */
@Named
@RequestScoped
public class PersonPage {

    private Directory directory;
    private PersonDesk desk;
    private Form form;

    protected PersonPage() {
    }

    @Inject
    PersonPage(Directory directory, PersonDesk desk, Form form) {
        this.directory = directory;
        this.desk = desk;
        this.form = form;
    }

    public void enter() {
        desk.member();
    }

    public void post() {
        if (form.has("left")) {
            desk.leave();
        } else if (form.has("back")) {
            desk.comeBack();
        } else if (form.has("remove")) {
            if (!form.has("sure")) {
                form.problem("sure", "person.fault.sure");
            } else {
                desk.remove();
            }
        } else {
            directory.read(form, desk.member().card().isEmpty()).ifPresent(desk::edit);
        }
    }

    public String name() {
        return directory.name(desk.member());
    }

    public MemberView member() {
        return desk.member();
    }

    public String card() {
        return desk.member().card().map(String::valueOf).orElse("");
    }

    public boolean here() {
        return desk.member().here();
    }

    public boolean young() {
        return form.sent() ? form.has("young") : desk.member().young();
    }

    public String joined() {
        return desk.joined();
    }

    /** Since when they belong there, and how they came. */
    static String joined(Room room, MemberView member) {
        return room.say("person.joined", room.day(member.joinedAt()), room.say("joined-how." + member.joinedHow().slug()));
    }

    public List<Option> units() {
        return desk.units(form.sent() ? form.value("unit") : desk.member().unit().map(Object::toString).orElse(""));
    }

    /** What is done about one person. */
    @RequestScoped
    public static class PersonDesk {

        private Room room;
        private People people;
        private MemberView member;

        protected PersonDesk() {
        }

        @Inject
        PersonDesk(Room room, People people) {
            this.room = room;
            this.people = people;
        }

        MemberView member() {
            if (member == null) {
                member = people.one(room.asker(), room.id(), room.param("membership"));
            }
            return member;
        }

        void edit(org.forewarned.organisations.PersonEntry entry) {
            people.edit(room.asker(), room.id(), member().id(), entry);
            room.go("/people/" + member().id() + "?done=kept");
        }

        void leave() {
            people.leave(room.asker(), room.id(), member().id());
            room.go("/people/" + member().id() + "?done=left");
        }

        void comeBack() {
            people.comeBack(room.asker(), room.id(), member().id());
            room.go("/people/" + member().id() + "?done=back");
        }

        void remove() {
            people.remove(room.asker(), room.id(), member().id());
            room.go("/people?done=removed");
        }

        String joined() {
            return PersonPage.joined(room, member());
        }

        List<Option> units(String chosen) {
            return room.unitOptions(chosen, "room.whole");
        }
    }
}

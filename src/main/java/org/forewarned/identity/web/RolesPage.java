package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.identity.People;
import org.forewarned.identity.Role;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Texts;

/** An administrator grants and withdraws the roles of an account. */
@Named
@RequestScoped
public class RolesPage {

    private People people;
    private Texts texts;
    private Door door;
    private People.Person person;

    protected RolesPage() {
    }

    @Inject
    RolesPage(People people, Texts texts, Door door) {
        this.people = people;
        this.texts = texts;
        this.door = door;
    }

    public void enter() {
        door.current().require(Role.ADMINISTRATOR.word());
        person = people.person(door.current(), id());
        if (door.form().sent()) {
            Set<Role> wanted = door.form().values("role").stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
            if (people.give(door.current(), id(), wanted)) {
                Redirect.to("/administration/people/" + id() + "?kept=1");
            } else {
                door.form().problem("role-administrator", "roles.fault.last");
            }
        }
    }

    private UUID id() {
        String id = door.visit().param("account");
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotAllowed();
        }
        return UUID.fromString(id);
    }

    public People.Person person() {
        return person;
    }

    /** What they are called in the audit log, for links to it. */
    public String inTheLog() {
        return people.inTheLog(door.current(), id());
    }

    public boolean kept() {
        return !door.visit().query("kept").isEmpty() && !door.form().sent();
    }

    public String begun() {
        return door.day(person.begunAt());
    }

    public String seen() {
        return door.day(person.seenAt());
    }

    public List<Choice> choices() {
        return Stream.of(Role.values()).map(r -> new Choice(r.word(), texts.say("role." + r.word()), texts.say("role." + r.word() + ".hint"),
                door.form().sent() ? door.form().has("role", r.word()) : person.roles().contains(r.word()))).toList();
    }

    /** A role that may be granted. */
    public record Choice(String value, String label, String hint, boolean chosen) {
    }
}

package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forewarned.identity.People;
import org.forewarned.identity.Role;
import org.forewarned.platform.web.Texts;

/** An administrator looks for accounts, by the beginning of their address or by role. */
@Named
@RequestScoped
public class AccountsPage {

    private People people;
    private Texts texts;
    private Door door;
    private People.Found found;

    protected AccountsPage() {
    }

    @Inject
    AccountsPage(People people, Texts texts, Door door) {
        this.people = people;
        this.texts = texts;
        this.door = door;
    }

    public void enter() {
        found = people.find(door.current(), asked(), role(), page());
    }

    public String asked() {
        return door.visit().query("q");
    }

    /** The role whose holders are shown, as its word; empty for all. */
    public String held() {
        return role().map(Role::word).orElse("");
    }

    private Optional<Role> role() {
        return Role.of(door.visit().query("role"));
    }

    public int page() {
        String page = door.visit().query("page");
        return page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
    }

    public List<Row> rows() {
        return found.people().stream().map(p -> new Row(p.id().toString(), p.email(), p.confirmed(),
                String.join(", ", Stream.of(Role.values()).filter(r -> p.roles().contains(r.word())).map(r -> texts.say("role." + r.word())).toList()),
                door.day(p.begunAt()), door.day(p.seenAt()))).toList();
    }

    public boolean none() {
        return found.people().isEmpty();
    }

    public boolean earlier() {
        return page() > 1;
    }

    public boolean later() {
        return found.more();
    }

    public String earlierUrl() {
        return url(page() - 1);
    }

    public String laterUrl() {
        return url(page() + 1);
    }

    private String url(int page) {
        return "/administration/people?q=" + URLEncoder.encode(asked(), StandardCharsets.UTF_8) + "&role=" + held() + "&page=" + page;
    }

    /** What can be chosen to narrow the list. */
    public List<Choice> choices() {
        return Stream.of(Role.values()).map(r -> new Choice(r.word(), texts.say("role." + r.word()), r.word().equals(held()))).toList();
    }

    /** A role to choose. */
    public record Choice(String value, String label, boolean chosen) {
    }

    /** An account; {@code roles} may be empty. */
    public record Row(String id, String email, boolean confirmed, String roles, String begun, String seen) {
    }
}

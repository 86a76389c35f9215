package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.identity.People;
import org.forewarned.identity.Role;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Texts;

/** An administrator looks for accounts, by the beginning of their address or by role. */
@Named
@RequestScoped
public class AccountsPage {

    private People people;
    private Texts texts;
    private Door door;
    private People.Found found;
    private People.Preview preview;

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

    /** First says what would happen to those that are ticked; the second time, on that page, does it to those that are still so. */
    public void post() {
        Role role = Role.of(door.form().value("given")).orElseThrow(NotAllowed::new);
        if (door.form().has("sure")) {
            int done = people.giveAll(door.current(), chosen(), role, giving());
            Redirect.to(url(page()) + "&done=" + (giving() ? "give" : "take") + "&number=" + done);
            return;
        }
        preview = people.preview(door.current(), chosen(), role, giving());
    }

    private List<UUID> chosen() {
        return door.form().values("who").stream().filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString).toList();
    }

    private boolean giving() {
        return !door.form().has("take");
    }

    /** Whether the page asks if that shall happen. */
    public boolean asking() {
        return preview != null && !preview.changed().isEmpty();
    }

    /** Whether something was wanted, but nothing would happen. */
    public boolean nothing() {
        return preview != null && preview.changed().isEmpty();
    }

    /** What would happen, as a question; and as the button that does it. */
    public String question() {
        return texts.say(giving() ? "accounts.several.give.sure" : "accounts.several.take.sure", given(), preview.changed().size());
    }

    public String answer() {
        return texts.say(giving() ? "accounts.several.give.yes" : "accounts.several.take.yes", given(), preview.changed().size());
    }

    public boolean taking() {
        return !giving();
    }

    private String given() {
        return texts.say("role." + givenWord());
    }

    public String givenWord() {
        return Role.of(door.form().value("given")).map(Role::word).orElse("");
    }

    public int others() {
        return preview.others();
    }

    /** Whether one's own account was chosen too. */
    public boolean own() {
        return preview.own();
    }

    /** Those to whom it would happen. */
    public List<Row> wanted() {
        return rows(preview.changed());
    }

    /** What was done; empty on any other visit. */
    public String done() {
        String what = door.visit().query("done");
        String number = door.visit().query("number");
        return List.of("give", "take").contains(what) && number.matches("\\d{1,3}") ? texts.say("accounts.several." + what + ".done", Integer.parseInt(number)) : "";
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
        return rows(found.people());
    }

    private List<Row> rows(List<People.Person> some) {
        return some.stream().map(p -> new Row(p.id().toString(), p.email(), p.confirmed(),
                String.join(", ", Stream.of(Role.values()).filter(r -> p.roles().contains(r.word())).map(r -> texts.say("role." + r.word())).toList()),
                door.day(p.begunAt()), door.day(p.seenAt()))).toList();
    }

    /** This list, for its forms and the way back to it. */
    public String here() {
        return url(page());
    }

    /** This list with all of it ticked. */
    public String tickAll() {
        return url(page()) + "&ticked=all#list";
    }

    public boolean ticked() {
        return door.visit().query("ticked").equals("all");
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

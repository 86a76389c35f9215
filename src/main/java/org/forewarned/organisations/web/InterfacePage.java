package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.organisations.InterfaceTokens;
import org.forewarned.organisations.Scope;
import org.forewarned.organisations.TokenView;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;

/** Tokens for the organisation's own systems: made, shown this once, taken back. */
@Named
@RequestScoped
public class InterfacePage {

    private Room room;
    private InterfaceTokens tokens;
    private Form form;
    private String fresh = "";

    protected InterfacePage() {
    }

    @Inject
    InterfacePage(Room room, InterfaceTokens tokens, Form form) {
        this.room = room;
        this.tokens = tokens;
        this.form = form;
    }

    public void enter() {
        room.standing().ruling();
    }

    public void post() {
        if (form.has("revoke")) {
            tokens.revoke(room.asker(), room.id(), Room.uuid(form.value("revoke")).orElseThrow(NotAllowed::new));
            room.go("/interface?done=token-revoked");
            return;
        }
        Set<Scope> scopes = form.values("scope").stream().map(Scope::fromSlug).flatMap(Optional::stream).collect(Collectors.toSet());
        String name = form.value("name");
        if (name.isEmpty() || name.length() > InterfaceTokens.LONGEST_NAME) {
            form.problem("name", "interface.fault.name", InterfaceTokens.LONGEST_NAME);
        }
        if (scopes.isEmpty()) {
            form.problem("scope-members", "interface.fault.scope");
        }
        if (!tokens.room(room.asker(), room.id())) {
            form.problem("name", "interface.fault.many", InterfaceTokens.MOST);
        }
        if (!form.bad()) {
            fresh = tokens.make(room.asker(), room.id(), name, scopes, days());
        }
    }

    private int days() {
        return InterfaceTokens.DAYS.stream().filter(days -> form.has("days", days.toString())).findFirst().orElse(InterfaceTokens.DAYS.get(1));
    }

    /** The token that was just made; shown this once. */
    public String token() {
        return fresh;
    }

    public boolean made() {
        return !fresh.isEmpty();
    }

    /** What a program asks first, to see whether it works. */
    public String example() {
        String scope = form.values("scope").stream().map(Scope::fromSlug).flatMap(Optional::stream).findFirst().orElse(Scope.MEMBERS).word();
        return "curl -H \"Authorization: Bearer $TOKEN\" " + room.visit().url("/api/v1" + room.base() + "/" + scope);
    }

    public List<Option> scopes() {
        return Arrays.stream(Scope.values()).map(scope -> new Option(scope.slug(), room.say("interface.scope." + scope.word()),
                form.has("scope", scope.slug()))).toList();
    }

    public List<Option> lasting() {
        int chosen = days();
        return InterfaceTokens.DAYS.stream().map(days -> new Option(days.toString(), room.say("interface.days", days), days == chosen)).toList();
    }

    public List<Row> rows() {
        return tokens.all(room.asker(), room.id()).stream().map(this::row).toList();
    }

    public boolean any() {
        return !rows().isEmpty();
    }

    private Row row(TokenView t) {
        return new Row(t.id().toString(), t.name(), t.beginning(), t.scopes().stream().map(Scope::slug).collect(Collectors.joining(", ")), room.day(t.expiresAt()),
                t.lastUsed().map(room::day).orElseGet(() -> room.say("interface.never")), t.state() == TokenView.State.OPEN,
                t.state().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** A token as it stands in the table. */
    public record Row(String id, String name, String beginning, String scopes, String until, String used, boolean open, String state) {
    }
}

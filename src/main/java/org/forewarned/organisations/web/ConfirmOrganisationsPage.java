package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationRegister;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Administrators look at organisations, and confirm that they are what they say. */
@Named
@RequestScoped
public class ConfirmOrganisationsPage {

    private static final String HERE = "/administration/organisations";
    private static final Set<String> DONE = Set.of("confirm", "unconfirm");

    private OrganisationRegister register;
    private Room room;
    private Form form;
    private OrganisationRegister.Found found;
    private OrganisationRegister.Preview preview;

    protected ConfirmOrganisationsPage() {
    }

    @Inject
    ConfirmOrganisationsPage(OrganisationRegister register, Room room, Form form) {
        this.register = register;
        this.room = room;
        this.form = form;
    }

    public void enter() {
        found = asked().isEmpty() ? register.waiting(room.asker(), page()) : register.named(room.asker(), asked(), page());
    }

    /** One at once; several only after a page that says which. */
    public void post() {
        if (form.has("several")) {
            preview = register.preview(room.asker(), chosen());
            return;
        }
        if (form.has("sure")) {
            Redirect.to(url(1) + "&number=" + register.confirmAll(room.asker(), chosen()));
            return;
        }
        UUID one = Room.uuid(form.value("organisation")).orElseThrow(NotAllowed::new);
        if (form.has("confirm")) {
            register.confirm(room.asker(), one);
        } else {
            register.unconfirm(room.asker(), one);
        }
        Redirect.to(HERE + "?done=" + (form.has("confirm") ? "confirm" : "unconfirm"));
    }

    private List<UUID> chosen() {
        return form.values("who").stream().map(Room::uuid).flatMap(Optional::stream).toList();
    }

    /** Whether the page asks if those that are chosen shall be confirmed. */
    public boolean asking() {
        return preview != null && !preview.waiting().isEmpty();
    }

    /** Whether several were to be confirmed, but none of them waits. */
    public boolean nothingChosen() {
        return preview != null && preview.waiting().isEmpty();
    }

    public int many() {
        return preview.waiting().size();
    }

    public int others() {
        return preview.others();
    }

    /** Those that would be confirmed. */
    public List<Row> wanted() {
        return rows(preview.waiting());
    }

    /** How many were confirmed at once; empty text on any other visit. */
    public String number() {
        String number = room.visit().query("number");
        return number.matches("\\d{1,3}") ? room.say("confirm-organisations.several.done", Integer.parseInt(number)) : "";
    }

    public int page() {
        String page = room.visit().query("page");
        return page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
    }

    /** Whether there is more than this page. */
    public boolean paged() {
        return page() > 1 || found.more();
    }

    /** The page before; empty on the first. */
    public String earlier() {
        return page() > 1 ? url(page() - 1) : "";
    }

    /** The next page; empty on the last. */
    public String later() {
        return found.more() ? url(page() + 1) : "";
    }

    /** This list, for its forms and the way back to it. */
    public String here() {
        return url(page());
    }

    /** This list with all of it ticked that waits. */
    public String tickAll() {
        return url(page()) + "&ticked=all#list";
    }

    public boolean ticked() {
        return room.visit().query("ticked").equals("all");
    }

    /** Whether any in the list waits. */
    public boolean someWait() {
        return found.organisations().stream().anyMatch(o -> !o.confirmed());
    }

    private String url(int page) {
        return HERE + "?q=" + URLEncoder.encode(asked(), StandardCharsets.UTF_8) + "&page=" + page;
    }

    public String asked() {
        return room.visit().query("q");
    }

    /** What was just done: its text key; nothing on any other visit. */
    public String done() {
        return DONE.contains(room.visit().query("done")) ? "confirm-organisations.done." + room.visit().query("done") : "";
    }

    public boolean none() {
        return found.organisations().isEmpty();
    }

    public boolean searching() {
        return !asked().isEmpty();
    }

    public List<Row> rows() {
        return rows(found.organisations());
    }

    private List<Row> rows(List<OrganisationView> some) {
        return some.stream().map(o -> new Row(o.id().toString(), o.name(), room.say("organisation-kind." + o.profile().kind().slug()),
                room.say("nation." + o.profile().nation().slug()), numbers(o.profile()),
                room.day(o.registeredAt()), o.confirmed())).toList();
    }

    private String numbers(OrganisationProfile profile) {
        return Stream.of(number("urn", profile.urn()), number("charity", profile.charityNumber()), number("other", profile.otherNumber())).filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String number(String kind, String number) {
        return number.isEmpty() ? "" : room.say("confirm-organisations." + kind, number);
    }

    /** An organisation as it stands in the table. */
    public record Row(String id, String name, String kind, String nation, String numbers, String since, boolean confirmed) {
    }
}

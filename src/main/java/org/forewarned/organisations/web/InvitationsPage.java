package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.forewarned.organisations.Emails;
import org.forewarned.organisations.InvitationPage;
import org.forewarned.organisations.InvitationView;
import org.forewarned.organisations.Invitations;
import org.forewarned.organisations.InviteFate;
import org.forewarned.organisations.InviteLine;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;

/** Addresses are pasted and looked at, invitations go out, and those that nobody has followed can be sent again or taken back. */
@Named
@RequestScoped
public class InvitationsPage {

    private InvitationDesk desk;
    private Form form;
    private List<InviteLine> lines = List.of();
    private InvitationPage page;

    protected InvitationsPage() {
    }

    @Inject
    InvitationsPage(InvitationDesk desk, Form form) {
        this.desk = desk;
        this.form = form;
    }

    public void enter() {
        desk.room().standing().overAll();
    }

    public void post() {
        if (form.has("again")) {
            desk.again(Room.uuid(form.value("again")).orElseThrow(NotAllowed::new));
        } else if (form.has("withdraw")) {
            desk.withdraw(Room.uuid(form.value("withdraw")).orElseThrow(NotAllowed::new));
        } else {
            invite();
        }
    }

    /** First it is shown what will happen; sent is only what was looked at. */
    private void invite() {
        List<Emails.Found> pasted = Emails.read(form.value("addresses"));
        long addresses = pasted.stream().map(Emails.Found::address).filter(address -> !address.isEmpty()).distinct().count();
        if (pasted.isEmpty()) {
            form.problem("addresses", "invitations.fault.none");
        } else if (addresses > Invitations.AT_ONCE || pasted.size() > 2 * Invitations.AT_ONCE) {
            form.problem("addresses", "invitations.fault.many", Invitations.AT_ONCE);
        } else {
            lines = desk.look(pasted);
            if (going() > desk.left()) {
                form.problem("addresses", "invitations.fault.day", desk.left(), Invitations.MOST_A_DAY);
            } else if (going() > 0 && form.has("send")) {
                send(pasted);
            }
        }
    }

    private void send(List<Emails.Found> pasted) {
        if (desk.send(pasted, form.value("unit"), form.has("young")).isPresent()) {
            desk.room().go("/invitations?done=sent");
        } else {
            form.problem("addresses", "invitations.fault.day", desk.left(), Invitations.MOST_A_DAY);
        }
    }

    /** Whether invitations can go out here; else the page says what comes first. */
    public boolean open() {
        return desk.open();
    }

    /** Whether something was looked at, and can be sent or mended. */
    public boolean looked() {
        return !lines.isEmpty() && !form.bad();
    }

    /** How many would get an invitation. */
    public long going() {
        return lines.stream().filter(line -> line.fate().goesOut()).count();
    }

    public boolean anyGoing() {
        return going() > 0;
    }

    /** What will happen to how many, in order. */
    public List<Sum> sums() {
        return Arrays.stream(InviteFate.values()).map(fate -> new Sum(fate.word(), lines.stream().filter(line -> line.fate() == fate).count(), fate.goesOut()))
                .filter(sum -> sum.count() > 0).toList();
    }

    /** Each as it was typed: first what is left out, so that it can be mended. */
    public List<Looked> looks() {
        return lines.stream().sorted(java.util.Comparator.comparing(line -> line.fate().goesOut()))
                .map(line -> new Looked(line.line(), line.text(), line.fate().word(), line.fate().goesOut())).toList();
    }

    public String pasted() {
        return form.value("addresses");
    }

    public String unit() {
        return form.value("unit");
    }

    public boolean young() {
        return form.has("young");
    }

    public List<Option> units() {
        return desk.room().unitOptions(form.value("unit"), "room.whole");
    }

    public int most() {
        return Invitations.AT_ONCE;
    }

    public List<Row> rows() {
        return page().rows().stream().map(this::row).toList();
    }

    public boolean any() {
        return open() && page().all() > 0;
    }

    public long all() {
        return page().all();
    }

    public boolean more() {
        return page().next().isPresent();
    }

    public boolean later() {
        return !desk.room().visit().query("after").isEmpty();
    }

    public String nextUrl() {
        return desk.room().base() + "/invitations?after=" + page().next().map(java.util.UUID::toString).orElse("");
    }

    private InvitationPage page() {
        if (page == null) {
            page = desk.outstanding();
        }
        return page;
    }

    private Row row(InvitationView i) {
        return new Row(i.id().toString(), i.email(), desk.room().unitPath(i.unit()), desk.room().day(i.sentAt()), desk.room().day(i.expiresAt()), i.open(), i.again());
    }

    /** What will happen to how many. */
    public record Sum(String fate, long count, boolean out) {
    }

    /** A line of the list, with what will happen. */
    public record Looked(int line, String text, String fate, boolean out) {
    }

    /** An invitation as it stands in the table. */
    public record Row(String id, String email, String unit, String sent, String until, boolean open, boolean again) {
    }
}

package org.forewarned.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.forewarned.certification.NamePrinting;
import org.forewarned.organisations.Attendance;
import org.forewarned.organisations.MemberView;
import org.forewarned.organisations.PeoplePage;
import org.forewarned.organisations.Sessions;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/**
 * Who was in the room: a head count, which may be all; members who are ticked; names that are typed for certificates, printed and not kept.
 */
@Named
@RequestScoped
public class AttendancePage {

    /** Of an organisation as small as this, everybody stands there to be ticked at once. */
    private static final int FEW = 50;

    private AttendanceDesk desk;
    private Form form;
    private PeoplePage found;

    protected AttendancePage() {
    }

    @Inject
    AttendancePage(AttendanceDesk desk, Form form) {
        this.desk = desk;
        this.form = form;
    }

    /** A session that goes on has its screen. */
    public void enter() {
        if (desk.session().open()) {
            Redirect.to(desk.url().replaceFirst("/attendance$", ""));
        }
    }

    public void post() {
        if (desk.session().open()) {
            return;
        }
        if (form.has("count")) {
            count();
        } else if (form.has("there")) {
            there();
        } else if (form.has("off")) {
            desk.takeOff(AttendanceDesk.uuid(form.value("off")));
            Redirect.to(desk.url() + "?done=attendance-off#people");
        } else if (form.has("print")) {
            print();
        }
    }

    private void count() {
        Optional<Integer> heads = Optional.of(form.value("heads")).filter(typed -> typed.matches("[0-9]{1,4}")).map(Integer::valueOf)
                .filter(n -> n >= 1 && n <= Sessions.MOST_HEADS);
        if (heads.isEmpty()) {
            form.problem("heads", "attendance.fault.heads", Sessions.MOST_HEADS);
        } else if (heads.get() < desk.session().members() + desk.session().others()) {
            form.problem("heads", "attendance.fault.fewer", desk.session().members() + desk.session().others());
        } else {
            desk.count(heads.get());
            Redirect.to(desk.url() + "?done=attendance-counted");
        }
    }

    private void there() {
        List<String> ticked = form.values("member");
        long waiting = desk.present().stream().filter(p -> !p.recorded()).count();
        if (ticked.isEmpty() || ticked.size() + waiting > Attendance.AT_ONCE) {
            form.problem("find", "attendance.fault.ticked", Attendance.AT_ONCE);
        } else {
            desk.note(ticked.stream().map(AttendanceDesk::uuid).toList());
            Redirect.to(desk.url() + "?done=attendance-noted#people");
        }
    }

    private void print() {
        List<String> names = form.value("names").lines().map(NamePrinting::tidy).filter(name -> !name.isEmpty()).toList();
        names.stream().filter(name -> !NamePrinting.check(name).printable()).findFirst().ifPresent(name -> form.problem("names", "attendance.fault.letters", name));
        long noted = desk.present().stream().filter(p -> !p.recorded() || p.member().isPresent()).count();
        if (names.size() > Attendance.AT_ONCE) {
            form.problem("names", "attendance.fault.many", Attendance.AT_ONCE);
        } else if (names.isEmpty() && noted == 0) {
            form.problem("names", "attendance.fault.nobody");
        } else if (getHeads() > 0 && names.size() + noted > getHeads()) {
            form.problem("heads", "attendance.fault.more", getHeads(), names.size() + noted);
        }
        if (!form.bad()) {
            desk.print(names);
        }
    }

    public String getUrl() {
        return desk.url();
    }

    public String getModule() {
        return desk.module();
    }

    public String getDay() {
        return desk.day();
    }

    /** How many were counted; 0 as long as nobody said so. */
    public int getHeads() {
        return desk.session().heads().orElse(0);
    }

    public String getHeadsTyped() {
        return getHeads() == 0 ? "" : String.valueOf(getHeads());
    }

    public boolean isCounted() {
        return getHeads() > 0;
    }

    public long getMembers() {
        return desk.session().members();
    }

    public long getOthers() {
        return desk.session().others();
    }

    public boolean isRecorded() {
        return getMembers() + getOthers() > 0;
    }

    /** Members who are noted or recorded. */
    public List<Row> getPresent() {
        return desk.present().stream().filter(p -> p.member().isPresent()).map(p -> new Row(p.id().toString(), desk.name(p.member().get()), p.recorded())).toList();
    }

    public boolean isAnyPresent() {
        return !getPresent().isEmpty();
    }

    /** Whether the organisation has people who could be ticked. */
    public boolean isPeopled() {
        return desk.people() > 0;
    }

    /** Whether there are too many to stand there at once. */
    public boolean isSearched() {
        return desk.people() > FEW;
    }

    public List<Row> getFound() {
        return found().rows().stream().map((MemberView m) -> new Row(m.id().toString(), desk.name(m), form.has("member", m.id().toString()))).toList();
    }

    public boolean isAnyFound() {
        return !getFound().isEmpty();
    }

    /** Whether what was looked for is not there. */
    public boolean isNobodyFound() {
        return form.has("search") && !isAnyFound();
    }

    /** Whether there are more than can be shown. */
    public boolean isMore() {
        return found().pages() > 1;
    }

    private PeoplePage found() {
        if (found == null) {
            found = isSearched() && form.value("find").isEmpty() ? new PeoplePage(List.of(), 0, 1, 1) : desk.find(form.value("find"));
        }
        return found;
    }

    /**
     * A member.
     *
     * @param on whether it is recorded that they were there; of those who are found, whether they are ticked
     */
    public record Row(String id, String name, boolean on) {
    }
}

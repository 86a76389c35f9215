package org.forewarned.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.certification.CertificateSheet;
import org.forewarned.certification.Press;
import org.forewarned.certification.SessionCertificates;
import org.forewarned.organisations.Attendance;
import org.forewarned.organisations.MemberView;
import org.forewarned.organisations.People;
import org.forewarned.organisations.PeoplePage;
import org.forewarned.organisations.PeopleQuery;
import org.forewarned.organisations.SessionView;
import org.forewarned.organisations.Sessions;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Attachment;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** The attendance of the session of this address. */
@RequestScoped
public class AttendanceDesk {

    private Asker asker;
    private Visit visit;
    private Texts texts;
    private Sessions sessions;
    private Attendance attendance;
    private People people;
    private SessionCertificates certificates;
    private Press press;
    private Sheets sheets;
    private SessionView session;
    private List<Attendance.Present> present;
    private long count = -1;

    protected AttendanceDesk() {
    }

    @Inject
    AttendanceDesk(Asker asker, Visit visit, Texts texts, Sessions sessions, Attendance attendance, People people, SessionCertificates certificates, Press press,
            Sheets sheets) {
        this.asker = asker;
        this.visit = visit;
        this.texts = texts;
        this.sessions = sessions;
        this.attendance = attendance;
        this.people = people;
        this.certificates = certificates;
        this.press = press;
        this.sheets = sheets;
    }

    SessionView session() {
        if (session == null) {
            session = sessions.one(asker, organisation(), id("session"));
        }
        return session;
    }

    List<Attendance.Present> present() {
        if (present == null) {
            present = attendance.of(asker, organisation(), session().id());
        }
        return present;
    }

    /** People whose names begin like this, but for those who are noted already. */
    PeoplePage find(String name) {
        PeoplePage page = people.page(asker, organisation(), new PeopleQuery(name, Optional.empty(), PeopleQuery.Show.HERE, false, 1));
        Set<UUID> noted = present().stream().flatMap(p -> p.member().stream()).map(MemberView::id).collect(Collectors.toSet());
        return new PeoplePage(page.rows().stream().filter(m -> !noted.contains(m.id())).toList(), page.all(), page.page(), page.pages());
    }

    /** How many people the asker looks after. */
    long people() {
        if (count < 0) {
            count = people.count(asker, organisation());
        }
        return count;
    }

    void count(int heads) {
        sessions.count(asker, organisation(), session().id(), heads);
    }

    void note(List<UUID> members) {
        attendance.note(asker, organisation(), session().id(), members);
    }

    void takeOff(UUID one) {
        attendance.takeOff(asker, organisation(), session().id(), one);
    }

    /** Records who attended and sends their certificates as one PDF; its file name says nothing about the topic. */
    void print(List<String> names) {
        List<SessionCertificates.Made> made = certificates.make(asker, organisation(), session().id(), names);
        PublishedModule module = certificates.module(asker, organisation(), session().id());
        List<CertificateSheet> all = made.stream().map(one -> sheets.sheet(one.number(), one.name(), module, one.completion())).toList();
        byte[] pdf = all.size() == 1 ? press.print(all.get(0)) : press.print(all);
        Attachment.pdf(pdf, "certificates.pdf");
    }

    String module() {
        return certificates.module(asker, organisation(), session().id()).in(visit.language()).title();
    }

    /** What somebody is called: by name, or by the number of their card. */
    String name(MemberView member) {
        return !member.name().isEmpty() ? member.name() : member.card().map(card -> texts.say("assignments.card", card)).orElseGet(() -> texts.say("assignments.nameless"));
    }

    String day() {
        return sheets.dayOf(session().openedAt());
    }

    String url() {
        return "/organisations/" + organisation() + "/sessions/" + session().id() + "/attendance";
    }

    private UUID organisation() {
        return id("organisation");
    }

    private UUID id(String word) {
        return uuid(visit.param(word));
    }

    static UUID uuid(String typed) {
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotAllowed();
        }
        return UUID.fromString(typed);
    }
}

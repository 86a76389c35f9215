package org.forewarned.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.mail.MailRoom;

/** The outbox for administrators: how much waits, what could not be sent, and trying it again or giving it up. */
@Named
@RequestScoped
public class MailPage {

    private static final String HERE = "/administration/mail";
    private static final List<String> STATES = List.of("waiting", "parked", "sent", "given-up");

    /** A figure, which leads to its list. */
    public record Figure(String state, String count, String label, boolean chosen) { }

    /** A mail in the list. */
    public record Line(String id, String what, String to, String queued, String problem, String turn, boolean parked, boolean open) { }

    private MailRoom room;
    private Asker asker;
    private Pages pages;
    private MailRoom.Standing standing;
    private MailRoom.Page list;

    protected MailPage() { }

    @Inject
    MailPage(MailRoom room, Instance<Asker> asker, Pages pages) {
        this.room = room;
        this.asker = asker.get();
        this.pages = pages;
    }

    /** What the page reads and says with: address, form, texts. */
    @RequestScoped
    public static class Pages {

        private Visit visit;
        private Form form;
        private Texts texts;

        protected Pages() { }

        @Inject
        Pages(Visit visit, Form form, Texts texts) {
            this.visit = visit;
            this.form = form;
            this.texts = texts;
        }

        public Visit visit() {
            return visit;
        }

        public Form form() {
            return form;
        }

        public Texts texts() {
            return texts;
        }
    }

    /** One deed of a form, then back to the list. */
    public void post() {
        switch (pages.form().value("do")) {
            case "again" -> id().ifPresent(id -> room.again(asker, id));
            case "give-up" -> id().ifPresent(id -> room.giveUp(asker, id));
            case "again-all" -> room.againAll(asker);
            case "give-up-all" -> room.giveUpAll(asker);
            default -> room.standing(asker);
        }
        String state = pages.form().value("state");
        Redirect.to(HERE + "?state=" + (STATES.contains(state) ? state : "parked"));
    }

    public boolean isUnconfigured() {
        return !standing().configured();
    }

    /** Why the mail server can't be used just now; empty while it can. */
    public String outage() {
        return standing().outage().map(o -> pages.texts().say("mail.outage.text", problem(o.problem()), at(o.since()), at(o.until()))).orElse("");
    }

    public List<Figure> figures() {
        MailRoom.Standing now = standing();
        List<Integer> counts = List.of(now.waiting(), now.parked(), now.sent(), now.givenUp());
        return STATES.stream().map(s -> new Figure(s, counted(counts.get(STATES.indexOf(s))), pages.texts().say("mail.state." + s), s.equals(state()))).toList();
    }

    public String state() {
        String asked = pages.visit().query("state");
        return STATES.contains(asked) ? asked : STATES.get(0);
    }

    public String heading() {
        return pages.texts().say("mail.state." + state());
    }

    public List<Line> lines() {
        return list().entries().stream().map(this::line).toList();
    }

    public boolean isEmpty() {
        return list().entries().isEmpty();
    }

    public boolean isSomeParked() {
        return state().equals("parked") && !isEmpty();
    }

    /** The next page, if there is one. */
    public String next() {
        return list().next().map(from -> HERE + "?state=" + state() + "&from=" + from).orElse("");
    }

    private Line line(MailRoom.Entry mail) {
        boolean open = mail.state().equals("parked") || mail.state().equals("waiting");
        return new Line(mail.id().toString(), kind(mail.template()), mail.to().orElse(pages.texts().say("mail.removed")), at(mail.queued()),
                mail.problem().map(this::problem).orElse(""), mail.ended().map(this::at).orElseGet(() -> at(mail.turn())),
                mail.state().equals("parked"), open);
    }

    private String kind(String template) {
        String key = "mail.kind." + template;
        return pages.texts().has(key) ? pages.texts().say(key) : template;
    }

    private String problem(String problem) {
        String key = "mail.problem." + problem;
        return pages.texts().has(key) ? pages.texts().say(key) : pages.texts().say("mail.problem.code", problem);
    }

    private String at(Instant at) {
        return ZonedDateTime.ofInstant(at, Days.UK).format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(pages.visit().locale()));
    }

    private String counted(int count) {
        return count > MailRoom.MOST_COUNTED ? pages.texts().say("mail.more", MailRoom.MOST_COUNTED) : pages.texts().say("mail.count", count);
    }

    private Optional<UUID> id() {
        try {
            return Optional.of(UUID.fromString(pages.form().value("mail")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private MailRoom.Standing standing() {
        if (standing == null) {
            standing = room.standing(asker);
        }
        return standing;
    }

    private MailRoom.Page list() {
        if (list == null) {
            list = room.list(asker, state(), pages.visit().query("from"));
        }
        return list;
    }
}

package org.forewarned.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final String KIND = "mail.kind.";
    private static final List<String> DEEDS = List.of("again", "give-up");
    private static final List<String> STATES = List.of("waiting", "parked", "sent", "given-up");

    /** A figure, which leads to its list. */
    public record Figure(String state, String count, String label, boolean chosen) { }

    /** A kind of mail to choose. */
    public record Kind(String value, String label, boolean chosen) { }

    /** A mail in the list. */
    public record Line(String id, String what, String to, String queued, String problem, String turn, boolean open) { }

    private MailRoom room;
    private Asker asker;
    private Pages pages;
    private MailRoom.Standing standing;
    private MailRoom.Page list;
    private MailRoom.Preview preview;

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

    /**
     * First says what would happen, to one, to those that are ticked or to all of a kind; the second time, on that page, does it. What is chosen is looked at again then:
     * a mail that went out meanwhile stays as it is.
     */
    public void post() {
        standing();                                       // whoever may not is sent away before anything is read
        String what = pages.form().value("do");
        if (pages.form().value("sure").isEmpty() && DEEDS.contains(what)) {
            preview = chosen().isEmpty() && !pages.form().has("every") ? null : room.preview(asker, what.equals("give-up"), chosen(), kind());
            return;
        }
        int done = switch (what) {
            case "again" -> room.again(asker, chosen(), kind(), moment());
            case "give-up" -> room.giveUp(asker, chosen(), kind(), moment());
            default -> throw Stop.notFound();
        };
        Redirect.to(here() + "&done=" + what + "&number=" + done);
    }

    /** Whether the page asks if what it says shall happen. */
    public boolean isAsking() {
        return preview != null && preview.all() > 0;
    }

    /** Whether something was wanted, but nothing is chosen or parked. */
    public boolean isNothingChosen() {
        return pages.form().sent() && (preview == null || preview.all() == 0);
    }

    /** What would happen, as a question. */
    public String question() {
        return pages.texts().say("mail.sure." + deed(), preview.all());
    }

    /** The button that does it. */
    public String answer() {
        return pages.texts().say("mail.sure.yes." + deed(), preview.all());
    }

    public String deed() {
        return DEEDS.contains(pages.form().value("do")) ? pages.form().value("do") : DEEDS.get(0);
    }

    /** How many of which kind it would happen to, and how many it would not. */
    public List<String> consequences() {
        List<String> all = new ArrayList<>();
        preview.kinds().forEach((template, count) -> all.add(pages.texts().say("mail.sure.kind", kind(template), count)));
        if (preview.all() >= MailRoom.MOST_AT_ONCE) {
            all.add(pages.texts().say("mail.sure.most", MailRoom.MOST_AT_ONCE));
        }
        if (preview.gone() > 0) {
            all.add(pages.texts().say("mail.sure.gone", preview.gone()));
        }
        return all;
    }

    /** Whether a mail that is given up is lost: the page warns. */
    public boolean isForGood() {
        return deed().equals("give-up");
    }

    public List<String> ids() {
        return chosen().stream().map(UUID::toString).toList();
    }

    /** The moment of the preview, for the second step. */
    public long at() {
        return preview.moment().toEpochMilli();
    }

    /** What was done; empty on any other visit. */
    public String done() {
        String what = pages.visit().query("done");
        String number = pages.visit().query("number");
        return DEEDS.contains(what) && number.matches("\\d{1,6}") ? pages.texts().say("mail.done." + what, Integer.parseInt(number)) : "";
    }

    /** Kinds of mails, to narrow the list. */
    public List<Kind> kinds() {
        return pages.texts().in(pages.visit().language()).all().keySet().stream().filter(key -> key.startsWith(KIND)).map(key -> key.substring(KIND.length()))
                .map(k -> new Kind(k, kind(k), kind().filter(k::equals).isPresent())).sorted(Comparator.comparing(Kind::label)).toList();
    }

    /** The kind that the list is narrowed to; empty for all. */
    public String narrowed() {
        return kind().orElse("");
    }

    private Optional<String> kind() {
        String asked = pages.form().sent() ? pages.form().value("kind") : pages.visit().query("kind");
        return Optional.of(asked).filter(k -> k.matches("[a-z-]{1,40}"));
    }

    private Instant moment() {
        String at = pages.form().value("at");
        return at.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(at)) : Instant.EPOCH;
    }

    private List<UUID> chosen() {
        return pages.form().has("every") ? List.of() : pages.form().values("mail").stream().filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString).toList();
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
        String asked = pages.form().sent() ? pages.form().value("state") : pages.visit().query("state");
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

    /** Whether something can be done with those in the list. */
    public boolean isOpen() {
        return state().equals("parked") || state().equals("waiting");
    }

    /** This list, for its forms and the way back to it. */
    public String here() {
        return HERE + "?state=" + state() + "&kind=" + narrowed();
    }

    /** This page of the list with all of it ticked. */
    public String tickAll() {
        String from = pages.visit().query("from");
        return here() + (from.matches("[0-9a-f_-]+") ? "&from=" + from : "") + "&ticked=all#list";
    }

    public boolean isTicked() {
        return pages.visit().query("ticked").equals("all");
    }

    public boolean isSomeParked() {
        return state().equals("parked") && !isEmpty();
    }

    /** The next page, if there is one. */
    public String next() {
        return list().next().map(from -> here() + "&from=" + from).orElse("");
    }

    private Line line(MailRoom.Entry mail) {
        boolean open = mail.state().equals("parked") || mail.state().equals("waiting");
        return new Line(mail.id().toString(), kind(mail.template()), mail.to().orElse(pages.texts().say("mail.removed")), at(mail.queued()),
                mail.problem().map(this::problem).orElse(""), mail.ended().map(this::at).orElseGet(() -> at(mail.turn())), open);
    }

    private String kind(String template) {
        String key = KIND + template;
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

    private MailRoom.Standing standing() {
        if (standing == null) {
            standing = room.standing(asker);
        }
        return standing;
    }

    private MailRoom.Page list() {
        if (list == null) {
            list = room.list(asker, state(), kind(), pages.visit().query("from"));
        }
        return list;
    }
}

package org.forewarned.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** The audit log as a page shows it: what is asked for stands in the address, persons stand there as short pseudonyms. */
@RequestScoped
public class AuditReading {

    private static final List<String> ASKED = List.of("by", "about", "deed", "person", "since", "until", "words");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 60;

    private Texts texts;
    private Visit visit;
    private Form form;

    protected AuditReading() {
    }

    @Inject
    public AuditReading(Texts texts, Visit visit, Form form) {
        this.texts = texts;
        this.visit = visit;
        this.form = form;
    }

    /** An entry in words; the links show all of the same person. */
    public record Row(String at, String actor, String actorUrl, String deed, String subject, String subjectUrl, String detail) {
    }

    /** A kind of deed to choose. */
    public record Choice(String value, String label, boolean chosen) {
    }

    /** What the address asks for. Words that are none of ours ask for nothing; a day or a person that can't be is a problem at its field. */
    public AuditQuery query() {
        Optional<LocalDate> since = day("since");
        Optional<LocalDate> until = day("until");
        if (since.isPresent() && until.filter(last -> last.isBefore(since.get())).isPresent()) {
            form.problem("until", "audit.fault.order");
        }
        return new AuditQuery(person("by"), person("about"), anybody(), Deed.fromSlug(visit.query("deed")), new AuditQuery.Span(since, until), visit.query("words", LONGEST), after());
    }

    public List<Row> rows(AuditLines page) {
        return page.lines().stream().map(line -> new Row(at(line), name(line.actor(), page.you()), url("by", line.actor()), deed(line.deed()),
                line.subject().equals(line.actor()) ? texts.say("audit.themselves") : name(line.subject(), page.you()), url("about", line.subject()),
                line.detail())).toList();
    }

    /** The kinds of deeds, with that which is asked for. */
    public List<Choice> deeds() {
        String asked = visit.query("deed");
        return Stream.of(Deed.values()).map(d -> new Choice(d.slug(), deed(d.slug()), d.slug().equals(asked))).toList();
    }

    /** The address of the next page; empty on the last. */
    public String next(AuditLines page) {
        List<String> all = new ArrayList<>();
        for (String name : ASKED) {
            if (!visit.query(name).isEmpty()) {
                all.add(name + "=" + URLEncoder.encode(visit.query(name), StandardCharsets.UTF_8));
            }
        }
        return page.next().map(id -> {
            all.add("after=" + id);
            return visit.path() + "?" + String.join("&", all);
        }).orElse("");
    }

    /** The person that the page is limited to; empty without one. */
    public String limited() {
        return Stream.of("by", "about").map(this::person).flatMap(Optional::stream).findFirst().map(AuditReading::shortened).orElse("");
    }

    private Optional<String> person(String name) {
        return Optional.of(visit.query(name)).filter(word -> word.matches("[0-9a-f]{32}"));
    }

    /** A field as it was filled in. */
    public String asked(String name) {
        return visit.query(name, LONGEST);
    }

    /** A day that is asked for, as its field takes it; what was typed where it is none. */
    public String askedDay(String name) {
        return read(asked(name)).map(LocalDate::toString).orElseGet(() -> asked(name));
    }

    /** The pseudonym that a link has limited the page to; empty without one. */
    public String whole(String name) {
        return person(name).orElse("");
    }

    /** Whether anything that is asked for can't be. */
    public boolean bad() {
        return form.bad();
    }

    private Optional<LocalDate> day(String name) {
        Optional<LocalDate> day = read(asked(name));
        if (day.isEmpty() && !asked(name).isEmpty()) {
            form.problem(name, "audit.fault.day", texts.say("audit." + name));
        }
        return day;
    }

    /** As browsers send a day, or as people write it where the browser has no calendar. */
    private static Optional<LocalDate> read(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(typed.contains("/") ? LocalDate.parse(typed, WRITTEN) : LocalDate.parse(typed)).filter(day -> day.getYear() >= 1900 && day.getYear() < 3000);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Who is sought by the characters that stand in the log. */
    private Optional<String> anybody() {
        String typed = asked("person").toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        Optional<String> person = Optional.of(typed).filter(word -> word.matches("[0-9a-f]{8,32}"));
        if (person.isEmpty() && !typed.isEmpty()) {
            form.problem("person", "audit.fault.person");
        }
        return person;
    }

    private Optional<UUID> after() {
        return Optional.of(visit.query("after")).filter(word -> word.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString);
    }

    private String url(String way, String person) {
        return person.equals(Pseudonyms.nobody()) ? "" : visit.path() + "?" + way + "=" + person;
    }

    private String name(String person, String you) {
        if (person.equals(Pseudonyms.nobody())) {
            return "";
        }
        return person.equals(you) ? texts.say("audit.you") : shortened(person);
    }

    private String deed(String slug) {
        return texts.has("audit.deed." + slug) ? texts.say("audit.deed." + slug) : slug;
    }

    private String at(AuditLine line) {
        return ZonedDateTime.ofInstant(line.at(), Days.UK).format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(visit.locale()));
    }

    private static String shortened(String person) {
        String start = person.substring(0, 8).toUpperCase(Locale.ROOT);
        return start.substring(0, 4) + "-" + start.substring(4);
    }
}

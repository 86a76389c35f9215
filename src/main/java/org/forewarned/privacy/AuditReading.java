package org.forewarned.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** The audit log as a page shows it: what is asked for stands in the address, persons stand there as short pseudonyms. */
@RequestScoped
public class AuditReading {

    private Texts texts;
    private Visit visit;

    protected AuditReading() {
    }

    @Inject
    public AuditReading(Texts texts, Visit visit) {
        this.texts = texts;
        this.visit = visit;
    }

    /** An entry in words; the links show all of the same person. */
    public record Row(String at, String actor, String actorUrl, String deed, String subject, String subjectUrl, String detail) {
    }

    /** A kind of deed to choose. */
    public record Choice(String value, String label, boolean chosen) {
    }

    /** What the address asks for. Words that are none of ours ask for nothing. */
    public AuditQuery query() {
        return new AuditQuery(person("by"), person("about"), Deed.fromSlug(visit.query("deed")), after());
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
        for (String name : List.of("by", "about", "deed")) {
            if (!visit.query(name).isEmpty() && visit.query(name).matches("[a-z0-9-]+")) {
                all.add(name + "=" + visit.query(name));
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

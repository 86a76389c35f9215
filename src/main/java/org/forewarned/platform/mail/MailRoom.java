package org.forewarned.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;

/** What an administrator sees of the outbox and does with it. Every use case asks for that role. */
@ApplicationScoped
public class MailRoom {

    /** The role that may. */
    public static final String ROLE = "administrator";
    /** The most that is counted; beyond it a figure reads "more than". */
    public static final int MOST_COUNTED = 10_000;

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final List<String> STATES = List.of("waiting", "parked", "sent", "given-up");
    private static final Instant NEWEST = Instant.parse("9999-12-31T00:00:00Z");

    private MailRows rows;
    private MailWorker worker;
    private Smtp smtp;
    private Keys keys;
    private Clock clock;

    protected MailRoom() {
    }

    @Inject
    MailRoom(MailRows rows, MailWorker worker, Smtp smtp, Keys keys, Clock clock) {
        this.rows = rows;
        this.worker = worker;
        this.smtp = smtp;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * How the outbox stands.
     *
     * @param configured whether there is a mail server at all
     * @param outage why it can't be used just now, as this machine knows it
     */
    public record Standing(boolean configured, Optional<MailWorker.Outage> outage, int waiting, int parked, int sent, int givenUp) {
    }

    /**
     * One mail.
     *
     * @param to where it goes, but for most of the name; nothing once it was sent
     * @param problem what the last try met
     * @param turn when it is tried next
     */
    public record Entry(UUID id, String template, String state, Optional<String> to, Optional<String> problem, int tries, Instant queued,
            Instant turn, Optional<Instant> ended) {
    }

    /**
     * A page of a list.
     *
     * @param next what asks for the next page; nothing on the last
     */
    public record Page(List<Entry> entries, Optional<String> next) {
    }

    public Standing standing(Asker asker) {
        asker.require(ROLE);
        return standing();
    }

    /** The same, without names, for those who look after the installation as a whole. */
    Standing standing() {
        return new Standing(smtp.configured(), worker.outage(), count("waiting"), count("parked"), count("sent"), count("given-up"));
    }

    /** Mails in a state, the newest first; {@code from} is what a page before called next, or empty. */
    public Page list(Asker asker, String state, String from) {
        asker.require(ROLE);
        Place place = Place.read(from);
        List<MailLine> lines = rows.page(STATES.contains(state) ? state : STATES.get(0), place.before(), place.id(), PAGE + 1);
        List<Entry> entries = lines.stream().limit(PAGE).map(this::entry).toList();
        return new Page(entries, lines.size() > PAGE ? Optional.of(Place.of(lines.get(PAGE - 1)).text()) : Optional.empty());
    }

    /** A parked mail is tried again, from the first try on. */
    public void again(Asker asker, UUID id) {
        asker.require(ROLE);
        rows.retry(id.toString(), clock.instant());
    }

    /** A mail is not sent; what it says and to whom is removed. */
    public void giveUp(Asker asker, UUID id) {
        asker.require(ROLE);
        rows.giveUp(id.toString(), clock.instant());
    }

    /** All that are parked are tried again. */
    public void againAll(Asker asker) {
        asker.require(ROLE);
        eachParked(id -> rows.retry(id, clock.instant()));
    }

    /** All that are parked are given up. */
    public void giveUpAll(Asker asker) {
        asker.require(ROLE);
        eachParked(id -> rows.giveUp(id, clock.instant()));
    }

    private void eachParked(java.util.function.Consumer<String> deed) {
        List<String> some = rows.parked(AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(deed);
            some = some.size() < AT_ONCE ? List.of() : rows.parked(AT_ONCE);
        }
    }

    private int count(String state) {
        return rows.count(state, MOST_COUNTED + 1);
    }

    private Entry entry(MailLine line) {
        return new Entry(UUID.fromString(line.id()), line.template(), line.state(), line.sealed().flatMap(this::masked), line.problem(),
                line.tries(), line.queued(), line.turn(), line.ended());
    }

    private Optional<String> masked(String sealed) {
        return keys.open(Packed.SEAL, sealed).map(text -> Packed.read(text).to()).map(to -> to.charAt(0) + "…" + to.substring(to.lastIndexOf('@')));
    }

    /** Where a page of the list begins. */
    private record Place(Instant before, String id) {

        static Place of(MailLine last) {
            return new Place(last.queued(), last.id());
        }

        static Place read(String text) {
            String[] parts = text.split("_", 2);
            try {
                return parts.length == 2 ? new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1]).toString())
                        : new Place(NEWEST, "");
            } catch (IllegalArgumentException made) {
                return new Place(NEWEST, "");
            }
        }

        String text() {
            return before.toEpochMilli() + "_" + id;
        }
    }
}

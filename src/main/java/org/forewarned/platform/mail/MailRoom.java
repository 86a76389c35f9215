package org.forewarned.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.forewarned.platform.Administered;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;

/** What an administrator sees of the outbox and does with it. Every use case asks for that role. */
@ApplicationScoped
public class MailRoom {

    /** The role that may. */
    public static final String ROLE = "administrator";
    /** The most that is counted; beyond it a figure reads "more than". */
    public static final int MOST_COUNTED = 10_000;

    /** The most that are dealt with at once. */
    public static final int MOST_AT_ONCE = 10_000;

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final List<String> STATES = List.of("waiting", "parked", "sent", "given-up");
    private static final Instant NEWEST = Instant.parse("9999-12-31T00:00:00Z");

    private MailRows rows;
    private MailWorker worker;
    private Smtp smtp;
    private Keys keys;
    private Clock clock;
    private Consumer<Administered> noted;

    protected MailRoom() {
    }

    @Inject
    MailRoom(MailRows rows, MailWorker worker, Smtp smtp, Keys keys, Clock clock, Event<Administered> noted) {
        this(rows, worker, smtp, keys, clock, noted::fire);
    }

    MailRoom(MailRows rows, MailWorker worker, Smtp smtp, Keys keys, Clock clock, Consumer<Administered> noted) {
        this.noted = noted;
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
    public Page list(Asker asker, String state, Optional<String> kind, String from) {
        asker.require(ROLE);
        Place place = Place.read(from);
        List<MailLine> lines = rows.page(STATES.contains(state) ? state : STATES.get(0), kind, place.before(), place.id(), PAGE + 1);
        List<Entry> entries = lines.stream().limit(PAGE).map(this::entry).toList();
        return new Page(entries, lines.size() > PAGE ? Optional.of(Place.of(lines.get(PAGE - 1)).text()) : Optional.empty());
    }

    /**
     * What would happen to mails that are chosen: nothing is done yet.
     *
     * @param kinds how many of each kind
     * @param gone how many of the chosen have been sent or given up meanwhile, and stay as they are
     * @param moment what is parked later is left alone
     */
    public record Preview(Map<String, Integer> kinds, int gone, Instant moment) {

        /** How many it would happen to. */
        public int all() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What would happen to these; to all that are parked, of one kind or of all, where none is named. Only a mail that is not to be sent may be waiting still. */
    public Preview preview(Asker asker, boolean givenUp, List<UUID> chosen, Optional<String> kind) {
        asker.require(ROLE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (chosen.isEmpty()) {
            return new Preview(rows.kindsParked(kind, now, MOST_AT_ONCE), 0, now);
        }
        List<String> ids = bounded(chosen);
        Map<String, Integer> kinds = rows.kinds(ids, givenUp);
        return new Preview(kinds, ids.size() - kinds.values().stream().mapToInt(Integer::intValue).sum(), now);
    }

    /** Parked mails are tried again, from the first try on: these, or all of a kind that were parked at that moment. How many it happened to. */
    public int again(Asker asker, List<UUID> chosen, Optional<String> kind, Instant moment) {
        asker.require(ROLE);
        return noted(asker, "mails-again", each(chosen, kind, moment, ids -> rows.retry(ids, clock.instant())));
    }

    /** Mails are not sent; what they say and to whom is removed. How many it happened to. */
    public int giveUp(Asker asker, List<UUID> chosen, Optional<String> kind, Instant moment) {
        asker.require(ROLE);
        return noted(asker, "mails-given-up", each(chosen, kind, moment, ids -> rows.giveUp(ids, clock.instant())));
    }

    /** Some hundreds in a commit; the rest waits for another time where there are very many. */
    private int each(List<UUID> chosen, Optional<String> kind, Instant moment, ToIntFunction<List<String>> does) {
        if (!chosen.isEmpty()) {
            return does.applyAsInt(bounded(chosen));
        }
        int done = 0;
        String last = "";
        for (int looked = 0; looked < MOST_AT_ONCE; looked += AT_ONCE) {
            List<String> some = rows.parked(kind, moment, last, AT_ONCE);
            if (some.isEmpty()) {
                break;
            }
            done += does.applyAsInt(some);
            last = some.get(some.size() - 1);
        }
        return done;
    }

    private int noted(Asker asker, String deed, int done) {
        if (done > 0) {
            noted.accept(new Administered(asker, deed, Integer.toString(done)));
        }
        return done;
    }

    private static List<String> bounded(List<UUID> chosen) {
        return chosen.stream().distinct().limit(AT_ONCE).map(UUID::toString).toList();
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

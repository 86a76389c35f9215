package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.model.JoiningWay;
import org.forewarned.organisations.model.RoomRepository;
import org.forewarned.organisations.model.RoomSession;
import org.forewarned.organisations.model.RoomTally;
import org.forewarned.organisations.model.WayRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/**
 * A coordinator takes a group through a module in a room: opens the session, goes from step to step, shows what phones answered, ends it.
 * As soon as answers are shown or the group goes on, they are counted and deleted; nothing is kept of a phone, and of fewer than
 * {@value #FEWEST} phones nothing but how many there were.
 */
@ApplicationScoped
public class Sessions {

    /** The fewest answers whose count is shown: of fewer, those in the room would know who gave them. */
    public static final int FEWEST = 3;
    /** So long a session stays open when nobody ends it. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** The largest hall. */
    public static final int MOST_HEADS = 5000;
    /** So many on a page of the list. */
    public static final int PAGE = 25;

    static final String SEAL = "room-code";

    private RoomRepository rooms;
    private WayRepository ways;
    private Standings standings;
    private Units units;
    private Catalogue catalogue;
    private Audit audit;
    private Keys keys;
    private Clock clock;

    protected Sessions() {
    }

    @Inject
    public Sessions(RoomRepository rooms, WayRepository ways, Standings standings, Units units, Catalogue catalogue, Audit audit, Keys keys, Clock clock) {
        this.rooms = rooms;
        this.ways = ways;
        this.standings = standings;
        this.units = units;
        this.catalogue = catalogue;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /** Opens a session for the newest version of a module, shown for this nation or for all four. */
    @Transactional
    @Retrying
    public UUID open(Asker asker, UUID organisation, Optional<UUID> unit, String module, Optional<Nation> nation) {
        Standing standing = standings.coordinating(asker, organisation).over(unit);
        PublishedModule taken = catalogue.module(module).orElseThrow(NotAllowed::new);
        if (!units.has(organisation, unit)) {
            throw new NotAllowed();
        }
        Instant now = clock.instant();
        RoomSession session = new RoomSession(organisation, unit.orElse(null), new RoomSession.Taken(module, taken.versionId()), nation.map(Nation::slug).orElse(null),
                secret(), standing.actor(), now, now.plus(LONGEST));
        rooms.add(session);
        audit.record(AuditEvent.by(asker, Deed.SESSION_OPENED).in(organisation).about(session.id()));
        return session.id();
    }

    /** A code that opens nothing else. */
    private JoiningWay.Secret secret() {
        String code = ClearCode.draw(ClearCode.CLASS);
        String digest = Ways.digest(keys, code);
        return ways.wayByDigest(digest).isPresent() || rooms.byDigest(digest).isPresent() ? secret() : new JoiningWay.Secret(digest, keys.seal(SEAL, code));
    }

    /** The sessions that this asker looks after, newest first; one more than a page where there are more. */
    public List<SessionView> all(Asker asker, UUID organisation, int page) {
        Standing standing = standings.coordinating(asker, organisation);
        return views(rooms.sessions(organisation, own(standing), false, (Math.max(1, page) - 1) * PAGE, PAGE + 1));
    }

    public SessionView one(Asker asker, UUID organisation, UUID id) {
        return views(List.of(mine(asker, organisation, id))).get(0);
    }

    /** How many sessions were held, and how many people were counted in them. */
    public Held held(Asker asker, UUID organisation) {
        long[] counted = rooms.counted(organisation, own(standings.coordinating(asker, organisation)));
        return new Held(counted[0], counted[1]);
    }

    /**
     * The group goes to this step.
     *
     * @param question that phones may answer there
     */
    @Transactional
    @Retrying
    public void goTo(Asker asker, UUID organisation, UUID id, int step, Optional<String> question) {
        RoomSession session = going(asker, organisation, id);
        if (session.step() == step && question.equals(Optional.ofNullable(session.question()))) {
            return;
        }
        count(session, false);
        session.goTo(step);
        question.filter(asked -> rooms.tally(id, asked).isEmpty()).ifPresent(session::ask);
    }

    /** What the group decided together in the step it is at. */
    @Transactional
    @Retrying
    public void decide(Asker asker, UUID organisation, UUID id, int step, String decided) {
        RoomSession session = going(asker, organisation, id);
        if (session.step() == step) {
            session.decide(decided);
        }
    }

    /** The answers to this question are counted and shown; from now on none is taken. */
    @Transactional
    @Retrying
    public void show(Asker asker, UUID organisation, UUID id, String question) {
        RoomSession session = going(asker, organisation, id);
        if (question.equals(session.question())) {
            count(session, true);
        }
    }

    /** Phones may answer this question again, from nothing. */
    @Transactional
    @Retrying
    public void askAgain(Asker asker, UUID organisation, UUID id, int step, String question) {
        RoomSession session = going(asker, organisation, id);
        if (session.step() == step) {
            rooms.removeAnswers(id);
            rooms.removeTally(id, question);
            session.ask(question);
        }
    }

    /** What phones answered to this question so far. */
    public RoomCount answers(Asker asker, UUID organisation, UUID id, String question) {
        RoomSession session = mine(asker, organisation, id);
        if (question.equals(session.question())) {
            return new RoomCount(true, false, (int) rooms.answers(id, question), Map.of());
        }
        Map<String, Integer> tally = new HashMap<>(rooms.tally(id, question));
        Optional<Integer> all = Optional.ofNullable(tally.remove(RoomTally.ALL));
        return new RoomCount(false, all.isPresent(), all.orElse(0), tally);
    }

    /** It is over. */
    @Transactional
    @Retrying
    public void close(Asker asker, UUID organisation, UUID id) {
        RoomSession session = mine(asker, organisation, id);
        if (session.closedAt() == null) {
            end(session);
            audit.record(AuditEvent.by(asker, Deed.SESSION_ENDED).in(organisation).about(id));
        }
    }

    /** So many were there. Whoever says so ends it, if it has not ended. */
    @Transactional
    @Retrying
    public void count(Asker asker, UUID organisation, UUID id, int people) {
        if (people < 1 || people > MOST_HEADS) {
            throw new IllegalArgumentException("from 1 to " + MOST_HEADS + " people");
        }
        close(asker, organisation, id);
        mine(asker, organisation, id).count(people);
    }

    /** Ends one that nobody ended in time, and deletes whatever answer is older than the longest session; returns whether there may be more. */
    @Transactional
    @Retrying
    public boolean tidy() {
        List<RoomSession> late = rooms.forgotten(clock.instant(), 1);
        late.forEach(this::end);
        rooms.removeAnswersBefore(clock.instant().minus(LONGEST));
        return !late.isEmpty();
    }

    private void end(RoomSession session) {
        count(session, false);
        session.close(clock.instant());
    }

    /** @param always whether it is counted too that nobody answered */
    private void count(RoomSession session, boolean always) {
        if (session.question() != null) {
            List<String> given = rooms.given(session.id(), session.question());
            if (always || !given.isEmpty()) {
                rooms.add(new RoomTally(session.id(), session.question(), RoomTally.ALL, given.size()));
            }
            if (given.size() >= FEWEST) {
                given.stream().flatMap(one -> Stream.of(one.split(" "))).collect(Collectors.groupingBy(choice -> choice, Collectors.counting()))
                        .forEach((choice, times) -> rooms.add(new RoomTally(session.id(), session.question(), choice, times.intValue())));
            }
            session.stopAsking();
        }
        rooms.removeAnswers(session.id());
    }

    private RoomSession going(Asker asker, UUID organisation, UUID id) {
        return Optional.of(mine(asker, organisation, id)).filter(s -> s.openAt(clock.instant())).orElseThrow(NotAllowed::new);
    }

    RoomSession mine(Asker asker, UUID organisation, UUID id) {
        Standing standing = standings.coordinating(asker, organisation);
        return rooms.session(id).filter(s -> s.organisationId().equals(organisation)).filter(s -> standing.covers(Optional.ofNullable(s.unitId())))
                .orElseThrow(NotAllowed::new);
    }

    /** The asker's units; empty for those who look after all. */
    static Set<UUID> own(Standing standing) {
        return standing.whole() ? Set.of() : standing.units().isEmpty() ? Set.of(new UUID(-1, -1)) : standing.units();
    }

    private List<SessionView> views(List<RoomSession> found) {
        Map<UUID, long[]> recorded = rooms.recorded(found.stream().map(RoomSession::id).toList());
        return found.stream().map(s -> view(s, recorded.getOrDefault(s.id(), new long[2]))).toList();
    }

    private SessionView view(RoomSession s, long[] recorded) {
        boolean open = s.openAt(clock.instant());
        return new SessionView(s.id(), Optional.ofNullable(s.unitId()), s.moduleId(), s.versionId(), Optional.ofNullable(s.nation()).flatMap(Nation::fromSlug),
                open ? keys.open(SEAL, s.sealed()).orElse("") : "", s.openedAt(), s.expiresAt(), s.step(), Optional.ofNullable(s.question()), s.given(), open, s.heads(),
                recorded[0], recorded[1]);
    }

    /** How many sessions were held, and how many people were in them by head count. */
    public record Held(long sessions, long people) {
    }
}

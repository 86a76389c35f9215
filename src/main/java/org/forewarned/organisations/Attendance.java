package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Attended;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.RoomRepository;
import org.forewarned.organisations.model.RoomSession;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/**
 * Who was in a room. A member is noted by whoever coordinates and can be taken off until it is recorded as a completion; of somebody else
 * nothing is kept but that a completion was recorded. The completions themselves are learning's.
 */
@ApplicationScoped
public class Attendance {

    /** At most so many people are recorded at once. */
    public static final int AT_ONCE = 60;

    private Sessions sessions;
    private RoomRepository rooms;
    private AssignmentRepository people;
    private Standings standings;
    private Audit audit;
    private Clock clock;

    protected Attendance() {
    }

    @Inject
    public Attendance(Sessions sessions, RoomRepository rooms, AssignmentRepository people, Standings standings, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.people = people;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody who is noted or recorded, in the order in which that was done. */
    public List<Present> of(Asker asker, UUID organisation, UUID session) {
        sessions.mine(asker, organisation, session);
        List<Attended> all = rooms.attended(session);
        Map<UUID, MemberView> members = people.memberships(all.stream().map(Attended::membershipId).filter(java.util.Objects::nonNull).toList()).stream()
                .collect(Collectors.toMap(Membership::id, Memberships::view));
        return all.stream().map(a -> new Present(a.id(), Optional.ofNullable(a.membershipId()).map(members::get), a.isRecorded(), Optional.ofNullable(a.completionId())))
                .toList();
    }

    /** These members were there. Noted twice is noted once; at most {@value #AT_ONCE} wait to be recorded. */
    @Transactional
    @Retrying
    public void note(Asker asker, UUID organisation, UUID session, Collection<UUID> members) {
        RoomSession held = over(asker, organisation, session);
        Standing standing = standings.coordinating(asker, organisation);
        List<Membership> known = people.memberships(Set.copyOf(members)).stream().filter(m -> m.organisationId().equals(organisation) && m.isHere())
                .filter(m -> standing.covers(Optional.ofNullable(m.unitId()))).toList();
        long waiting = rooms.attended(held.id()).stream().filter(a -> !a.isRecorded()).count();
        if (known.size() != Set.copyOf(members).size() || known.size() + waiting > AT_ONCE) {
            throw new NotAllowed();
        }
        known.stream().filter(m -> rooms.attended(held.id(), m.id()).isEmpty()).forEach(m -> rooms.add(new Attended(held.id(), m.id(), clock.instant())));
    }

    /** Somebody was noted by mistake; what is recorded stays. */
    @Transactional
    @Retrying
    public void takeOff(Asker asker, UUID organisation, UUID session, UUID attended) {
        over(asker, organisation, session);
        rooms.attended(session).stream().filter(a -> a.id().equals(attended) && !a.isRecorded()).forEach(rooms::remove);
    }

    /**
     * A completion came of it for somebody who was noted.
     *
     * @param standIn the learner whose completion it is as long as the member has not come in themselves
     */
    @Transactional
    public void recorded(Asker asker, UUID organisation, UUID session, UUID attended, Done done, Optional<UUID> standIn) {
        over(asker, organisation, session);
        Attended row = rooms.attended(session).stream().filter(a -> a.id().equals(attended)).findFirst().orElseThrow(NotAllowed::new);
        row.completed(done.completion(), done.at(), done.validUntil());
        standIn.ifPresent(row::standIn);
        audit.record(AuditEvent.by(asker, Deed.ATTENDANCE_RECORDED).in(organisation).about(row.membershipId()));
    }

    /** A completion came of it for somebody whose name is not kept. */
    @Transactional
    public void recorded(Asker asker, UUID organisation, UUID session, Done done) {
        over(asker, organisation, session);
        rooms.add(new Attended(session, null, clock.instant()).completed(done.completion(), done.at(), done.validUntil()));
        audit.record(AuditEvent.by(asker, Deed.ATTENDANCE_RECORDED).in(organisation).about(session));
    }

    /** Where this member was, for those who look after them. */
    public List<Was> by(Asker asker, UUID organisation, UUID membership) {
        Standing standing = standings.coordinating(asker, organisation);
        people.memberships(Set.of(membership)).stream().filter(m -> m.organisationId().equals(organisation))
                .filter(m -> standing.covers(Optional.ofNullable(m.unitId()))).findFirst().orElseThrow(NotAllowed::new);
        return was(List.of(membership)).getOrDefault(membership, List.of());
    }

    /** That somebody was there stays, for counts; who, does not. */
    void forget(UUID membership) {
        people.forget(membership);
    }

    void flush() {
        rooms.flush();
    }

    /** Where these members were, by membership. */
    Map<UUID, List<Was>> was(Collection<UUID> memberships) {
        List<Attended> all = rooms.attendedBy(memberships);
        Map<UUID, RoomSession> held = rooms.sessionsOf(all.stream().map(Attended::sessionId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(RoomSession::id, Function.identity()));
        return all.stream().collect(Collectors.groupingBy(Attended::membershipId, Collectors.mapping(a -> was(a, held.get(a.sessionId())), Collectors.toList())));
    }

    private static Was was(Attended a, RoomSession s) {
        return new Was(s.moduleId(), s.nation() == null ? "" : s.nation(), new Done("attended", a.completedAt(), a.completionId(), s.versionId(), s.nation(), a.validUntil()));
    }

    /** Only what is over has an attendance; writing it ends the session, if that was forgotten. */
    private RoomSession over(Asker asker, UUID organisation, UUID session) {
        sessions.close(asker, organisation, session);
        return sessions.mine(asker, organisation, session);
    }

    /**
     * Somebody who was there.
     *
     * @param member nothing for somebody whose name is not kept, or who was forgotten since
     * @param recorded whether a completion came of it
     */
    public record Present(UUID id, Optional<MemberView> member, boolean recorded, Optional<UUID> completion) {
    }

    /** A member was in a room where this module was taken. */
    public record Was(String module, String nation, Done done) {
    }
}

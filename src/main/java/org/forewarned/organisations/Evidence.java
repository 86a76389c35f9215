package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Aim;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Document;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.OutsideTraining;
import org.forewarned.organisations.model.RoomRepository;
import org.forewarned.organisations.model.RoomSession;
import org.forewarned.organisations.model.Waiver;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/**
 * Who has done what, for those to whom it has to be proven: the people who are here, by name, a few hundred at a time, so that a report of
 * any length is written with little memory. Leaves out what was asked and taken back without being done.
 */
@ApplicationScoped
public class Evidence {

    private static final int AT_ONCE = 500;

    private Standings standings;
    private AssignmentRepository assignments;
    private HandingOut handingOut;
    private Units units;
    private Attendance attendance;
    private RoomRepository rooms;

    protected Evidence() {
    }

    @Inject
    public Evidence(Standings standings, AssignmentRepository assignments, HandingOut handingOut, Units units, Attendance attendance,
            RoomRepository rooms) {
        this.standings = standings;
        this.assignments = assignments;
        this.handingOut = handingOut;
        this.units = units;
        this.attendance = attendance;
        this.rooms = rooms;
    }

    /** Whether the asker may have evidence of these; nobody goes on who may not. */
    public void may(Asker asker, UUID organisation, Target of) {
        aim(asker, organisation, of);
    }

    /** How many people it would be evidence of. */
    public long people(Asker asker, UUID organisation, Target of) {
        return assignments.count(organisation, aim(asker, organisation, of));
    }

    /** The next part: after {@code last}, or the first. */
    public Part next(Asker asker, UUID organisation, Target of, Optional<Part> last) {
        return next(asker, organisation, of, last, AT_ONCE);
    }

    /** The next part, of at most so many people. */
    public Part next(Asker asker, UUID organisation, Target of, Optional<Part> last, int atOnce) {
        Aim aim = aim(asker, organisation, of);
        List<Membership> people = assignments.byName(organisation, aim, last.map(Part::name).orElse(""), last.map(Part::person).orElse(new UUID(0, 0)), atOnce);
        if (people.isEmpty()) {
            return new Part(List.of(), 0, "", new UUID(0, 0), true);
        }
        Membership end = people.get(people.size() - 1);
        return new Part(rows(organisation, people), people.size(), end.nameSorted(), end.id(), people.size() < atOnce);
    }

    /** The sessions in a room that were held by these, newest first, a part at a time; a cohort and a person hold none. */
    public List<SessionRow> sessions(Asker asker, UUID organisation, Target of, int part) {
        aim(asker, organisation, of);
        Standing standing = standings.coordinating(asker, organisation);
        if (of.kind() != Target.Kind.EVERYBODY && of.kind() != Target.Kind.UNIT) {
            return List.of();
        }
        Set<UUID> within = of.kind() == Target.Kind.UNIT ? units.within(organisation, Set.of(of.id())) : Sessions.own(standing);
        List<RoomSession> held = rooms.sessions(organisation, within, true, part * AT_ONCE, AT_ONCE);
        Map<UUID, long[]> recorded = rooms.recorded(held.stream().map(RoomSession::id).toList());
        Map<UUID, UnitView> byId = units.byId(organisation);
        return held.stream().map(s -> session(s, recorded.getOrDefault(s.id(), new long[2]), byId)).toList();
    }

    private static SessionRow session(RoomSession s, long[] recorded, Map<UUID, UnitView> byId) {
        return new SessionRow(s.openedAt(), Optional.ofNullable(s.unitId()).map(byId::get).map(UnitView::path).orElse(""), s.moduleId(), s.versionId(),
                s.nation() == null ? "" : s.nation(), Math.max(s.heads().orElse(0), recorded[0] + recorded[1]), recorded[0], recorded[1]);
    }

    private Aim aim(Asker asker, UUID organisation, Target of) {
        Standing standing = standings.coordinating(asker, organisation);
        boolean allowed = switch (of.kind()) {
            case EVERYBODY -> of.id().equals(organisation);
            case UNIT -> standing.covers(Optional.of(of.id())) && handingOut.isUnit(organisation, of.id());
            case COHORT -> standing.whole() && assignments.cohort(of.id()).filter(c -> c.organisationId().equals(organisation)).isPresent();
            case PERSON -> assignments.memberships(Set.of(of.id())).stream().filter(m -> m.organisationId().equals(organisation))
                    .anyMatch(m -> standing.covers(Optional.ofNullable(m.unitId())));
        };
        if (!allowed) {
            throw new NotAllowed();
        }
        return of.kind() == Target.Kind.EVERYBODY && !standing.whole() ? new Aim(false, standing.units(), Set.of(), Set.of(), List.of())
                : handingOut.aim(organisation, Set.of(of));
    }

    private List<EvidenceRow> rows(UUID organisation, List<Membership> people) {
        List<UUID> ids = people.stream().map(Membership::id).toList();
        Map<UUID, List<Assigned>> asked = assignments.allOf(ids).stream().filter(a -> a.organisationId().equals(organisation))
                .filter(a -> !a.isEnded() || a.isDone()).collect(Collectors.groupingBy(Assigned::membershipId));
        Map<UUID, String> reasons = assignments.waivers(asked.values().stream().flatMap(List::stream).filter(Assigned::isWaived).map(Assigned::id).toList()).stream()
                .collect(Collectors.toMap(Waiver::assignedId, Waiver::reason));
        assignments.outsideOf(ids).stream().filter(o -> o.assignedId() != null).forEach(o -> reasons.put(o.assignedId(), said(o)));
        Map<UUID, Assignment> known = new HashMap<>();
        Map<UUID, UnitView> byId = units.byId(organisation);
        Map<UUID, List<Attendance.Was>> rooms = attendance.was(ids);
        List<EvidenceRow> rows = new ArrayList<>();
        for (Membership person : people) {
            String unit = Optional.ofNullable(person.unitId()).map(byId::get).map(UnitView::path).orElse("");
            for (Assigned a : asked.getOrDefault(person.id(), List.of())) {
                Assignment assignment = known.computeIfAbsent(a.assignmentId(), id -> assignments.assignment(id).orElseThrow());
                rows.add(row(person, unit, a, assignment, reasons.getOrDefault(a.id(), "")));
            }
            Set<UUID> told = asked.getOrDefault(person.id(), List.of()).stream().map(Assigned::completionId).filter(Objects::nonNull).collect(Collectors.toSet());
            rooms.getOrDefault(person.id(), List.of()).stream().filter(was -> !told.contains(was.done().completion())).forEach(was -> rows.add(row(person, unit, was)));
        }
        return rows;
    }

    private EvidenceRow row(Membership person, String unit, Assigned a, Assignment assignment, String remark) {
        String document = Optional.ofNullable(assignment.documentId()).flatMap(assignments::document).map(Evidence::name).orElse("");
        String progress = a.isDone() ? "done" : a.isWaived() ? "waived" : a.begunAt() != null ? "under-way" : "not-started";
        return new EvidenceRow(person.id(), Optional.ofNullable(person.learnerId()), person.displayName(), Optional.ofNullable(person.cardNumber()), unit, Optional.ofNullable(assignment.moduleId()), document, a.dueOn(),
                progress, a.kind() == null ? "" : a.kind(), Optional.ofNullable(a.doneAt()), Optional.ofNullable(a.versionId()), a.nation() == null ? "" : a.nation(),
                Optional.ofNullable(a.validUntil()), Optional.ofNullable(a.completionId()), remark);
    }

    /** Somebody was in a room, and it is not what was asked of them, or they have done more since. */
    private static EvidenceRow row(Membership person, String unit, Attendance.Was was) {
        return new EvidenceRow(person.id(), Optional.ofNullable(person.learnerId()), person.displayName(), Optional.ofNullable(person.cardNumber()), unit, Optional.of(was.module()), "", null, "done", was.done().kind(),
                Optional.of(was.done().at()), Optional.of(was.done().version()), was.nation(), Optional.ofNullable(was.done().validUntil()),
                Optional.ofNullable(was.done().completion()), "");
    }

    private static String name(Document d) {
        return d.title() + ", " + d.edition();
    }

    private static String said(OutsideTraining o) {
        return o.title() + "; " + o.evidence() + "; " + o.saidBy();
    }

    /**
     * A part of the evidence.
     *
     * @param people how many they are, also those of whom there is no row
     * @param name and {@code person}: where the next part goes on
     * @param last whether there is no next
     */
    public record Part(List<EvidenceRow> rows, int people, String name, UUID person, boolean last) {
    }
}

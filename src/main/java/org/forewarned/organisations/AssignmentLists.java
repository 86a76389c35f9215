package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.AssignedRows;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentFigures;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Document;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Tally;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;

/** What coordinators see of what they ask: at a glance, by unit, person by person. Whoever coordinates units sees their people only. */
@ApplicationScoped
public class AssignmentLists {

    private static final int SOON_DAYS = 14;

    private Standings standings;
    private AssignmentRepository assignments;
    private AssignmentFigures figures;
    private AssignedRows rows;
    private Units units;
    private Clock clock;

    protected AssignmentLists() {
    }

    @Inject
    public AssignmentLists(Standings standings, AssignmentRepository assignments, AssignmentFigures figures, AssignedRows rows, Units units, Clock clock) {
        this.standings = standings;
        this.assignments = assignments;
        this.figures = figures;
        this.rows = rows;
        this.units = units;
        this.clock = clock;
    }

    /** The organisation at a glance. */
    public Overview overview(Asker asker, UUID organisation) {
        Standing standing = standings.coordinating(asker, organisation);
        Set<UUID> own = own(standing);
        List<AssignmentView> all = views(standing, assignments.asked(organisation));
        long people = figures.people(organisation).entrySet().stream().filter(e -> own.isEmpty() || own.contains(e.getKey())).mapToLong(Map.Entry::getValue).sum();
        List<AssignmentView> active = all.stream().filter(AssignmentView::isActive).toList();
        return new Overview(standing.whole(), people, own.isEmpty() ? units.tree(organisation).size() : own.size(),
                all.stream().map(AssignmentView::counts).reduce(Counts.NONE, Counts::plus), active.stream().mapToLong(AssignmentView::overdue).sum(),
                active.stream().mapToLong(AssignmentView::dueSoon).sum(), all);
    }

    /** Everything that was ever asked, newest first. */
    public List<AssignmentView> all(Asker asker, UUID organisation) {
        return views(standings.coordinating(asker, organisation), assignments.all(organisation));
    }

    /** One of them; for whoever coordinates units, only where it is asked of their people or was asked by them. */
    public AssignmentView one(Asker asker, UUID organisation, UUID id) {
        Standing standing = standings.coordinating(asker, organisation);
        return views(standing, List.of(ours(standing, id))).stream().findFirst().orElseThrow(NotAllowed::new);
    }

    /** How far each unit is, in no order; nothing stands for people in none. */
    public Map<Optional<UUID>, Counts> byUnit(Asker asker, UUID organisation, UUID id) {
        Standing standing = standings.coordinating(asker, organisation);
        ours(standing, id);
        return figures.byUnit(id, own(standing)).entrySet().stream().collect(Collectors.toMap(e -> unit(e.getKey()), Map.Entry::getValue));
    }

    /** How many people are here, by unit; nothing stands for people in none. */
    public Map<Optional<UUID>, Long> people(Asker asker, UUID organisation) {
        Set<UUID> own = own(standings.coordinating(asker, organisation));
        return figures.people(organisation).entrySet().stream().filter(e -> own.isEmpty() || own.contains(e.getKey()))
                .collect(Collectors.toMap(e -> unit(e.getKey()), Map.Entry::getValue));
    }

    /** The people of whom it is asked. */
    public AssignedPage people(Asker asker, UUID organisation, UUID id, AssignedQuery wanted) {
        Standing standing = standings.coordinating(asker, organisation);
        Assignment assignment = ours(standing, id);
        Set<UUID> within = wanted.unit().map(unit -> within(standing, unit)).orElse(own(standing));
        Counts counts = figures.byUnit(id, within).values().stream().reduce(Counts.NONE, Counts::plus);
        long all = switch (wanted.which()) {
            case ALL -> counts.asked();
            case OPEN -> counts.toDo();
            case DONE -> counts.done();
            case ATTENDED -> counts.attended();
            case WAIVED -> counts.waived();
            case OVERDUE -> figures.toDo(organisation, within).stream().filter(t -> t.assignment().equals(id) && t.due().isBefore(today()))
                    .mapToLong(AssignmentFigures.ToDo::people).sum();
        };
        AssignedQuery possible = all > AssignedQuery.MOST_BY_NAME ? wanted.byDue() : wanted;
        return new AssignedPage(views(rows.of(id, possible, within, today()), assignment.isPaused()), all, wanted.page());
    }

    /** What is overdue; what is paused is not. */
    public AssignedPage overdue(Asker asker, UUID organisation, OverdueQuery wanted) {
        Standing standing = standings.coordinating(asker, organisation);
        Set<UUID> paused = paused(organisation);
        Set<UUID> within = wanted.unit().map(unit -> within(standing, unit)).orElse(own(standing));
        wanted.assignment().ifPresent(id -> ours(standing, id));
        long all = figures.toDo(organisation, within).stream().filter(t -> t.due().isBefore(today()) && !paused.contains(t.assignment()))
                .filter(t -> wanted.assignment().filter(id -> !id.equals(t.assignment())).isEmpty()).mapToLong(AssignmentFigures.ToDo::people).sum();
        boolean hidden = wanted.assignment().filter(paused::contains).isPresent();
        List<Assigned> found = hidden ? List.of() : rows.overdue(organisation, new AssignedRows.Late(within, wanted.assignment(), paused, today()), wanted.order(), all, wanted.page());
        return new AssignedPage(views(found, false), all, wanted.page());
    }

    /** How many are overdue, by what is asked. */
    public Map<UUID, Long> overdueByAssignment(Asker asker, UUID organisation) {
        Standing standing = standings.coordinating(asker, organisation);
        Set<UUID> paused = paused(organisation);
        return figures.toDo(organisation, own(standing)).stream().filter(t -> t.due().isBefore(today()) && !paused.contains(t.assignment()))
                .collect(Collectors.groupingBy(AssignmentFigures.ToDo::assignment, Collectors.summingLong(AssignmentFigures.ToDo::people)));
    }

    /** How many are overdue, by unit; nothing stands for people in none. */
    public Map<Optional<UUID>, Long> overdueByUnit(Asker asker, UUID organisation) {
        Standing standing = standings.coordinating(asker, organisation);
        return figures.late(organisation, own(standing), today()).entrySet().stream().collect(Collectors.toMap(e -> unit(e.getKey()), Map.Entry::getValue));
    }

    /** All that was ever asked of one person, newest first. */
    public List<AssignedView> of(Asker asker, UUID organisation, UUID membership) {
        Standing standing = standings.coordinating(asker, organisation);
        Membership person = assignments.memberships(Set.of(membership)).stream().filter(m -> m.organisationId().equals(organisation)).findFirst()
                .orElseThrow(NotAllowed::new);
        standing.over(Optional.ofNullable(person.unitId()));
        return views(assignments.of(membership).stream().filter(a -> a.organisationId().equals(organisation)).toList(), false);
    }

    /** What was done to an assignment, newest first. */
    public List<ChangeView> changes(Asker asker, UUID organisation, UUID id) {
        ours(standings.coordinating(asker, organisation), id);
        return assignments.changes(id).stream().map(c -> new ChangeView(c.what(), c.detail(), c.at())).toList();
    }

    private Set<UUID> within(Standing standing, UUID unit) {
        Set<UUID> within = units.within(standing.organisation(), Set.of(unit));
        if (within.isEmpty() || !standing.covers(Optional.of(unit))) {
            throw new NotAllowed();
        }
        return within;
    }

    private Set<UUID> paused(UUID organisation) {
        return assignments.asked(organisation).stream().filter(Assignment::isPaused).map(Assignment::id).collect(Collectors.toSet());
    }

    private Assignment ours(Standing standing, UUID id) {
        return assignments.assignment(id).filter(a -> a.organisationId().equals(standing.organisation())).orElseThrow(NotAllowed::new);
    }

    /** The asker's units; empty for those who look after all. */
    private static Set<UUID> own(Standing standing) {
        return standing.whole() ? Set.of() : standing.units().isEmpty() ? Set.of(new UUID(-1, -1)) : standing.units();
    }

    private List<AssignmentView> views(Standing standing, List<Assignment> all) {
        Set<UUID> own = own(standing);
        Map<UUID, Counts> counts = figures.byAssignment(standing.organisation(), own);
        Map<UUID, List<AssignmentFigures.ToDo>> toDo = figures.toDo(standing.organisation(), own).stream()
                .collect(Collectors.groupingBy(AssignmentFigures.ToDo::assignment));
        return all.stream().map(a -> view(standing, a, counts.getOrDefault(a.id(), Counts.NONE), toDo.getOrDefault(a.id(), List.of())))
                .filter(view -> standing.whole() || view.counts().asked() > 0 || view.changeable()).toList();
    }

    private AssignmentView view(Standing standing, Assignment a, Counts counts, List<AssignmentFigures.ToDo> toDo) {
        AssignmentView.State state = a.isWithdrawn() ? AssignmentView.State.WITHDRAWN : a.isPaused() ? AssignmentView.State.PAUSED : AssignmentView.State.ACTIVE;
        LocalDate today = today();
        boolean active = state == AssignmentView.State.ACTIVE;
        return new AssignmentView(a.id(), a.moduleId() == null ? "" : a.moduleId(),
                Optional.ofNullable(a.documentId()).flatMap(assignments::document).map(AssignmentLists::view),
                assignments.targets(a.id()).stream().map(t -> t.target()).collect(Collectors.toSet()), a.due(), a.repeat(), a.countsSince(), a.mustPass(), a.note(),
                a.askedAt(), state, a.isBusy(), counts, active ? sum(toDo, LocalDate.MIN, today.minusDays(1)) : 0,
                active ? sum(toDo, today, today.plusDays(SOON_DAYS)) : 0,
                toDo.stream().map(AssignmentFigures.ToDo::due).filter(due -> !due.isBefore(today)).findFirst(), !a.isWithdrawn() && Assigning.mayChange(standing, a), a.path());
    }

    private static long sum(List<AssignmentFigures.ToDo> toDo, LocalDate from, LocalDate to) {
        return toDo.stream().filter(t -> !t.due().isBefore(from) && !t.due().isAfter(to)).mapToLong(AssignmentFigures.ToDo::people).sum();
    }

    private List<AssignedView> views(List<Assigned> found, boolean paused) {
        Map<UUID, Membership> people = rows.people(found);
        return found.stream().map(a -> view(a, people.get(a.membershipId()), today(), paused)).toList();
    }

    static AssignedView view(Assigned a, Membership person, LocalDate today, boolean paused) {
        AssignedView.Progress progress = a.isDone() ? AssignedView.Progress.DONE : a.isWaived() ? AssignedView.Progress.WAIVED
                : a.begunAt() != null ? AssignedView.Progress.UNDER_WAY : AssignedView.Progress.NOT_STARTED;
        return new AssignedView(a.id(), a.assignmentId(), a.membershipId(), person.displayName(), Optional.ofNullable(person.cardNumber()), unit(a.unitId()),
                a.round(), a.dueOn(), progress, !paused && a.isOpen() && a.dueOn().isBefore(today), Optional.ofNullable(a.doneAt()),
                a.kind() == null ? "" : a.kind(), Optional.ofNullable(a.completionId()), Optional.ofNullable(a.versionId()),
                a.nation() == null ? "" : a.nation(), Optional.ofNullable(a.validUntil()), a.endedWhy() == null ? "" : a.endedWhy());
    }

    static DocumentView view(Document d) {
        return new DocumentView(d.id(), d.title(), d.edition(), d.datedOn(), d.keptAt());
    }

    private static Optional<UUID> unit(UUID counted) {
        return Tally.NO_UNIT.equals(counted) ? Optional.empty() : Optional.of(counted);
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    /** Something that was done to an assignment. */
    public record ChangeView(String what, String detail, Instant at) {
    }
}

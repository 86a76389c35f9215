package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.FeedRepository;
import org.forewarned.organisations.model.FeedRepository.Entry;
import org.forewarned.organisations.model.FeedRepository.Of;
import org.forewarned.organisations.model.Membership;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.Retrying;

/**
 * What an organisation's own systems read: its people and what is asked of them, in the order of changes. Whoever has read up to a place and comes back
 * with it later gets everything that changed since, each row once as it is then; nothing is missed, whichever transaction ended first. It is what
 * coordinators see, and never more: what was asked, whether and when it was done.
 */
@ApplicationScoped
public class Feed {

    /** The most that one page holds. */
    public static final int MOST = 500;

    /** How many rows are looked through for those that are done. */
    private static final int LOOKED_THROUGH = 5_000;

    private FeedRepository feed;
    private AssignmentRepository assignments;
    private Units units;
    private Clock clock;

    protected Feed() {
    }

    @Inject
    public Feed(FeedRepository feed, AssignmentRepository assignments, Units units, Clock clock) {
        this.feed = feed;
        this.assignments = assignments;
        this.units = units;
        this.clock = clock;
    }

    /** A place that this organisation's order of changes has not reached: it comes from elsewhere, or an older copy of the database was put back. */
    public static class UnknownPlace extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** The people, also who has left and who was removed. */
    @Transactional
    @Retrying
    public FeedPage<MemberChange> members(Asker asker, UUID organisation, long after, int most) {
        Program.mayRead(asker, organisation, Scope.MEMBERS);
        boolean maybeMore = number(organisation, Of.MEMBERS, after);
        List<Entry> entries = feed.members(organisation, after, most + 1);
        List<Entry> page = entries.stream().limit(most).toList();
        Map<UUID, Membership> rows = people(page.stream().filter(e -> !e.gone()).map(Entry::id).toList());
        Map<UUID, UnitView> byId = units.byId(organisation);
        List<MemberChange> items = page.stream().map(e -> member(e.id(), Optional.ofNullable(rows.get(e.id())).filter(m -> stays(m, organisation)), byId)).toList();
        return new FeedPage<>(items, last(page, after), maybeMore || entries.size() > most);
    }

    /** What is asked of whom, by when, and how far they are. */
    @Transactional
    @Retrying
    public FeedPage<AskedChange> assignments(Asker asker, UUID organisation, long after, int most) {
        Program.mayRead(asker, organisation, Scope.ASSIGNMENTS);
        boolean maybeMore = number(organisation, Of.ASSIGNED, after);
        List<Entry> entries = feed.assigned(organisation, after, most + 1);
        List<Entry> page = entries.stream().limit(most).toList();
        return new FeedPage<>(asked(organisation, page), last(page, after), maybeMore || entries.size() > most);
    }

    /** The same of what is done only. */
    @Transactional
    @Retrying
    public FeedPage<AskedChange> completions(Asker asker, UUID organisation, long after, int most) {
        Program.mayRead(asker, organisation, Scope.COMPLETIONS);
        boolean maybeMore = number(organisation, Of.ASSIGNED, after);
        List<Entry> entries = feed.assigned(organisation, after, LOOKED_THROUGH);
        List<Entry> done = entries.stream().filter(Entry::done).limit(most).toList();
        boolean full = done.size() == most;
        long next = full ? last(done, after) : last(entries, after);
        return new FeedPage<>(asked(organisation, done), next, maybeMore || full || entries.size() == LOOKED_THROUGH);
    }

    /** Whether there may be more to be numbered. */
    private boolean number(UUID organisation, Of what, long after) {
        int numbered = feed.number(organisation, what, MOST);
        if (after > feed.last(organisation)) {
            throw new UnknownPlace();
        }
        return numbered == MOST;
    }

    private static long last(List<Entry> entries, long after) {
        return entries.isEmpty() ? after : entries.get(entries.size() - 1).place();
    }

    private Map<UUID, Membership> people(List<UUID> ids) {
        return assignments.memberships(ids).stream().collect(Collectors.toMap(Membership::id, Function.identity()));
    }

    private static boolean stays(Membership m, UUID organisation) {
        return m.organisationId().equals(organisation) && !m.isForgotten() && !m.isUndone();
    }

    private static MemberChange member(UUID id, Optional<Membership> found, Map<UUID, UnitView> units) {
        return new MemberChange(id, found.map(Memberships::view), found.map(Membership::unitId).map(units::get).map(UnitView::path).orElse(""));
    }

    private List<AskedChange> asked(UUID organisation, List<Entry> page) {
        Map<UUID, Assigned> rows = feed.rows(page.stream().map(Entry::id).toList());
        Map<UUID, Membership> people = people(rows.values().stream().map(Assigned::membershipId).distinct().toList());
        Map<UUID, Assignment> known = new HashMap<>();
        Instant now = clock.instant();
        List<AskedChange> items = new ArrayList<>();
        for (Entry entry : page) {
            Assigned row = rows.get(entry.id());
            Assignment assignment = known.computeIfAbsent(row.assignmentId(), id -> assignments.assignment(id).orElseThrow());
            Optional<AssignedView> view = Optional.ofNullable(people.get(row.membershipId())).filter(m -> stays(m, organisation))
                    .map(m -> AssignmentLists.view(row, m, Days.of(now), assignment.isPaused()));
            items.add(new AskedChange(row.id(), view, row.askedAt(), Optional.ofNullable(assignment.moduleId()),
                    Optional.ofNullable(assignment.documentId()).flatMap(assignments::document).map(AssignmentLists::view)));
        }
        return items;
    }
}

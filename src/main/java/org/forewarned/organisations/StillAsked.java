package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.StillAskedRepository;

/** What is still to be done, for whoever reminds people of it by a clock: it asks nobody's leave, and no page may use it. */
@ApplicationScoped
public class StillAsked {

    private static final UUID FIRST = new UUID(0, 0);
    /** As many assignments as are looked into for one page. */
    private static final int ASSIGNMENTS = 300;
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private StillAskedRepository rows;
    private Units units;

    protected StillAsked() {
    }

    @Inject
    public StillAsked(StillAskedRepository rows, Units units) {
        this.rows = rows;
        this.units = units;
    }

    /**
     * Something that one person has not done yet.
     *
     * @param learner who stands behind the membership, if anybody yet
     * @param key stands for it in mails: the same for all modules of a path, so that a person is reminded of the path once
     * @param email the address that the organisation gave, where an administrator has confirmed the organisation: others may not write to it
     */
    public record Row(UUID id, UUID assignment, UUID organisation, String organisationName, Optional<UUID> learner, Optional<String> email, Instant asked,
            LocalDate due, UUID key) {

        /** One that is asked by itself. */
        public Row(UUID id, UUID assignment, UUID organisation, String organisationName, Optional<UUID> learner, Optional<String> email, Instant asked, LocalDate due) {
            this(id, assignment, organisation, organisationName, learner, email, asked, due, id);
        }
    }

    /** Where a page ended: after this row of this assignment. */
    public record Place(UUID assignment, UUID row) {
    }

    /** A page, and where the next one begins; nothing after the last. */
    public record Page(List<Row> rows, Optional<Place> next) {
    }

    /**
     * Somebody who acts for an organisation.
     *
     * @param organisationName with the names of their units, where they act for some only
     * @param units those that they look after; nothing for those who act for the whole
     */
    public record Coordinating(UUID role, UUID organisation, String organisationName, UUID account, Optional<Set<UUID>> units) {
    }

    /** Figures of one organisation, or of some units of it. */
    public record Figures(int open, int overdue, int soon, int done) {
    }

    /** What is due on this day, by people who are here, of assignments that are not paused. */
    public Page due(LocalDate day, Optional<Place> after, int most) {
        List<UUID> found = new ArrayList<>();
        Optional<Place> place = after.or(() -> nextAssignment(day, FIRST));
        for (int looked = 0; place.isPresent() && looked < ASSIGNMENTS && found.size() < most; looked++) {
            Place here = place.get();
            found.addAll(rows.due(here.assignment(), day, here.row(), most - found.size()));
            place = found.size() < most ? nextAssignment(day, here.assignment())
                    : Optional.of(new Place(here.assignment(), found.get(found.size() - 1)));
        }
        return new Page(these(found), place);
    }

    /**
     * What was newly asked.
     *
     * @param rows what of it is still to do
     * @param until when the last of them all was asked
     * @param last which that was
     */
    public record Asked(List<Row> rows, Instant until, UUID last) {
    }

    /** What was asked after this moment and row and before that moment, in the order of both; nothing when there is none. */
    public Optional<Asked> asked(Instant from, UUID after, Instant before, int most) {
        List<Object[]> found = rows.asked(from, after, before, most);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Object[] last = found.get(found.size() - 1);
        return Optional.of(new Asked(these(found.stream().map(row -> (UUID) row[0]).toList()), (Instant) last[1], (UUID) last[0]));
    }

    /** These, as far as they are still to do and not paused. */
    public List<Row> these(Collection<UUID> assigned) {
        return assigned.isEmpty() ? List.of() : rows.these(assigned).stream().map(StillAsked::row).toList();
    }

    /** That an assignment was given another date. */
    public record Moved(UUID change, UUID assignment, Instant at) {
    }

    /** The next that was given another date, from this moment and change on until before that moment, and that has reached all its people. */
    public Optional<Moved> moved(Instant from, UUID after, Instant before) {
        return rows.moved(from, after, before).map(row -> new Moved((UUID) row[0], (UUID) row[1], (Instant) row[2]));
    }

    /** Of one assignment, what is still to do, in order of ids. */
    public Page open(UUID assignment, UUID after, int most) {
        List<UUID> found = rows.open(assignment, after, most);
        return new Page(these(found), found.size() < most ? Optional.empty() : Optional.of(new Place(assignment, found.get(most - 1))));
    }

    /** Coordinators and deputies of organisations and their units, in the order of their roles' ids: each role with all that its holder looks after there. */
    public List<Coordinating> coordinating(Optional<UUID> after, int most) {
        return rows.coordinators(after.orElse(FIRST), most).stream().map(row -> coordinating((UUID) row[0], (UUID) row[1], (String) row[2], (UUID) row[3], row[4] == null)).toList();
    }

    private Coordinating coordinating(UUID role, UUID organisation, String name, UUID account, boolean whole) {
        List<UUID> roots = whole ? List.of() : rows.roots(account, organisation);
        if (whole || roots.contains(null)) {
            return new Coordinating(role, organisation, name, account, Optional.empty());
        }
        List<UnitView> tree = units.tree(organisation).stream().filter(unit -> roots.contains(unit.id())).toList();
        return new Coordinating(role, organisation, name + " › " + tree.stream().map(UnitView::path).collect(Collectors.joining(", ")), account,
                Optional.of(units.within(organisation, Set.copyOf(roots))));
    }

    /** How an organisation stands, or these units of it; soon is within 14 days. */
    public Figures figures(UUID organisation, Optional<Set<UUID>> within, LocalDate today) {
        return new Figures(rows.toDo(organisation, within, EVER, NEVER), rows.toDo(organisation, within, EVER, today.minusDays(1)),
                rows.toDo(organisation, within, today, today.plusDays(14)), rows.done(organisation, within));
    }

    private Optional<Place> nextAssignment(LocalDate day, UUID after) {
        return rows.assignmentDue(day, after).map(assignment -> new Place(assignment, FIRST));
    }

    private static Row row(Object[] row) {
        boolean confirmed = row[6] != null;
        return new Row((UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], Optional.ofNullable((UUID) row[4]),
                Optional.ofNullable((String) row[5]).filter(given -> confirmed), (Instant) row[7], (LocalDate) row[8],
                row[9] == null ? (UUID) row[0] : UUID.nameUUIDFromBytes((row[9] + " " + row[10]).getBytes(StandardCharsets.UTF_8)));
    }
}

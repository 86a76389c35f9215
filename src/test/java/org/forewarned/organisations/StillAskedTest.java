package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.organisations.model.StillAskedRepository;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StillAskedTest {

    private static final Instant NOW = AssigningWorld.NOW;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate DUE = LocalDate.parse("2026-11-29");

    private final Database database;
    private Place school;
    private final List<UUID> people = new ArrayList<>();

    StillAskedTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void found() {
        then(world -> {
            world.learners.seeding.seed();
            school = world.school();
            for (int i = 0; i < 7; i++) {
                people.add(world.person(school, null, i == 0 ? UUID.randomUUID() : null, "Person " + i));
            }
            world.organisations.membership(people.get(1)).orElseThrow().reachedAt("one@example.org");
        });
    }

    @Test
    void whatIsDueIsReadPageByPageAcrossAssignments() {
        assign(DUE);
        assign(DUE);
        assign(DUE.plusDays(1));

        List<StillAsked.Row> found = new ArrayList<>();
        Optional<StillAsked.Place> place = Optional.empty();
        int pages = 0;
        do {
            Optional<StillAsked.Place> from = place;
            StillAsked.Page page = in(w -> still(w).due(DUE, from, 4));
            found.addAll(page.rows());
            place = page.next();
            pages++;
        } while (place.isPresent());

        assertThat(found).hasSize(14).allMatch(row -> row.due().equals(DUE) && row.organisationName().equals("Harbour Lane Academy"));
        assertThat(found.stream().map(StillAsked.Row::id).distinct()).hasSize(14);
        assertThat(found.stream().filter(row -> row.learner().isPresent())).hasSize(2);
        assertThat(pages).isBetween(4, 5);
    }

    @Test
    void addressesThatTheOrganisationGaveAreShownOnlyOnceItIsConfirmed() {
        assign(DUE);
        assertThat(due()).allMatch(row -> row.email().isEmpty());
        then(w -> w.organisations.organisation(school.id()).orElseThrow().confirm(UUID.randomUUID(), NOW));
        assertThat(due().stream().flatMap(row -> row.email().stream())).containsExactly("one@example.org");
    }

    @Test
    void whoLeftAndWhatIsPausedOrWithdrawnIsLeftOut() {
        UUID paused = assign(DUE);
        then(w -> {
            w.organisations.membership(people.get(2)).orElseThrow().leave(LeftHow.THEMSELVES, NOW);
            w.settle();
        });
        assertThat(due()).hasSize(6);
        then(w -> w.assigning.pause(school.coordinator(), school.id(), paused));
        assertThat(due()).isEmpty();
        assertThat(asked(NOW.plusSeconds(1))).isEmpty();

        UUID withdrawn = assign(DUE);
        assertThat(due()).hasSize(6);
        then(w -> {
            w.assigning.withdraw(school.coordinator(), school.id(), withdrawn);
            w.handOut(withdrawn);
        });
        assertThat(due()).isEmpty();
    }

    @Test
    void whatIsNewIsReadFromWhereOneStopped() {
        assign(DUE);
        StillAsked.Asked some = in(w -> still(w).asked(NOW.minusSeconds(60), new UUID(0, 0), NOW.plusSeconds(60), 4).orElseThrow());
        StillAsked.Asked rest = in(w -> still(w).asked(some.until(), some.last(), NOW.plusSeconds(60), 4).orElseThrow());

        assertThat(some.rows()).hasSize(4);
        assertThat(rest.rows()).hasSize(3).doesNotContainAnyElementsOf(some.rows());
        assertThat((boolean) in(w -> still(w).asked(rest.until(), rest.last(), NOW.plusSeconds(60), 4).isPresent())).isFalse();
        assertThat(asked(NOW)).as("nothing before that moment").isEmpty();
    }

    @Test
    void aNewDateIsReadOnceItHasReachedEverybody() {
        UUID moved = assign(DUE);
        UUID other = assign(DUE);
        then(w -> w.assigning.change(school.coordinator(), school.id(), other, DueDate.on(DUE), Repeat.NEVER, "only a note"));
        then(w -> w.assigning.change(school.coordinator(), school.id(), moved, DueDate.on(DUE.plusDays(9)), Repeat.NEVER, ""));
        assertThat(in(w -> still(w).moved(NOW.minusSeconds(1), new UUID(0, 0), NOW.plusSeconds(1))).isPresent()).as("still at work").isFalse();
        then(w -> w.handOut(moved));
        StillAsked.Moved found = in(w -> still(w).moved(NOW.minusSeconds(1), new UUID(0, 0), NOW.plusSeconds(1))).orElseThrow();
        assertThat(found.assignment()).isEqualTo(moved);
        assertThat(in(w -> still(w).moved(found.at(), found.change(), NOW.plusSeconds(1))).isPresent()).isFalse();
        StillAsked.Page some = in(w -> still(w).open(moved, new UUID(0, 0), 4));
        StillAsked.Page rest = in(w -> still(w).open(moved, some.next().orElseThrow().row(), 4));
        assertThat(some.rows()).hasSize(4).allMatch(row -> row.due().equals(DUE.plusDays(9)));
        assertThat(rest.rows()).hasSize(3).doesNotContainAnyElementsOf(some.rows());
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void figuresAndCoordinatorsOfAnOrganisation() {
        assign(DUE);
        assign(DUE.plusDays(60));
        LocalDate later = DUE.plusDays(1);

        StillAsked.Figures now = in(w -> still(w).figures(school.id(), Optional.empty(), TODAY));
        StillAsked.Figures then = in(w -> still(w).figures(school.id(), Optional.empty(), later));
        assertThat(now).isEqualTo(new StillAsked.Figures(14, 0, 7, 0));
        assertThat(then).isEqualTo(new StillAsked.Figures(14, 7, 0, 0));
        List<StillAsked.Coordinating> coordinators = in(w -> still(w).coordinating(Optional.empty(), 10));
        assertThat(coordinators).extracting(StillAsked.Coordinating::account).containsExactly(school.coordinator().id());
        List<StillAsked.Coordinating> after = in(w -> still(w).coordinating(Optional.of(coordinators.get(0).role()), 10));
        assertThat(after).isEmpty();
    }

    @Test
    void whoeverCoordinatesUnitsIsToldOfThoseAndOfWhatIsInThem() {
        UUID north = in(w -> w.unit(school, null, "North"));
        UUID kitchen = in(w -> w.unit(school, north, "Kitchen"));
        UUID south = in(w -> w.unit(school, null, "South"));
        UUID west = in(w -> w.unit(school, null, "West"));
        then(w -> {
            w.person(school, kitchen, null, "Cook");
            w.person(school, south, null, "Guard");
            w.person(school, west, null, "Driver");
        });
        assign(DUE);
        UUID leader = in(w -> w.coordinatorOf(school, north)).id();
        then(w -> w.organisations.add(new RoleGiven(school.id(), south, leader, OrganisationRole.DEPUTY, leader, NOW)));
        UUID both = in(w -> w.coordinatorOf(school, west)).id();
        then(w -> w.organisations.add(new RoleGiven(school.id(), null, both, OrganisationRole.DEPUTY, both, NOW)));
        UUID gone = in(w -> w.unit(school, null, "Gone"));
        UUID lost = in(w -> w.coordinatorOf(school, gone)).id();
        then(w -> w.organisations.unit(gone).orElseThrow().end(NOW));

        List<StillAsked.Coordinating> all = in(w -> still(w).coordinating(Optional.empty(), 10));
        assertThat(all).hasSize(6);
        assertThat(all).filteredOn(one -> one.account().equals(leader)).hasSize(2).allSatisfy(one -> {
            assertThat(one.organisationName()).isEqualTo("Harbour Lane Academy › North, South");
            assertThat(one.units()).contains(Set.of(north, kitchen, south));
            assertThat(figures(one)).isEqualTo(new StillAsked.Figures(2, 0, 2, 0));
        });
        assertThat(all).filteredOn(one -> one.account().equals(both)).hasSize(2).allSatisfy(one -> assertThat(figures(one).open()).isEqualTo(10));
        assertThat(all).filteredOn(one -> one.account().equals(lost)).singleElement()
                .satisfies(one -> assertThat(figures(one)).as("of a unit that is no more, nothing").isEqualTo(new StillAsked.Figures(0, 0, 0, 0)));
    }

    private StillAsked.Figures figures(StillAsked.Coordinating one) {
        return in(w -> still(w).figures(one.organisation(), one.units(), TODAY));
    }

    private List<StillAsked.Row> due() {
        return in(w -> still(w).due(DUE, Optional.empty(), 100)).rows();
    }

    private List<StillAsked.Row> asked(Instant before) {
        return in(w -> still(w).asked(NOW.minus(Duration.ofDays(1)), new UUID(0, 0), before, 100)).map(StillAsked.Asked::rows).orElse(List.of());
    }

    private UUID assign(LocalDate due) {
        UUID assignment = in(w -> w.assigning.assign(school.coordinator(), school.id(),
                new NewAssignment("county-lines", null, Set.of(school.everybody()), DueDate.on(due), Repeat.NEVER, Optional.empty(), "")));
        then(w -> w.handOut(assignment));
        return assignment;
    }

    private static StillAsked still(AssigningWorld world) {
        return new StillAsked(new StillAskedRepository(world.em), world.units);
    }

    private <T> T in(Function<AssigningWorld, T> question) {
        return database.read(em -> question.apply(new AssigningWorld(em, NOW)));
    }

    private void then(Consumer<AssigningWorld> deed) {
        database.write(em -> deed.accept(new AssigningWorld(em, NOW)));
    }
}

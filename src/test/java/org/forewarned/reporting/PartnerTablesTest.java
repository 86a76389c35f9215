package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.AssigningWorld;
import org.forewarned.organisations.Done;
import org.forewarned.organisations.DueDate;
import org.forewarned.organisations.MonthFigures;
import org.forewarned.organisations.NewAssignment;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationRole;
import org.forewarned.organisations.OrganisationSize;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.organisations.Repeat;
import org.forewarned.organisations.Target;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.DoneFigures;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.organisations.model.Unit;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.privacy.Privacy;
import org.forewarned.reporting.model.PartnerRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PartnerTablesTest {

    private static final Instant OCTOBER = Instant.parse("2026-10-20T10:00:00Z");
    private static final Instant FIRST_OF_NOVEMBER = Instant.parse("2026-11-01T09:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-10-15");
    private static final YearMonth THEN = YearMonth.of(2026, 10);
    private static final String MODULE = "county-lines";

    private final Database database;
    private Instant now = OCTOBER;
    private final Somebody administrator = Somebody.administrator();

    PartnerTablesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void modules() {
        in(world -> {
            world.assigning.learners.seeding.seed();
            return null;
        });
    }

    @Test
    void kindsAreCountedRoundedAndHidden() {
        for (int school = 0; school < 3; school++) {
            UUID id = organisation(OrganisationKind.SCHOOL, true);
            done(id, null, 7, true, OCTOBER);
            done(id, null, 6, false, OCTOBER);
            open(id, null, 12);
        }
        UUID council = organisation(OrganisationKind.COUNCIL, true);
        done(council, null, 40, true, OCTOBER);
        open(council, null, 40);
        for (int unknown = 0; unknown < 3; unknown++) {
            UUID id = organisation(OrganisationKind.POLICE, false);
            done(id, null, 30, true, OCTOBER);
            open(id, null, 30);
        }
        PartnerTables.Frozen table = frozen(Optional.empty());
        assertThat(cell(table, "school")).contains(new Printed(40, Optional.of(20)));
        assertThat(cell(table, "council")).as("one organisation alone").isEmpty();
        assertThat(cell(table, "police")).as("organisations that nobody confirmed").isEmpty();
        assertThat(cell(table, "health")).as("none").isEmpty();
        assertThat(table.rows()).hasSize(OrganisationKind.values().length);
        assertThat(count("select count(*) from partner_cell")).as("a hidden cell is not even stored").isEqualTo(1);
    }

    @Test
    void anOrganisationsUnitsStandInItsOwnTablesAndInNoOthers() {
        UUID school = organisation(OrganisationKind.SCHOOL, true);
        UUID teaching = unit(school, "Teaching");
        UUID office = unit(school, "Office");
        Somebody head = coordinator(school);
        done(school, teaching, 13, true, OCTOBER);
        done(school, office, 8, true, OCTOBER);
        open(school, teaching, 10);
        open(school, office, 50);
        for (int other = 0; other < 3; other++) {
            UUID id = organisation(OrganisationKind.SCHOOL, true);
            done(id, null, 10, true, OCTOBER);
            open(id, null, 10);
        }
        in(world -> world.links.make(head, Optional.of(school), "A board", Set.of(), LocalDate.parse("2027-01-01")));
        PartnerTables.Frozen own = frozen(Optional.of(school));
        assertThat(own.rows()).extracting(PartnerTables.Row::name).containsExactly("Office", "Teaching", "");
        assertThat(cell(own, teaching.toString())).contains(new Printed(15, Optional.empty()));
        assertThat(cell(own, office.toString())).isEmpty();
        assertThat(cell(read(Optional.empty(), THEN), "school")).contains(new Printed(30, Optional.empty()));
    }

    @Test
    void whatBecomesKnownLaterCountsLaterAndAFrozenMonthNeverChanges() {
        UUID[] schools = {organisation(OrganisationKind.SCHOOL, true), organisation(OrganisationKind.SCHOOL, true)};
        for (UUID school : schools) {
            done(school, null, 20, true, OCTOBER);
            open(school, null, 30);
        }
        PartnerTables.Frozen before = frozen(Optional.empty());
        assertThat(cell(before, "school")).contains(new Printed(40, Optional.empty()));
        for (UUID school : schools) {
            done(school, null, 15, true, OCTOBER, Instant.parse("2026-11-03T10:00:00Z"));
        }
        now = Instant.parse("2026-11-30T23:00:00Z");
        assertThat(freeze()).isFalse();
        assertThat(read(Optional.empty(), THEN)).isEqualTo(before);
        now = Instant.parse("2026-12-01T09:00:00Z");
        freeze();
        assertThat(read(Optional.empty(), THEN)).isEqualTo(before);
        assertThat(cell(read(Optional.empty(), THEN.plusMonths(1)), "school")).contains(new Printed(30, Optional.empty()));
        assertThat(freeze()).isFalse();
        assertThat(count("select count(*) from partner_table")).isEqualTo(2);
    }

    @Test
    void monthsInWhichNoServerRanAreFrozenLateAsTheyWere() {
        now = FIRST_OF_NOVEMBER;
        freeze();
        for (UUID school : List.of(organisation(OrganisationKind.SCHOOL, true), organisation(OrganisationKind.SCHOOL, true))) {
            done(school, null, 20, true, Instant.parse("2026-12-31T23:59:00Z"));
            open(school, null, 30);
        }
        now = Instant.parse("2027-02-10T09:00:00Z");
        assertThat(freeze()).isTrue();
        assertThat(freeze()).isTrue();
        assertThat(freeze()).isFalse();
        assertThat(cell(read(Optional.empty(), YearMonth.of(2026, 11)), "school")).isEmpty();
        assertThat(cell(read(Optional.empty(), YearMonth.of(2026, 12)), "school")).contains(new Printed(40, Optional.empty()));
        assertThat(cell(read(Optional.empty(), YearMonth.of(2027, 1)), "school")).isEmpty();
    }

    @Test
    void somebodyWhoWasAskedTwiceCountsOnce() {
        UUID school = organisation(OrganisationKind.SCHOOL, true);
        UUID other = organisation(OrganisationKind.SCHOOL, true);
        List<UUID> people = done(school, null, 12, true, OCTOBER);
        in(world -> {
            Assignment again = world.assignment(school);
            people.forEach(person -> world.em.persist(assigned(again, person, null, true, OCTOBER, OCTOBER)));
            return null;
        });
        done(other, null, 11, true, OCTOBER);
        open(other, null, 30);
        assertThat(cell(frozen(Optional.empty()), "school")).contains(new Printed(25, Optional.empty()));
    }

    @Test
    void twoServersFreezeAMonthOnce() {
        now = FIRST_OF_NOVEMBER;
        freeze();
        assertThatThrownBy(() -> in(world -> {
            world.partners.add(new org.forewarned.reporting.model.PartnerTable(THEN, "all", List.of(), now));
            return null;
        })).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aLinkOpensUntilItEndsOrIsTakenBackAndOnlyItsDigestIsKept() {
        String token = in(world -> world.links.make(administrator, Optional.empty(), "A board", Set.of(OrganisationKind.SCHOOL), LocalDate.parse("2026-11-30")));
        assertThat(token).hasSizeGreaterThanOrEqualTo(32);
        assertThat(count("select count(*) from partner_link where digest = '" + token + "'")).isZero();
        PartnerView link = in(world -> world.links.open(token)).orElseThrow();
        assertThat(link.open()).isTrue();
        assertThat(link.shows(OrganisationKind.COUNCIL)).isFalse();
        now = Instant.parse("2026-11-30T23:59:00Z");
        assertThat(in(world -> world.links.open(token)).orElseThrow().open()).isTrue();
        now = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(in(world -> world.links.open(token)).orElseThrow().open()).isFalse();
        now = OCTOBER;
        in(world -> {
            world.links.revoke(administrator, Optional.empty(), link.id());
            return null;
        });
        assertThat(in(world -> world.links.open(token)).orElseThrow().open()).isFalse();
        assertThat(link("0".repeat(40))).isEmpty();
        assertThat(count("select count(*) from audit_entry where deed in ('partner-link-made', 'partner-link-revoked')")).isEqualTo(2);
    }

    @Test
    void onlyThoseWhoMayMakeLinks() {
        UUID school = organisation(OrganisationKind.SCHOOL, true);
        UUID unit = unit(school, "Teaching");
        Somebody head = coordinator(school);
        Somebody elsewhere = coordinator(organisation(OrganisationKind.SCHOOL, true));
        Somebody ofUnit = coordinator(school, unit);
        LocalDate until = LocalDate.parse("2026-12-01");
        for (Somebody none : List.of(head, elsewhere, Somebody.withAccount())) {
            assertThatThrownBy(() -> in(world -> world.links.make(none, Optional.empty(), "x", Set.of(), until))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> in(world -> world.links.all(none, Optional.empty()))).isInstanceOf(NotAllowed.class);
        }
        for (Somebody none : List.of(elsewhere, administrator, ofUnit)) {
            assertThatThrownBy(() -> in(world -> world.links.make(none, Optional.of(school), "x", Set.of(), until))).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> in(world -> world.links.all(Somebody.stranger(), Optional.empty()))).isInstanceOf(NotSignedIn.class);
        in(world -> world.links.make(head, Optional.of(school), "x", Set.of(), until));
        UUID theirs = in(world -> world.links.all(head, Optional.of(school))).get(0).id();
        assertThatThrownBy(() -> in(world -> {
            world.links.revoke(administrator, Optional.empty(), theirs);
            return null;
        })).isInstanceOf(NotAllowed.class);
        for (LocalDate wrong : List.of(LocalDate.parse("2026-10-19"), LocalDate.parse("2028-10-20"))) {
            assertThatThrownBy(() -> in(world -> world.links.make(head, Optional.of(school), "x", Set.of(), wrong))).isInstanceOf(NotAllowed.class);
        }
    }

    private boolean freeze() {
        return in(world -> world.freezing.freeze());
    }

    private Optional<PartnerView> link(String token) {
        return in(world -> world.links.open(token));
    }

    private PartnerTables.Frozen frozen(Optional<UUID> organisation) {
        now = FIRST_OF_NOVEMBER;
        freeze();
        return read(organisation, THEN);
    }

    private PartnerTables.Frozen read(Optional<UUID> organisation, YearMonth month) {
        PartnerView link = new PartnerView(UUID.randomUUID(), organisation, "a board", Set.of(), DUE, DUE, false, true);
        return in(world -> world.tables.of(link, month)).orElseThrow();
    }

    private static Optional<Printed> cell(PartnerTables.Frozen table, String group) {
        return table.rows().stream().filter(row -> row.slug().equals(group)).findFirst().orElseThrow().cells().get(table.modules().indexOf(MODULE));
    }

    private UUID organisation(OrganisationKind kind, boolean confirmed) {
        return in(world -> {
            Organisation one = new Organisation(new OrganisationProfile("An organisation", kind, Nation.ENGLAND, OrganisationSize.TO_250, "", "", ""), UUID.randomUUID(), now);
            if (confirmed) {
                one.confirm(UUID.randomUUID(), now);
            }
            world.em.persist(one);
            return one.id();
        });
    }

    private UUID unit(UUID organisation, String name) {
        return in(world -> {
            Unit unit = new Unit(organisation, null, name, now);
            world.em.persist(unit);
            return unit.id();
        });
    }

    private Somebody coordinator(UUID organisation) {
        return coordinator(organisation, null);
    }

    private Somebody coordinator(UUID organisation, UUID unit) {
        Somebody somebody = Somebody.withAccount();
        in(world -> {
            world.em.persist(new RoleGiven(organisation, unit, somebody.account().orElseThrow(), OrganisationRole.COORDINATOR, UUID.randomUUID(), now));
            return null;
        });
        return somebody;
    }

    private List<UUID> done(UUID organisation, UUID unit, int people, boolean inTime, Instant at) {
        return done(organisation, unit, people, inTime, at, at);
    }

    private List<UUID> done(UUID organisation, UUID unit, int people, boolean inTime, Instant at, Instant noted) {
        return in(world -> {
            Assignment assignment = world.assignment(organisation);
            return java.util.stream.Stream.generate(UUID::randomUUID).limit(people)
                    .peek(person -> world.em.persist(assigned(assignment, person, unit, inTime, at, noted))).toList();
        });
    }

    private static Assigned assigned(Assignment assignment, UUID person, UUID unit, boolean inTime, Instant at, Instant noted) {
        LocalDate due = org.forewarned.platform.Days.of(at).plusDays(inTime ? 1 : -1);
        Assigned row = new Assigned(assignment, person, unit == null ? MonthFigures.NO_UNIT : unit, 1, due, at);
        row.done(new Done("passed", at, UUID.randomUUID(), UUID.randomUUID(), null, null), null, noted);
        return row;
    }

    private void open(UUID organisation, UUID unit, int people) {
        in(world -> {
            Assignment assignment = world.assignment(organisation);
            for (int i = 0; i < people; i++) {
                world.em.persist(new Assigned(assignment, UUID.randomUUID(), unit == null ? MonthFigures.NO_UNIT : unit, 1, DUE, now));
            }
            return null;
        });
    }

    private long count(String query) {
        return in(world -> ((Number) world.em.createNativeQuery(query).getSingleResult()).longValue());
    }

    private <T> T in(Function<World, T> use) {
        return database.read(em -> use.apply(new World(em, now)));
    }

    /** What stands behind partners' tables, on one connection, at a moment. */
    private static final class World {

        final EntityManager em;
        final Instant now;
        final AssigningWorld assigning;
        final PartnerRepository partners;
        final PartnerFreezing freezing;
        final PartnerTables tables;
        final PartnerLinks links;

        World(EntityManager em, Instant now) {
            this.em = em;
            this.now = now;
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            assigning = new AssigningWorld(em, now);
            partners = new PartnerRepository(em);
            MonthFigures figures = new MonthFigures(new DoneFigures(em), assigning.organisations);
            freezing = MonthEnd.freezing(em, now);
            tables = new PartnerTables(partners, figures);
            links = new PartnerLinks(partners, assigning.standings, new Privacy(em, clock).audit, new Keys(new byte[32]), clock);
        }

        Assignment assignment(UUID organisation) {
            Assignment one = new Assignment(organisation, new NewAssignment(MODULE, null, Set.of(Target.everybody(organisation)), DueDate.on(DUE), Repeat.NEVER,
                    Optional.empty(), ""), UUID.randomUUID(), now);
            em.persist(one);
            return one;
        }
    }
}

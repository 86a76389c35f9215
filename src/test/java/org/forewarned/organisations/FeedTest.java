package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.organisations.model.ContactRepository;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.PeopleRepository;
import org.forewarned.organisations.model.WayRepository;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FeedTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-01");
    private static final int MANY = 50_000;

    private final Database database;
    private Place school;
    private Program program;

    FeedTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void found() {
        then(world -> {
            world.learners.seeding.seed();
            school = world.school();
            world.feedStored.open(school.id());
        });
        program = new Program(UUID.randomUUID(), school.id(), Set.of(Scope.values()));
    }

    @Test
    void onlyAProgramOfThisOrganisationWithThisScopeReads() {
        UUID other = in(world -> world.school().id());
        Program little = new Program(UUID.randomUUID(), school.id(), Set.of(Scope.MEMBERS));
        assertThat(in(world -> world.feed.members(little, school.id(), 0, 10)).items()).isEmpty();
        assertThatThrownBy(() -> in(world -> world.feed.assignments(little, school.id(), 0, 10))).isInstanceOf(ScopeMissing.class);
        assertThatThrownBy(() -> in(world -> world.feed.completions(little, school.id(), 0, 10))).isInstanceOf(ScopeMissing.class);
        assertThatThrownBy(() -> in(world -> world.feed.members(program, other, 0, 10))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> in(world -> world.feed.members(school.coordinator(), school.id(), 0, 10))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void peopleComeInPagesAndLaterOnlyWhatChanged() {
        List<UUID> people = new ArrayList<>();
        then(world -> {
            for (int i = 0; i < 23; i++) {
                people.add(world.person(school, null, null, "Person " + i));
            }
        });
        Replica replica = new Replica();
        assertThat(replica.read(10)).isEqualTo(3);
        assertThat(replica.names).hasSize(23).containsEntry(people.get(7), "Person 7");

        assertThat(replica.read(10)).as("nothing has changed").isEqualTo(1);
        assertThat(replica.told).isEmpty();
        then(world -> world.organisations.membership(people.get(7)).orElseThrow().call("Another name"));
        replica.read(10);
        assertThat(replica.told).containsExactly(people.get(7));
        assertThat(replica.names).containsEntry(people.get(7), "Another name");
    }

    @Test
    void whoLeftIsToldAsLeftAndWhoWasRemovedAsRemoved() {
        UUID gone = in(world -> world.person(school, null, null, "Gone"));
        UUID removed = in(world -> world.person(school, null, UUID.randomUUID(), "Removed"));
        Replica replica = new Replica();
        replica.read(10);
        then(world -> {
            world.organisations.membership(gone).orElseThrow().leave(LeftHow.BY_COORDINATOR, AssigningWorld.NOW);
            world.organisations.membership(removed).orElseThrow().forget(LeftHow.BY_COORDINATOR, AssigningWorld.NOW);
        });
        FeedPage<MemberChange> page = insist(world -> world.feed.members(program, school.id(), replica.place, 10));
        assertThat(page.items()).extracting(c -> c.id() + " " + c.member().map(m -> m.here() ? "here" : "left").orElse("removed"))
                .containsExactlyInAnyOrder(gone + " left", removed + " removed");
    }

    @Test
    void aPlaceThatWasNeverReachedIsRefused() {
        then(world -> world.person(school, null, null, "Ann"));
        assertThatThrownBy(() -> in(world -> world.feed.members(program, school.id(), 77, 10))).isInstanceOf(Feed.UnknownPlace.class);
    }

    @Test
    void whatIsAskedAndDoneIsToldAndRemovedWithThePerson() {
        UUID learner = in(world -> world.learners.learners.begin().learner());
        UUID ann = in(world -> world.person(school, null, learner, "Ann"));
        UUID bob = in(world -> world.person(school, null, null, "Bob"));
        UUID assignment = in(world -> {
            UUID id = world.assigning.assign(school.coordinator(), school.id(), new NewAssignment("county-lines", null, Set.of(school.everybody()), DueDate.on(DUE),
                    Repeat.NEVER, Optional.empty(), ""));
            world.handOut(id);
            return id;
        });
        FeedPage<AskedChange> asked = in(world -> world.feed.assignments(program, school.id(), 0, 10));
        assertThat(asked.items()).extracting(c -> c.row().orElseThrow().membership()).containsExactlyInAnyOrder(ann, bob);
        assertThat(asked.items().get(0)).extracting(c -> c.module().orElseThrow(), c -> c.row().orElseThrow().assignment(), c -> c.row().orElseThrow().dueOn())
                .containsExactly("county-lines", assignment, DUE);
        FeedPage<AskedChange> none = in(world -> world.feed.completions(program, school.id(), 0, 10));
        assertThat(none.items()).isEmpty();

        then(world -> world.learners.assessment.handIn(learner, world.learners.answered(learner, List.of())));
        FeedPage<AskedChange> done = in(world -> world.feed.completions(program, school.id(), none.next(), 10));
        assertThat(done.items()).singleElement().satisfies(c -> assertThat(c.row().orElseThrow()).extracting(AssignedView::membership, AssignedView::kind)
                .containsExactly(ann, "passed"));
        FeedPage<AskedChange> changed = in(world -> world.feed.assignments(program, school.id(), asked.next(), 10));
        assertThat(changed.items()).extracting(c -> c.row().orElseThrow().progress()).containsExactly(AssignedView.Progress.DONE);

        then(world -> {
            world.organisations.membership(ann).orElseThrow().forget(LeftHow.BY_COORDINATOR, AssigningWorld.NOW);
            world.settle();
        });
        FeedPage<AskedChange> removed = in(world -> world.feed.completions(program, school.id(), done.next(), 10));
        assertThat(removed.items()).singleElement().satisfies(c -> assertThat(c.row()).isEmpty());
        assertThat(removed.items().get(0).id()).isEqualTo(done.items().get(0).id());
    }

    @Test
    void whoMovesToAnotherOrganisationIsRemovedFromTheFirstAndComesToTheSecond() {
        UUID unit = in(world -> world.unit(school, null, "North"));
        UUID ann = in(world -> world.person(school, unit, UUID.randomUUID(), "Ann"));
        then(world -> {
            UUID id = world.assigning.assign(school.coordinator(), school.id(), new NewAssignment("county-lines", null, Set.of(school.everybody()), DueDate.on(DUE),
                    Repeat.NEVER, Optional.empty(), ""));
            world.handOut(id);
        });
        Replica replica = new Replica();
        replica.read(10);
        long asked = in(world -> world.feed.assignments(program, school.id(), 0, 10)).next();
        UUID into = in(world -> split(world, unit));
        then(world -> world.feedStored.open(into));

        replica.read(10);
        assertThat(replica.names).doesNotContainKey(ann);
        assertThat(in(world -> world.feed.assignments(program, school.id(), asked, 10)).items()).as("what was asked goes with the people").isEmpty();
        Program theirs = new Program(UUID.randomUUID(), into, Set.of(Scope.MEMBERS));
        assertThat(in(world -> world.feed.members(theirs, into, 0, 10)).items()).extracting(c -> c.member().orElseThrow().name()).containsExactly("Ann");
    }

    /** Writers hold their transactions open for a while, so that they end in another order than they began; a reader follows them all the time. */
    @Test
    void nothingIsMissedWhicheverTransactionEndsFirst() throws Exception {
        List<UUID> people = new ArrayList<>();
        then(world -> {
            for (int i = 0; i < 40; i++) {
                people.add(world.person(school, null, null, "0"));
            }
        });
        Replica replica = new Replica();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            int writer = w;
            running.add(writers.submit(() -> write(people.subList(writer * 10, writer * 10 + 10), new Random(writer))));
        }
        while (running.stream().anyMatch(f -> !f.isDone())) {
            replica.read(7);
        }
        writers.shutdown();
        for (Future<?> one : running) {
            one.get(60, TimeUnit.SECONDS);
        }
        replica.read(7);
        Map<UUID, String> truth = new HashMap<>();
        then(world -> people.forEach(id -> truth.put(id, world.organisations.membership(id).orElseThrow().displayName())));
        assertThat(replica.names).isEqualTo(truth);
        assertThat(truth.values()).noneMatch("0"::equals);
    }

    private void write(List<UUID> people, Random random) {
        for (int round = 1; round <= 25; round++) {
            UUID one = people.get(random.nextInt(people.size()));
            UUID last = round > 15 ? people.get(round - 16) : one;
            int number = round;
            insist(world -> {
                for (UUID id : new HashSet<>(List.of(one, last)).stream().sorted().toList()) {
                    Membership person = world.organisations.membership(id).orElseThrow();
                    person.call(number + " " + random.nextInt());
                    world.em.flush();
                }
                pause(random.nextInt(20));
                return one;
            });
        }
    }

    @Test
    @Tag("full")
    void aBigOrganisationIsReadPageByPageInBoundedTime() throws SQLException {
        fill();
        if (database == Database.POSTGRESQL) {
            database.write(em -> em.createNativeQuery("analyze membership").executeUpdate());
        }
        Replica replica = new Replica();
        long slowest = 0;
        do {
            long began = System.nanoTime();
            replica.page(Feed.MOST);
            slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        } while (replica.more);
        assertThat(replica.names).hasSize(MANY);
        long began = System.nanoTime();
        replica.read(Feed.MOST);
        long again = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        System.out.println(database + " feed of " + MANY + ": slowest page " + slowest + " ms, nothing new " + again + " ms");
        assertThat(slowest).isLessThan(20_000);
        assertThat(again).isLessThan(5_000);
    }

    private void fill() throws SQLException {
        try (Connection connection = database.source().getConnection(); PreparedStatement insert = connection.prepareStatement("insert into membership "
                + "(id, organisation_id, learner_id, display_name, name_sorted, young, here, joined_at, joined_how, version) values (?, ?, ?, ?, ?, 0, 1, ?, 'LINK', 1)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < MANY; i++) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, school.id().toString());
                insert.setString(3, UUID.randomUUID().toString());
                insert.setString(4, "Person " + i);
                insert.setString(5, "person " + i);
                insert.setTimestamp(6, Timestamp.from(AssigningWorld.NOW));
                insert.addBatch();
                if (i % 500 == 499) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private UUID split(AssigningWorld world, UUID unit) {
        OrganisationsWorld organisations = new OrganisationsWorld(world.em, AssigningWorld.NOW);
        OrganisationsWorld.Somebody administrator = OrganisationsWorld.Somebody.administrator();
        UUID plan = organisations.reorganising.order(administrator, ReorganisationKind.SPLIT, school.id(), Optional.empty(), Optional.of(unit), "North school");
        organisations.reorganising.agree(administrator, plan, Optional.empty());
        while (organisations.moving.goOn(plan)) {
            world.em.flush();
        }
        return organisations.plans.plan(plan).orElseThrow().intoId();
    }

    /** Another system's copy of the people. */
    private final class Replica {

        private final Map<UUID, String> names = new HashMap<>();
        private final Set<UUID> told = new HashSet<>();
        private long place;
        private boolean more;

        /** Reads until there is no more; how many pages that took. */
        int read(int most) {
            told.clear();
            int pages = 0;
            do {
                page(most);
                pages++;
            } while (more);
            return pages;
        }

        void page(int most) {
            FeedPage<MemberChange> page = insist(world -> world.feed.members(program, school.id(), place, most));
            assertThat(page.next()).isGreaterThanOrEqualTo(place);
            for (MemberChange change : page.items()) {
                told.add(change.id());
                change.member().ifPresentOrElse(m -> names.put(change.id(), m.name()), () -> names.remove(change.id()));
            }
            place = page.next();
            more = page.more();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T in(Function<AssigningWorld, T> use) {
        return database.read((EntityManager em) -> use.apply(new AssigningWorld(em, now())));
    }

    /** As use cases do: a transaction that crossed another one is tried again. */
    private <T> T insist(Function<AssigningWorld, T> use) {
        return database.insist((EntityManager em) -> use.apply(new AssigningWorld(em, now())));
    }

    private void then(Consumer<AssigningWorld> use) {
        database.write(em -> use.accept(new AssigningWorld(em, now())));
    }

    private static Instant now() {
        return AssigningWorld.NOW;
    }
}

package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;
import org.forewarned.catalogue.Reworked;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ModuleNewsTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-18");

    private final Database database;
    private Instant now = AssigningWorld.NOW;

    ModuleNewsTest(Database database) {
        this.database = database;
    }

    @Test
    void anOrganisationIsToldHowManyTookAnOlderVersionUntilItAsksForTheNewer() {
        then(world -> world.learners.seeding.seed());
        Place school = in(AssigningWorld::school);
        UUID learner = in(world -> world.learners.learners.begin()).learner();
        then(world -> world.person(school, null, learner, "Priya Raman"));
        then(world -> world.person(school, null, null, "Tom Ellis"));
        assign(school, Optional.empty());
        then(world -> world.learners.assessment.handIn(learner, world.learners.answered(learner, List.of())));
        assertThat(news(school)).isEmpty();

        now = now.plusSeconds(3 * 86_400);
        then(world -> world.learners.publishing.publish(new Somebody(Optional.of(UUID.randomUUID()), Optional.empty(), Set.of("reviewer")), "county-lines",
                Reworked.of(world.learners.module().files()).add("en/first-signs.md", "\nSomething new.\n").files(),
                new PublicationOrder(PublicationKind.MATERIAL, "There is a new number.", List.of("first-signs"))));
        assertThat(news(school)).singleElement().satisfies(changed -> {
            assertThat(changed.people()).isEqualTo(1);
            assertThat(changed.reason()).isEqualTo("There is a new number.");
            assertThat(changed.on()).isEqualTo(LocalDate.parse("2026-11-25"));
        });
        assign(school, Optional.of(LocalDate.parse("2026-11-25")));
        assertThat(news(school)).as("asked for by now").isEmpty();
        then(world -> {
            world.learners.moving.move(learner, "county-lines");
            world.learners.enrolments.finish(learner, world.learners.module(), "first-signs");
        });
        then(world -> assertThat(world.asked.of(learner)).as("the top-up is what was asked for").allMatch(AskedView::done));
    }

    private void assign(Place school, Optional<LocalDate> since) {
        UUID assignment = in(world -> world.assigning.assign(school.coordinator(), school.id(),
                new NewAssignment("county-lines", null, Set.of(school.everybody()), DueDate.on(DUE), Repeat.NEVER, since, "")));
        then(world -> world.handOut(assignment));
    }

    private List<ModuleNews.Changed> news(Place school) {
        return in(world -> world.news.of(school.coordinator(), school.id()));
    }

    private <T> T in(Function<AssigningWorld, T> use) {
        return database.read(em -> use.apply(new AssigningWorld(em, now)));
    }

    private void then(Consumer<AssigningWorld> use) {
        database.write(em -> use.accept(new AssigningWorld(em, now)));
    }
}

package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.forewarned.catalogue.LearningPath;
import org.forewarned.catalogue.Paths;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.organisations.model.StillAskedRepository;
import org.forewarned.platform.Content;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LearningPathsTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-18");

    private final Database database;
    private Place school;
    private UUID learner;
    private UUID priya;

    LearningPathsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aSchool() {
        in(w -> w.learners.seeding.seed());
        school = in(AssigningWorld::school);
        learner = in(w -> w.learners.learners.begin().learner());
        priya = in(w -> w.person(school, null, learner, "Priya Raman"));
        in(w -> w.person(school, null, null, "Tom Okafor"));
    }

    @Test
    void theProgramsOwnPathsHaveModulesThatArePublished() {
        List<LearningPath> all = in(w -> new Paths(new Content(), w.learners.catalogue).all());
        assertThat(all).extracting(LearningPath::id).contains("whole-staff", "young-people");
        assertThat(all).allSatisfy(path -> assertThat(path.modules()).hasSizeGreaterThan(1).doesNotHaveDuplicates());
    }

    @Test
    void aPathIsAskedModuleByModuleAndItsProgressIsOne() {
        List<UUID> asked = ask("whole-staff");
        assertThat(asked).hasSize(3);
        List<AskedView> before = in(w -> w.asked.of(learner));
        assertThat(before).extracting(a -> a.module().orElse("")).containsExactly("spot-the-signs", "county-lines", "stop-check-tell");
        assertThat(before).extracting(a -> a.path().orElseThrow().place() + "/" + a.path().orElseThrow().of() + " " + a.path().orElseThrow().done()).containsExactly("1/3 0", "2/3 0", "3/3 0");
        LearningPaths.Progress none = in(w -> w.paths.progress(school.coordinator(), school.id())).get(0);
        assertThat(List.of(none.people(), none.finished())).containsExactly(2L, 0L);

        in(w -> w.learners.assessment.handIn(learner, w.learners.answered(learner, List.of())));
        assertThat(in(w -> w.asked.of(learner)).get(0).path().orElseThrow().done()).isEqualTo(1);
        in(w -> {
            w.repository.of(priya).stream().filter(a -> a.isOpen()).forEach(a -> w.assigning.waive(school.coordinator(), school.id(), a.id(), "Elsewhere"));
            return null;
        });
        LearningPaths.Progress all = in(w -> w.paths.progress(school.coordinator(), school.id())).get(0);
        assertThat(List.of(all.people(), all.finished())).containsExactly(2L, 1L);
        assertThat((List<?>) database.read(Recount::differences)).isEmpty();
    }

    @Test
    void somebodyIsRemindedOfAPathOnceAndNotOfEachModule() {
        ask("whole-staff");
        List<StillAsked.Row> rows = database.read(em -> new StillAsked(new StillAskedRepository(em), new AssigningWorld(em, AssigningWorld.NOW).units).asked(AssigningWorld.NOW.minusSeconds(60), new UUID(0, 0),
                AssigningWorld.NOW.plusSeconds(60), 100)).orElseThrow().rows();
        assertThat(rows).hasSize(6);
        assertThat(rows.stream().map(StillAsked.Row::key).distinct()).hasSize(2);
    }

    @Test
    void anOrganisationMakesItsOwnAndEndsIt() {
        UUID own = in(w -> w.paths.make(school.coordinator(), school.id(), "Governors", List.of("stop-check-tell", "spot-the-signs")));
        assertThat(in(w -> w.paths.offered(school.coordinator(), school.id(), "en")).get(0)).isEqualTo(new PathView(own.toString(), "Governors", true,
                List.of("stop-check-tell", "spot-the-signs")));
        assertThat(ask(own.toString())).hasSize(2);
        Place other = in(AssigningWorld::school);
        refused(w -> w.paths.assign(other.coordinator(), other.id(), own.toString(), "en", like(other)));
        refused(w -> w.paths.make(other.coordinator(), school.id(), "X", List.of("stop-check-tell", "spot-the-signs")));
        refused(w -> w.paths.make(school.coordinator(), school.id(), "X", List.of("stop-check-tell", "stop-check-tell")));
        refused(w -> w.paths.make(school.coordinator(), school.id(), "X", List.of("stop-check-tell", "no-such-module")));
        UUID unit = in(w -> w.unit(school, null, "Teaching"));
        AssigningWorld.Person leader = in(w -> w.coordinatorOf(school, unit));
        refused(w -> w.paths.progress(leader, school.id()));
        database.write(em -> new AssigningWorld(em, AssigningWorld.NOW).paths.close(school.coordinator(), school.id(), own));
        assertThat(in(w -> w.paths.offered(school.coordinator(), school.id(), "en")).stream().filter(PathView::own).toList()).isEmpty();
    }

    private List<UUID> ask(String path) {
        return in(w -> {
            List<UUID> all = w.paths.assign(school.coordinator(), school.id(), path, "en", like(school));
            all.forEach(w::handOut);
            return all;
        });
    }

    private static NewAssignment like(Place place) {
        return new NewAssignment("path", null, Set.of(place.everybody()), DueDate.on(DUE), Repeat.NEVER, Optional.empty(), "");
    }

    private void refused(Function<AssigningWorld, Object> use) {
        assertThatThrownBy(() -> in(use)).isInstanceOf(NotAllowed.class);
    }

    private <T> T in(Function<AssigningWorld, T> use) {
        return database.read(em -> use.apply(new AssigningWorld(em, AssigningWorld.NOW)));
    }
}

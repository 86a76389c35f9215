package org.forewarned.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.learning.LearnersWorld;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions are published, withdrawn and opened again. */
@DatabaseTest
class PublishingTest {

    private static final String MODULE = "stop-check-tell";
    private static final String LESSON = "en/bank-call.md";
    private static final Somebody REVIEWER = new Somebody(Optional.of(UUID.randomUUID()), Optional.empty(), Set.of("reviewer"));
    private static final PublicationOrder MINOR = new PublicationOrder(PublicationKind.MINOR, "", List.of());
    private static final PublicationOrder MATERIAL = new PublicationOrder(PublicationKind.MATERIAL, "The number to ring is another.", List.of("bank-call"));

    private final Database database;

    PublishingTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void seed() {
        then(world -> world.seeding.seed());
    }

    @Test
    void aVersionIsNumberedKeptAndSaidToBeWhatItIs() {
        assertThat((int) in(world -> world.publishing.publish(REVIEWER, MODULE, with(world, "First words."), MINOR))).isEqualTo(2);
        assertThat((int) in(world -> world.publishing.publish(REVIEWER, MODULE, with(world, "Other words."), MATERIAL))).isEqualTo(3);

        List<VersionView> history = in(world -> world.publishing.history(MODULE));
        assertThat(history).extracting(VersionView::number).containsExactly(3, 2, 1);
        assertThat(history).extracting(VersionView::kind).containsExactly(PublicationKind.MATERIAL, PublicationKind.MINOR, PublicationKind.FIRST);
        assertThat(history.get(0).reason()).isEqualTo("The number to ring is another.");
        assertThat(history.get(0).lessons()).containsExactly("bank-call");
        assertThat(history).extracting(VersionView::by).containsExactly(REVIEWER.account(), REVIEWER.account(), Optional.empty());
        then(world -> assertThat(world.catalogue.module(MODULE).orElseThrow().files().text(LESSON).orElseThrow()).endsWith("Other words.\n"));
        then(world -> assertThat(world.catalogue.version(MODULE, "2").orElseThrow().files().text(LESSON).orElseThrow()).endsWith("First words.\n"));
    }

    @Test
    void whoeverLooksWhileItIsBeingPublishedSeesItRightAfterwards() {
        database.read(mine -> {
            LearnersWorld here = new LearnersWorld(mine);
            here.publishing.publish(REVIEWER, MODULE, with(here, "New words."), MINOR);
            here.catalogue.module(MODULE);
            return here.publishing.publish(REVIEWER, MODULE, with(here, "Newer words."), MINOR);
        });
        assertThat((int) in(world -> world.catalogue.module(MODULE).orElseThrow().number())).isEqualTo(3);
    }

    @Test
    void whatIsNotSoundIsNotPublished() {
        assertThatThrownBy(() -> in(world -> world.publishing.publish(REVIEWER, MODULE, with(world, "A [link](nowhere)."), MINOR)))
                .isInstanceOfSatisfying(Unsound.class, unsound -> assertThat(unsound.errors()).extracting("file").containsExactly(LESSON));
        assertThat((int) in(world -> world.publishing.history(MODULE).size())).isEqualTo(1);
    }

    @Test
    void aMaterialChangeSaysWhyAndWhereAndOnlyReviewersPublish() {
        assertThatThrownBy(() -> new PublicationOrder(PublicationKind.MATERIAL, " ", List.of("bank-call"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublicationOrder(PublicationKind.MATERIAL, "Why", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublicationOrder(PublicationKind.MINOR, "x".repeat(501), List.of())).isInstanceOf(IllegalArgumentException.class);
        PublicationOrder elsewhere = new PublicationOrder(PublicationKind.MATERIAL, "Why", List.of("no-such-lesson"));
        assertThatThrownBy(() -> in(world -> world.publishing.publish(REVIEWER, MODULE, with(world, "Words."), elsewhere))).isInstanceOf(IllegalArgumentException.class);
        Somebody author = new Somebody(Optional.of(UUID.randomUUID()), Optional.empty(), Set.of("author"));
        assertThatThrownBy(() -> in(world -> world.publishing.publish(author, MODULE, with(world, "Words."), MINOR))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anOlderTextIsPublishedAgainAsANewVersion() {
        then(world -> world.publishing.publish(REVIEWER, MODULE, with(world, "A mistake."), MINOR));
        assertThat((int) in(world -> world.publishing.again(REVIEWER, MODULE, 1, MINOR))).isEqualTo(3);
        then(world -> assertThat(world.catalogue.module(MODULE).orElseThrow().files().digest()).isEqualTo(world.catalogue.version(MODULE, "1").orElseThrow().files().digest()));
    }

    @Test
    void aWithdrawnModuleIsOfferedNowhereAndItsVersionsStay() {
        UUID version = in(world -> world.catalogue.module(MODULE).orElseThrow().versionId());
        then(world -> world.publishing.withdraw(REVIEWER, MODULE, "The law changed.", "Ring 159 if you are in doubt."));
        then(world -> world.publishing.withdraw(REVIEWER, MODULE, "Twice.", "Twice."));
        then(world -> {
            assertThat(world.catalogue.modules()).extracting(PublishedModule::id).doesNotContain(MODULE).hasSize(2);
            assertThat(world.catalogue.module(MODULE)).isEmpty();
            assertThat(world.catalogue.version(version)).isPresent();
            assertThat(world.catalogue.newest(MODULE)).isPresent();
            assertThat(world.catalogue.withdrawn()).containsExactly(new Withdrawn(MODULE, "The law changed.", "Ring 159 if you are in doubt.", LearnersWorld.NOW));
        });
        then(world -> world.publishing.reopen(REVIEWER, MODULE));
        assertThat((boolean) in(world -> world.catalogue.module(MODULE).isPresent())).isTrue();
    }

    @Test
    void whatCameWithTheProgramIsNotForcedOverWhatWasPublishedHere() {
        then(world -> world.publishing.publish(REVIEWER, MODULE, with(world, "Our own words."), MINOR));
        List<String> said = database.read(em -> new LearnersWorld(em, Instant.parse("2026-12-01T10:00:00Z")).seeding.seed());
        assertThat(said).as("the program brings what version 1 was").isEmpty();
        assertThat((int) in(world -> world.catalogue.module(MODULE).orElseThrow().number())).isEqualTo(2);
    }

    private static ModuleFiles with(LearnersWorld world, String words) {
        return Reworked.of(world.catalogue.module(MODULE).orElseThrow().files()).add(LESSON, "\n" + words + "\n").files();
    }

    private <T> T in(Function<LearnersWorld, T> use) {
        return database.read(em -> use.apply(new LearnersWorld(em)));
    }

    private void then(Consumer<LearnersWorld> use) {
        database.write(em -> use.accept(new LearnersWorld(em)));
    }
}

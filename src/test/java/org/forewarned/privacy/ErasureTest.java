package org.forewarned.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.ErasableMemberships;
import org.forewarned.organisations.OrganisationsWorld;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.organisations.PersonEntry;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class ErasureTest {

    private static final Instant NOW = OrganisationsWorld.NOW;

    private final Database database;
    private final Somebody head = Somebody.withAccount();
    @TempDir
    private Path home;

    ErasureTest(Database database) {
        this.database = database;
    }

    @Test
    void whoeverWasErasedIsErasedAgainInARestoredDatabase() {
        UUID school = database.read(em -> new OrganisationsWorld(em).registry.register(head, OrganisationsWorld.school("Harbour Lane")));
        UUID gone = add(school, "Gone Person");
        UUID stays = add(school, "Other Person");
        database.write(em -> {
            world(em).erasures.note("membership", gone);
            world(em).erasures.note("learner", UUID.randomUUID());
        });
        assertThat(file()).hasSize(2).allSatisfy(line -> assertThat(line).doesNotContain(gone.toString()).doesNotContain("Person"));
        assertThat(replay()).as("the database knows all that the file knows").isZero();

        database.write(em -> em.createNativeQuery("delete from erasure").executeUpdate());
        assertThat(replay()).isEqualTo(1);
        assertThat(name(gone)).isEmpty();
        assertThat(name(stays)).isEqualTo("Other Person");
        assertThat(replay()).isZero();
        assertThat((List<?>) database.read(em -> world(em).entries.page(new org.forewarned.privacy.model.AuditRepository.Which(Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(Deed.ERASURE_REPLAYED.slug()), Optional.empty(), Optional.empty(), ""), Optional.empty(), 10))).hasSize(1);
    }

    @Test
    void aFileThatLacksWhatTheDatabaseHasIsCompleted() throws IOException {
        database.write(em -> world(em).erasures.note("learner", UUID.randomUUID()));
        Files.delete(home.resolve("erasures.log"));
        assertThat((int) database.read(em -> world(em).erasures.complete())).isEqualTo(1);
        assertThat((int) database.read(em -> world(em).erasures.complete())).isZero();
        assertThat(file()).hasSize(1);
    }

    @Test
    void aLineThatAPowerCutLeftHalfDoesNoHarm() throws IOException {
        database.write(em -> world(em).erasures.note("learner", UUID.randomUUID()));
        Files.writeString(home.resolve("erasures.log"), "0123456789", StandardOpenOption.APPEND);
        database.write(em -> world(em).erasures.note("learner", UUID.randomUUID()));
        assertThat(replay()).isZero();
        assertThat((int) database.read(em -> world(em).erasures.complete())).isZero();
    }

    @Test
    void whomAnOrganisationRemovesIsForgottenAndListed() {
        UUID school = database.read(em -> new OrganisationsWorld(em).registry.register(head, OrganisationsWorld.school("Harbour Lane")));
        UUID person = add(school, "Priya R");
        UUID learner = UUID.randomUUID();
        database.write(em -> new OrganisationsWorld(em).organisations.membership(person).orElseThrow().belongTo(learner));
        database.write(em -> new OrganisationsWorld(em).people.remove(head, school, person));

        Object[] row = (Object[]) database.read(em -> em.createNativeQuery("select display_name, email, learner_id, left_at from membership").getSingleResult());
        assertThat(row[0]).isEqualTo("");
        assertThat(row[1]).isNull();
        assertThat(row[2]).as("the learner and their progress are their own").isNull();
        assertThat(row[3]).as("it is still counted that somebody was here").isNotNull();
        assertThat((Object) database.read(em -> em.createNativeQuery("select kind from erasure").getSingleResult())).isEqualTo("membership");
        assertThat((String) database.read(em -> em.createNativeQuery("select deed from audit_entry order by done_at").getResultList().toString())).contains("person-removed");
    }

    private UUID add(UUID school, String name) {
        return database.read(em -> new OrganisationsWorld(em).people.add(head, school, new PersonEntry(name, Optional.empty(), "", "a@example.org", "", false)));
    }

    private String name(UUID membership) {
        return database.read(em -> new OrganisationsWorld(em).organisations.membership(membership).orElseThrow().displayName());
    }

    private int replay() {
        return database.read(em -> world(em).replay(List.of(new ErasableMemberships(new OrganisationsWorld(em).organisations, new OrganisationsWorld(em).forgetting))).replay());
    }

    private List<String> file() {
        return new LineFile(home.resolve("erasures.log")).lines();
    }

    private Privacy world(EntityManager em) {
        return new Privacy(em, clock(), home);
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}

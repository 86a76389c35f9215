package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class InterfaceTokensTest {

    private final Database database;
    private final Somebody head = Somebody.withAccount();
    private Instant now = OrganisationsWorld.NOW;
    private UUID school;

    InterfaceTokensTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void register() {
        school = in(w -> w.registry.register(head, OrganisationsWorld.school("Harbour Lane Academy")));
    }

    @Test
    void aTokenOpensItsOrganisationAndItsScopesAndNothingOfItIsStored() {
        String token = make(Scope.MEMBERS, Scope.COMPLETIONS);
        assertThat(token).matches("fwt_[0-9a-f]{40}");
        assertThat(enter(token).orElseThrow()).extracting(Program::home, Program::scopes).containsExactly(school, Set.of(Scope.MEMBERS, Scope.COMPLETIONS));
        assertThat(make(Scope.MEMBERS)).isNotEqualTo(token);
        List<?> stored = database.read(em -> em.createNativeQuery("select digest, beginning, name from interface_token").getResultList());
        assertThat(stored).map(row -> List.of((Object[]) row).toString()).noneMatch(row -> row.contains(token.substring(8)));
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        String token = make(Scope.MEMBERS);
        for (String wrong : List.of("", token + "0", token.substring(0, 43), token.toUpperCase(java.util.Locale.ROOT), "fwt_" + "0".repeat(40), "x".repeat(10_000))) {
            assertThat(enter(wrong)).isEmpty();
        }
    }

    @Test
    void itEndsByItselfWhenItIsRevokedAndWithItsOrganisation() {
        String token = make(Scope.MEMBERS);
        now = now.plus(Duration.ofDays(90)).minusSeconds(1);
        assertThat(enter(token)).isPresent();
        now = now.plusSeconds(1);
        assertThat(enter(token)).isEmpty();
        assertThat(in(w -> w.tokens.all(head, school)).get(0).state()).isEqualTo(TokenView.State.EXPIRED);

        String second = make(Scope.MEMBERS);
        UUID id = in(w -> w.tokens.all(head, school)).get(0).id();
        then(w -> w.tokens.revoke(head, school, id));
        assertThat(enter(second)).isEmpty();

        String third = make(Scope.MEMBERS);
        UUID other = in(w -> w.registry.register(head, OrganisationsWorld.school("Elsewhere")));
        UUID plan = in(w -> w.reorganising.order(Somebody.administrator(), ReorganisationKind.MERGED, school, Optional.of(other), Optional.empty(), ""));
        then(w -> w.reorganising.agree(Somebody.administrator(), plan, Optional.empty()));
        assertThat(enter(third)).isEmpty();
    }

    @Test
    void onlyCoordinatorsOfTheWholeMakeSeeAndRevokeThem() {
        make(Scope.MEMBERS);
        UUID id = in(w -> w.tokens.all(head, school)).get(0).id();
        UUID way = in(w -> w.ways.askToCoordinate(head, school, OrganisationRole.DEPUTY, Optional.empty()));
        Somebody deputy = Somebody.withAccount();
        then(w -> w.joining.coordinate(deputy, w.ways.one(head, school, way).code()));
        Program program = new Program(UUID.randomUUID(), school, Set.of(Scope.values()));
        for (org.forewarned.platform.Asker other : List.of(deputy, Somebody.withAccount(), Somebody.administrator(), Somebody.stranger(), program)) {
            refused(w -> w.tokens.all(other, school));
            refused(w -> w.tokens.make(other, school, "X", Set.of(Scope.MEMBERS), 90));
            refused(w -> {
                w.tokens.revoke(other, school, id);
                return null;
            });
        }
        UUID elsewhere = in(w -> w.registry.register(head, OrganisationsWorld.school("Elsewhere")));
        refused(w -> {
            w.tokens.revoke(head, elsewhere, id);
            return null;
        });
    }

    @Test
    void aProgramMayDoNothingThatPeopleMay() {
        Program program = new Program(UUID.randomUUID(), school, Set.of(Scope.values()));
        refused(w -> w.people.page(program, school, PeopleQuery.ALL));
        refused(w -> w.registry.one(program, school));
        refused(w -> w.register.waiting(program, 1));
        assertThat(program.has("administrator")).isFalse();
    }

    @Test
    void theDayOfItsLastUseAndWhatItReadsAreNotedOnceADay() {
        String token = make(Scope.MEMBERS);
        assertThat(in(w -> w.tokens.all(head, school)).get(0).lastUsed()).isEmpty();
        enter(token);
        enter(token);
        assertThat(in(w -> w.tokens.all(head, school)).get(0).lastUsed()).contains(LocalDate.parse("2026-11-22"));
        assertThat(deeds("interface-used")).isEqualTo(1);
        now = now.plus(Duration.ofDays(1));
        enter(token);
        assertThat(in(w -> w.tokens.all(head, school)).get(0).lastUsed()).contains(LocalDate.parse("2026-11-23"));
        assertThat(deeds("interface-used")).isEqualTo(2);
        assertThat(deeds("interface-token-made")).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndThereIsAnEndToTheirNumber() {
        refused(w -> w.tokens.make(head, school, "", Set.of(Scope.MEMBERS), 90));
        refused(w -> w.tokens.make(head, school, "x".repeat(61), Set.of(Scope.MEMBERS), 90));
        refused(w -> w.tokens.make(head, school, "X", Set.of(), 90));
        refused(w -> w.tokens.make(head, school, "X", Set.of(Scope.MEMBERS), 10_000));
        for (int i = 0; i < InterfaceTokens.MOST; i++) {
            make(Scope.MEMBERS);
        }
        refused(w -> w.tokens.make(head, school, "X", Set.of(Scope.MEMBERS), 90));
        UUID id = in(w -> w.tokens.all(head, school)).get(0).id();
        then(w -> w.tokens.revoke(head, school, id));
        make(Scope.MEMBERS);
    }

    private String make(Scope... scopes) {
        return in(w -> w.tokens.make(head, school, "Personnel", Set.of(scopes), 90));
    }

    private Optional<Program> enter(String token) {
        return in(w -> w.tokens.enter(token));
    }

    private long deeds(String deed) {
        return database.read(em -> (long) em.createNativeQuery("select deed from audit_entry where deed = ?1").setParameter(1, deed).getResultList().size());
    }

    private void refused(Function<OrganisationsWorld, Object> use) {
        assertThatThrownBy(() -> in(use)).isInstanceOfAny(NotAllowed.class, NotSignedIn.class);
    }

    private <T> T in(Function<OrganisationsWorld, T> use) {
        return database.read((EntityManager em) -> use.apply(new OrganisationsWorld(em, now)));
    }

    private void then(Consumer<OrganisationsWorld> use) {
        database.write(em -> use.accept(new OrganisationsWorld(em, now)));
    }
}

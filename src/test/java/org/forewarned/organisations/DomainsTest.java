package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.identity.AccountsWorld;
import org.forewarned.identity.OutsidePerson;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.ExternalIdentity;
import org.forewarned.identity.model.IdentityProvider;
import org.forewarned.identity.model.ProviderDomain;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.mail.Queued;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class DomainsTest {

    private final Database database;
    private final Somebody head = Somebody.withAccount();
    private final Somebody administrator = Somebody.administrator();
    private Instant now = OrganisationsWorld.NOW;
    private UUID school;

    DomainsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void confirmed() {
        school = in(w -> w.registry.register(head, OrganisationsWorld.school("Harbour Lane Academy")));
        then(w -> w.register.confirm(administrator, school));
    }

    @Test
    void aDomainIsNamedOnceAndNotOneWhereAnybodyHasAnAddress() {
        assertThat(add("@School.Example")).isEmpty();
        assertThat(add("school.example")).contains(DomainFault.KNOWN);
        assertThat(add("gmail.com")).contains(DomainFault.ANYBODYS);
        assertThat(add("sch.uk")).contains(DomainFault.SHAPE);
        for (int i = 1; i < Domains.MOST; i++) {
            assertThat(add("school" + i + ".example")).isEmpty();
        }
        assertThat(add("one-more.example")).contains(DomainFault.MANY);
        assertThat(many(w -> w.domains.all(head, school))).hasSize(Domains.MOST).noneMatch(DomainView::confirmed);
    }

    @Test
    void onlyCoordinatorsOfTheWholeOfAConfirmedOrganisationNameDomains() {
        UUID fresh = in(w -> w.registry.register(head, OrganisationsWorld.school("Not yet")));
        refused(w -> w.domains.add(head, fresh, "school.example", false));
        UUID way = in(w -> w.ways.askToCoordinate(head, school, OrganisationRole.DEPUTY, Optional.empty()));
        Somebody deputy = Somebody.withAccount();
        then(w -> w.joining.coordinate(deputy, w.ways.one(head, school, way).code()));
        add("school.example");
        UUID id = id();
        for (Somebody other : List.of(deputy, Somebody.withAccount(), administrator)) {
            refused(w -> w.domains.all(other, school));
            refused(w -> w.domains.add(other, school, "x.example", false));
            refused(w -> w.domains.sendLink(other, school, id, "office"));
        }
        for (Somebody other : List.of(head, Somebody.withAccount())) {
            refused(w -> w.domainRegister.waiting(other));
            refused(w -> nothing(() -> w.domainRegister.confirm(other, id)));
            refused(w -> nothing(() -> w.domainRegister.refuse(other, id)));
        }
        UUID elsewhere = in(w -> w.registry.register(head, OrganisationsWorld.school("Elsewhere")));
        refused(w -> nothing(() -> w.domains.remove(head, elsewhere, id)));
    }

    @Test
    void aLinkToAMailboxThatOnlyThoseWhoRunTheDomainReadConfirmsIt() {
        add("school.example");
        UUID id = id();
        refused(w -> w.domains.sendLink(head, school, id, "pupil"));
        assertThat(truth(w -> w.domains.sendLink(head, school, id, "office"))).isTrue();
        assertThat(truth(w -> w.domains.sendLink(head, school, id, "office"))).as("twice a day").isFalse();
        String code = link("office@school.example");
        assertThat(truth(w -> w.domains.sendLink(head, school, id, "postmaster"))).isTrue();
        assertThat(maybe(w -> w.domainRegister.opens(code))).as("the earlier link").isEmpty();
        String newer = link("postmaster@school.example");

        assertThat(maybe(w -> w.domainRegister.opens(newer)).orElseThrow()).extracting(DomainView::domain, DomainView::organisationName)
                .containsExactly("school.example", "Harbour Lane Academy");
        assertThat(in(w -> w.domains.all(head, school)).get(0).confirmed()).as("looking confirms nothing").isFalse();
        assertThat(truth(w -> w.domainRegister.confirmByLink(newer))).isTrue();
        assertThat(in(w -> w.domains.all(head, school)).get(0).confirmed()).isTrue();
        assertThat(truth(w -> w.domainRegister.confirmByLink(newer))).as("once").isFalse();
        refused(w -> w.domains.sendLink(head, school, id, "office"));
    }

    @Test
    void aLinkRunsOutAndEndsWithTheConfirmationOfItsOrganisation() {
        add("school.example");
        then(w -> w.domains.sendLink(head, school, id(), "office"));
        String code = link("office@school.example");
        then(w -> w.register.unconfirm(administrator, school));
        assertThat(truth(w -> w.domainRegister.confirmByLink(code))).isFalse();
        then(w -> w.register.confirm(administrator, school));
        now = now.plus(Domains.LASTS);
        assertThat(truth(w -> w.domainRegister.confirmByLink(code))).isFalse();
        assertThat(truth(w -> w.domainRegister.confirmByLink(""))).isFalse();
    }

    @Test
    void anAdministratorConfirmsOrRefuses() {
        add("school.example");
        add("other.example");
        List<DomainView> waiting = in(w -> w.domainRegister.waiting(administrator));
        assertThat(waiting).extracting(DomainView::domain).containsExactlyInAnyOrder("school.example", "other.example");
        then(w -> w.domainRegister.confirm(administrator, of(waiting, "school.example")));
        then(w -> w.domainRegister.refuse(administrator, of(waiting, "other.example")));
        assertThat(many(w -> w.domainRegister.waiting(administrator))).isEmpty();
        assertThat(many(w -> w.domains.all(head, school))).extracting(DomainView::domain).containsExactly("school.example");
    }

    @Test
    void whoHasShownThatTheyHaveSuchAnAddressIsAskedAndJoinsOnlyWhenTheySaySo() {
        open("school.example");
        Somebody ann = account("Ann@School.example", true);
        Somebody unsure = account("bob@school.example", false);
        Somebody sub = account("cy@mail.school.example", true);
        Somebody other = account("di@other.example", true);

        assertThat(doors(ann)).extracting(DomainJoining.Door::name).containsExactly("Harbour Lane Academy");
        for (Somebody nobody : List.of(unsure, sub, other, Somebody.stranger(), Somebody.learner(UUID.randomUUID()))) {
            assertThat(doors(nobody)).isEmpty();
            refused(w -> nothing(() -> w.domainJoining.join(nobody, school, "X")));
        }
        assertThat(in(w -> w.people.page(head, school, PeopleQuery.ALL)).all()).as("nobody has joined by it").isZero();

        then(w -> w.domainJoining.join(ann, school, "Ann Lee"));
        MemberView member = in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows().get(0);
        assertThat(member).extracting(MemberView::name, MemberView::email, MemberView::joinedHow).containsExactly("Ann Lee", "ann@school.example", JoinedHow.DOMAIN);
        assertThat(doors(ann)).as("belongs to it already").isEmpty();

        then(w -> w.memberships.leave(ann, school));
        assertThat(doors(ann)).hasSize(1);
        then(w -> w.domainJoining.join(ann, school, "Ann Raman"));
        assertThat(in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows()).extracting(MemberView::name).containsExactly("Ann Raman");
    }

    @Test
    void whoWasNotedUnderTheAddressComesInAsThatPerson() {
        open("school.example");
        UUID noted = in(w -> w.people.add(head, school, new PersonEntry("A. Lee", Optional.empty(), "", "ann@school.example", "4711", false)));
        Somebody ann = account("ann@school.example", true);
        then(w -> w.domainJoining.join(ann, school, "Ann"));
        assertThat(member(w -> w.people.one(head, school, noted))).extracting(MemberView::name, MemberView::claimed).containsExactly("Ann", true);
        assertThat(in(w -> w.people.page(head, school, PeopleQuery.ALL)).all()).isEqualTo(1);
    }

    @Test
    void theDoorClosesWithTheDomainAndWithTheConfirmationOfTheOrganisation() {
        Somebody ann = account("ann@school.example", true);
        add("school.example");
        assertThat(doors(ann)).as("not yet shown to be its own").isEmpty();
        open("second.example");
        then(w -> w.domainRegister.confirm(administrator, in(x -> of(x.domains.all(head, school), "school.example"))));
        assertThat(doors(ann)).hasSize(1);
        then(w -> w.register.unconfirm(administrator, school));
        assertThat(doors(ann)).isEmpty();
        then(w -> w.register.confirm(administrator, school));
        assertThat(doors(ann)).hasSize(1);
        UUID id = in(w -> of(w.domains.all(head, school), "school.example"));
        then(w -> w.domains.remove(head, school, id));
        assertThat(doors(ann)).isEmpty();
    }

    @Test
    void whoSignsInByAProviderThatSpeaksForTheDomainMayComeInToo() {
        open("school.example");
        UUID provider = UUID.randomUUID();
        database.write(em -> {
            IdentityProvider login = new IdentityProvider(provider, "https://login.example", "School", "client", List.of("openid"), List.of(), UUID.randomUUID(), now);
            login.switchOn(UUID.randomUUID(), now);
            em.persist(login);
        });
        Somebody ann = bySignIn("ann@School.example", "Ann Head");
        Somebody bob = bySignIn("bob@elsewhere.example", "Bob");
        assertThat(doors(ann)).as("nobody has said that it speaks for the domain").isEmpty();
        database.write(em -> em.persist(new ProviderDomain("school.example", provider)));
        assertThat(doors(ann)).extracting(DomainJoining.Door::domain).containsExactly("school.example");
        assertThat(doors(bob)).isEmpty();
        assertThat((String) in(w -> w.domainJoining.name(ann))).isEqualTo("Ann Head");
        then(w -> w.domainJoining.join(ann, school, "Ann H"));
        assertThat(truth(w -> w.organisations.memberships(ann.learner().orElseThrow()).stream()
                .allMatch(m -> m.joinedHow() == JoinedHow.SIGN_IN && m.email().equals("ann@school.example") && m.displayName().equals("Ann H")))).isTrue();
        assertThat(doors(ann)).as("in already").isEmpty();

        Somebody cat = bySignIn("cat@school.example", "");
        assertThat(doors(cat)).hasSize(1);
        database.write(em -> em.find(IdentityProvider.class, provider).switchOff(UUID.randomUUID(), now));
        assertThat(doors(cat)).as("its word counts no more").isEmpty();
    }

    private Somebody bySignIn(String email, String name) {
        return database.read(em -> {
            AccountsWorld world = new AccountsWorld(em, now);
            Account account = Account.withoutAddress(UUID.randomUUID(), world.learners.withoutCode(), now);
            world.accounts.add(account);
            em.persist(new ExternalIdentity(new OutsidePerson("https://login.example", email, Optional.of(email), Optional.of(name).filter(n -> !n.isEmpty())), account.id(), now));
            return new Somebody(Optional.of(account.id()), Optional.of(account.learnerId()), Set.of());
        });
    }

    @Test
    void youngPeopleComeInAsYoungPeople() {
        then(w -> w.domains.add(head, school, "pupils.example", true));
        then(w -> w.domainRegister.confirm(administrator, id()));
        Somebody pupil = account("p@pupils.example", true);
        then(w -> w.domainJoining.join(pupil, school, "P"));
        assertThat(truth(w -> w.organisations.memberships(pupil.learner().orElseThrow()).stream().anyMatch(m -> m.isYoung()))).isTrue();
    }

    private void open(String domain) {
        add(domain);
        UUID id = in(w -> of(w.domains.all(head, school), domain));
        then(w -> w.domainRegister.confirm(administrator, id));
    }

    private Optional<DomainFault> add(String domain) {
        return in(w -> w.domains.add(head, school, domain, false));
    }

    private UUID id() {
        return in(w -> w.domains.all(head, school)).get(0).id();
    }

    private static UUID of(List<DomainView> all, String domain) {
        return all.stream().filter(d -> d.domain().equals(domain)).findFirst().orElseThrow().id();
    }

    private List<DomainJoining.Door> doors(Somebody asker) {
        return in(w -> w.domainJoining.open(asker));
    }

    private Somebody account(String email, boolean confirmed) {
        return database.read(em -> {
            AccountsWorld world = new AccountsWorld(em, now);
            UUID learner = world.learners.withoutCode();
            Account account = new Account(UUID.randomUUID(), email, "x", learner, now);
            if (confirmed) {
                account.confirm(now);
            }
            world.accounts.add(account);
            return new Somebody(Optional.of(account.id()), Optional.of(learner), Set.of());
        });
    }

    private String link(String address) {
        return database.read(em -> Queued.to(em, new Keys(new byte[32]), address)).get(0).values().get("link").replaceFirst(".*/", "");
    }

    private static Object nothing(Runnable use) {
        use.run();
        return null;
    }

    private void refused(Function<OrganisationsWorld, Object> use) {
        assertThatThrownBy(() -> in(use)).isInstanceOfAny(NotAllowed.class, org.forewarned.platform.NotSignedIn.class);
    }

    private <T> T in(Function<OrganisationsWorld, T> use) {
        return database.read((EntityManager em) -> use.apply(new OrganisationsWorld(em, now)));
    }

    private <T> Optional<T> maybe(Function<OrganisationsWorld, Optional<T>> use) {
        return in(use);
    }

    private <T> List<T> many(Function<OrganisationsWorld, List<T>> use) {
        return in(use);
    }

    private MemberView member(Function<OrganisationsWorld, MemberView> use) {
        return in(use);
    }

    private boolean truth(Function<OrganisationsWorld, Boolean> use) {
        return in(use);
    }

    private void then(Consumer<OrganisationsWorld> use) {
        database.write(em -> use.accept(new OrganisationsWorld(em, now)));
    }
}

package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.identity.AccountsWorld;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.organisations.sheet.SheetFault;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is forgotten is forgotten in uploaded lists and waiting mails too. */
@DatabaseTest
class ForgettingTest {

    private static final String PRIYA = "priya@school.example";

    private final Database database;
    private final Somebody head = Somebody.withAccount();
    private Instant now = OrganisationsWorld.NOW;
    private UUID school;
    private UUID list;

    ForgettingTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aSchoolWithAList() {
        school = in(w -> w.registry.register(head, OrganisationsWorld.school("Harbour Lane")));
        then(w -> w.register.confirm(Somebody.administrator(), school));
        list = upload("Name,ID,Email\nPriya Raman,1," + PRIYA + "\nTom Okafor,2,tom@school.example\nNo Name At,3,not an address\n");
        then(w -> w.imports.confirm(head, school, list));
        work();
    }

    @Test
    void aPersonWhoIsRemovedIsNoLongerInTheList() {
        assertThat(rows()).contains("Priya Raman", PRIYA, "Tom Okafor");
        then(w -> w.people.remove(head, school, person("Priya Raman")));
        assertThat(rows()).doesNotContain("Priya").doesNotContain(PRIYA).contains("Tom Okafor");

        then(w -> w.imports.undo(head, school, list));
        work();
        assertThat(in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows()).isEmpty();
        assertThat(count("membership where here = 0")).as("somebody was here, and that stays counted").isEqualTo(1);
    }

    @Test
    void aMemberWhoErasesTheirDataIsNoLongerInTheListAndGetsNoMailAnyMore() {
        UUID learner = UUID.randomUUID();
        then(w -> w.organisations.membership(person("Priya Raman")).orElseThrow().belongTo(learner));
        mail(PRIYA, true);
        mail(PRIYA, false);
        mail("tom@school.example", true);

        then(w -> w.data.erase(learner));

        assertThat(rows()).doesNotContain("Priya").doesNotContain(PRIYA).contains("Tom Okafor");
        assertThat(mails(PRIYA)).isZero();
        assertThat(mails("tom@school.example")).isEqualTo(1);
    }

    @Test
    void anAccountOfTheSameAddressKeepsWhatItNeedsAndLosesReminders() {
        database.write(em -> new AccountsWorld(em, now).account(PRIYA));
        database.write(em -> em.createNativeQuery("delete from mail").executeUpdate());
        mail(PRIYA, true);
        mail(PRIYA, false);
        then(w -> w.people.remove(head, school, person("Priya Raman")));
        assertThat(mails(PRIYA)).isEqualTo(1);
    }

    @Test
    void anAccountThatIsErasedTakesItsMailsWithIt() {
        UUID account = database.read(em -> new AccountsWorld(em, now).account("own@example.org"));
        database.write(em -> new AccountsWorld(em, now).care.askToMove(AccountsWorld.asker(account), "next@example.org", "en", "test"));
        assertThat(mails("own@example.org") + mails("next@example.org")).isGreaterThan(1);
        database.write(em -> {
            AccountsWorld world = new AccountsWorld(em, now);
            world.data.erase(world.accounts.account(account).orElseThrow().learnerId());
        });
        assertThat(mails("own@example.org") + mails("next@example.org")).isZero();
    }

    @Test
    void someTimeAfterItIsDoneAListSaysNothingAboutAnybodyAndCannotBeTakenBack() {
        UUID left = upload("Name\nLeft Alone\n");
        now = now.plus(Duration.ofDays(29));
        assertThat((int) in(w -> w.oldImports.batch())).isZero();
        assertThat(in(w -> w.imports.one(head, school, list)).until()).isAfter(now).isBefore(now.plus(Duration.ofDays(2)));

        now = now.plus(Duration.ofDays(2));
        while (in(w -> w.oldImports.batch()) > 0) {
            Thread.onSpinWait();
        }
        assertThat(rows()).isEqualTo("[]");
        ImportView view = in(w -> w.imports.one(head, school, list));
        assertThat(view.state()).isEqualTo(ImportState.CLOSED);
        assertThat(view.cleared()).isTrue();
        assertThat(in(w -> w.imports.one(head, school, left)).state()).isEqualTo(ImportState.DROPPED);
        assertThat(count("people_import where content is not null")).isZero();
        assertThatThrownBy(() -> then(w -> w.imports.undo(head, school, list))).isInstanceOf(NotAllowed.class);
        assertThat(in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows()).hasSize(2);
    }

    @Test
    void aLongListGoesAFewHundredRowsAtATime() {
        StringBuilder many = new StringBuilder("Name,ID\n");
        for (int i = 0; i < 1_200; i++) {
            many.append("Person ").append(i).append(',').append(1000 + i).append('\n');
        }
        upload(many.toString());
        now = now.plus(Duration.ofDays(60));
        int batches = 0;
        for (int looked = in(w -> w.oldImports.batch()); looked > 0; looked = in(w -> w.oldImports.batch())) {
            assertThat(looked).isLessThanOrEqualTo(500);
            batches++;
        }
        assertThat(batches).isGreaterThanOrEqualTo(4);
        assertThat(rows()).isEqualTo("[]");
    }

    @Test
    void whoBroughtInAndTookBackAListStandsInTheLog() {
        then(w -> w.imports.undo(head, school, list));
        then(w -> w.cards.make(head, school, 3, Optional.empty(), false));
        then(w -> w.cards.revoke(head, school, 2));
        String deeds = database.read(em -> em.createNativeQuery("select deed from audit_entry where organisation_id = ?1").setParameter(1, school.toString())
                .getResultList().toString());
        assertThat(deeds).contains("people-imported", "import-undone", "cards-made", "card-closed");
    }

    private UUID person(String name) {
        return in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow().id();
    }

    private void mail(String to, boolean reminder) {
        Mail mail = new Mail(UUID.randomUUID().toString(), to, "digest", "en", Map.of("organisation", "", "open", "", "overdue", "", "soon", "", "done", "", "link", ""), now);
        then(w -> w.outbox.queue(reminder ? mail.stoppedAt("/e-mails/stop/x") : mail));
    }

    private int mails(String to) {
        return in(w -> w.outbox.to(to).size());
    }

    private String rows() {
        List<?> rows = database.read(em -> em.createNativeQuery("select given from people_import_row").getResultList());
        return rows.toString();
    }

    private int count(String what) {
        return database.read(em -> ((Number) em.createNativeQuery("select count(*) from " + what).getSingleResult()).intValue());
    }

    private UUID upload(String text) {
        UUID fresh = in(w -> {
            try {
                return w.imports.upload(head, school, text.getBytes(StandardCharsets.UTF_8));
            } catch (SheetFault fault) {
                throw new AssertionError(fault);
            }
        });
        List<ImportField> guessed = in(w -> w.imports.one(head, school, fresh)).mapping();
        then(w -> w.imports.explain(head, school, fresh, guessed, false));
        work(fresh);
        return fresh;
    }

    private void work() {
        work(list);
    }

    private void work(UUID which) {
        boolean more = true;
        while (more) {
            more = in(w -> w.steps.advance(which));
        }
    }

    private <T> T in(Function<OrganisationsWorld, T> use) {
        return database.read(em -> use.apply(new OrganisationsWorld(em, now)));
    }

    private void then(Consumer<OrganisationsWorld> use) {
        database.write(em -> use.accept(new OrganisationsWorld(em, now)));
    }
}

package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.identity.AccountsWorld;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.mail.Queued;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.platform.web.RateLimits;
import org.forewarned.privacy.Privacy;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ConfirmedLettersTest {

    private static final String HEAD = "head@school.example";

    private final Database database;

    ConfirmedLettersTest(Database database) {
        this.database = database;
    }

    @Test
    void coordinatorsAreToldOnceThatTheirOrganisationIsConfirmed() {
        UUID account = database.read(em -> new AccountsWorld(em, OrganisationsWorld.NOW, Privacy.KEYS, new RateLimits()).account(HEAD));
        Somebody head = new Somebody(Optional.of(account), Optional.of(UUID.randomUUID()), Set.of());
        Somebody administrator = Somebody.administrator();
        UUID school = database.read(em -> world(em).registry.register(head, OrganisationsWorld.school("Harbour Lane Academy")));
        assertThat(mails()).isEmpty();
        database.write(em -> world(em).register.confirm(administrator, school));
        database.write(em -> world(em).register.confirm(administrator, school));
        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail.values()).containsEntry("organisation", "Harbour Lane Academy")
                .containsEntry("link", "https://forewarned.example/organisations/" + school));
    }

    private List<Queued> mails() {
        return database.read(em -> Queued.to(em, Privacy.KEYS, HEAD).stream().filter(mail -> mail.template().equals("organisation-confirmed")).toList());
    }

    private static OrganisationsWorld world(jakarta.persistence.EntityManager em) {
        return new OrganisationsWorld(em, OrganisationsWorld.NOW, Privacy.KEYS);
    }
}

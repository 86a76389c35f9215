package org.forewarned.communications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.forewarned.identity.Somebody;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationRole;
import org.forewarned.organisations.OrganisationSize;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.OpenServer;
import org.junit.jupiter.api.Test;

/** What an organisation adds to its reminders: said by its coordinator, and by nobody else's. */
class RemindersPageIT {

    @Test
    void aCoordinatorSaysTheirOwnWordsAndOthersFindNothing() {
        Somebody coordinator = Somebody.with();
        String path = "/organisations/" + school(coordinator.account()) + "/reminders";
        Somebody other = Somebody.with();
        school(other.account());

        Answer fresh = coordinator.visitor().get(path).is(200).sees("Reminders to your people");
        coordinator.visitor().post(path, "sentence", "x".repeat(301)).sees("Shorten your words to 300 characters");
        Answer kept = coordinator.visitor().post(path, "sentence", "Ask <b>Dilys</b> in the office.").sees("Kept.");
        assertThat(kept.document().select("input[name=sentence]").val()).isEqualTo("Ask <b>Dilys</b> in the office.");
        assertThat(other.visitor().getOnce(path).status()).isEqualTo(404);
        other.visitor().get("/settings");
        assertThat(other.visitor().postOnce(path, "sentence", "no").status()).isEqualTo(404);
        HtmlChecker.check("reminders", fresh.html());
        HtmlChecker.check("reminders kept", kept.html());
    }

    private static UUID school(UUID coordinator) {
        return OpenServer.shared().in(em -> {
            Organisation school = new Organisation(new OrganisationProfile("Harbour Lane Academy", OrganisationKind.SCHOOL, Nation.ENGLAND,
                    OrganisationSize.TO_250, "", "", ""), coordinator, Somebody.now());
            em.persist(school);
            em.flush();
            em.persist(new RoleGiven(school.id(), null, coordinator, OrganisationRole.COORDINATOR, coordinator, Somebody.now()));
            return school.id();
        });
    }
}

package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.ShownPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two schools become one, on the pages: proposed by one, agreed by the other, done behind the page. */
@Tag("looks")
class ReorganisingIT {

    private static final RunningServer SERVER = OpenServer.shared().server();

    private final ShownPages pages = new ShownPages(SERVER);

    @Test
    void oneSideProposesTheOtherAgreesAndBothSeeHowItGoes() {
        School east = School.fresh("East Harbour Academy");
        School west = School.fresh("West Harbour Academy");
        PlainVisitor proposer = east.coordinator().visitor();
        PlainVisitor other = west.coordinator().visitor();
        String page = "/organisations/" + east.id() + "/reorganise";

        pages.show("reorganise", proposer.get(page));
        pages.show("reorganise faults", proposer.post(page, "what", "split", "unit", "", "name", "")).sees("Choose the unit").sees("Type the name of the new organisation");
        proposer.post(page, "what", "").sees("Choose what is to happen");
        Answer proposed = pages.show("reorganisation proposed", proposer.post(page, "what", "merge"));
        proposed.sees("East Harbour Academy becomes part of another organisation").sees("Send this address").sees("2");

        Answer offered = pages.show("reorganisation offered", other.get(proposed.path()));
        offered.sees("becomes part of West Harbour Academy").sees("person comes along").sees("Do it").sees("No, we do not want this");
        pages.show("reorganisation not sure", other.post(proposed.path(), "agree", "1", "with", west.id().toString())).sees("Tick that both sides want it");
        other.post(proposed.path(), "agree", "1", "sure", "1", "with", west.id().toString());
        Answer done = until(other, proposed.path());
        pages.show("reorganisation done", done).sees("has come along");
        proposer.get(proposed.path()).sees("has come along");
        other.get("/organisations/" + west.id() + "/people").sees("2 people").sees("Priya Raman");
        other.get("/organisations/" + west.id() + "/units").sees("East Harbour Academy › North site");
        assertThat(proposer.get("/organisations/" + east.id()).status()).isEqualTo(404);
        proposer.get("/organisations/" + west.id() + "/people").sees("One person");
        pages.show("reorganise with a list", other.get("/organisations/" + west.id() + "/reorganise")).sees("Done");
        pages.keepNobodyOut();
    }

    @Test
    void anAdministratorSaysWhatBecomesOfAnOrganisation() {
        School north = School.fresh("Northern Harbour Trust");
        PlainVisitor administrator = Somebody.with(Role.ADMINISTRATOR).visitor();
        String page = "/administration/reorganise?organisation=" + north.id();
        pages.show("order first", administrator.get("/administration/reorganise")).sees("Choose the organisation first");
        pages.show("order", administrator.get(page + "&q=northern")).sees("What becomes of Northern Harbour Trust");
        pages.show("order faults", administrator.post(page, "what", "merged", "into", "", "unit", "", "name", "")).sees("Find the other organisation by its name");
        String unit = School.in(w -> w.units.tree(north.id())).get(0).id().toString();
        Answer ordered = administrator.post(page, "what", "split", "into", "", "unit", unit, "name", "North Site School");
        pages.show("order previewed", ordered).sees("North site of Northern Harbour Trust becomes North Site School").sees("Do it");
        administrator.post(ordered.path(), "agree", "1", "sure", "1");
        until(administrator, ordered.path()).sees("One person has come along");
        pages.keepNobodyOut();
    }

    private static Answer until(PlainVisitor visitor, String path) {
        Answer answer = visitor.get(path);
        for (int i = 0; i < 900 && answer.text().contains("Under way"); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            answer = visitor.get(path);
        }
        return answer.sees("Done");
    }
}

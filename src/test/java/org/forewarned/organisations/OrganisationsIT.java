package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.learning.Answers;
import org.forewarned.learning.QuickLearner;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.ShownPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A school begins its first day, brings people in by link, code, card and list; every page as it stands then keeps nobody out. */
@Tag("looks")
class OrganisationsIT {

    private static final RunningServer SERVER = OpenServer.shared().server();

    private final ShownPages pages = new ShownPages(SERVER);

    @Test
    void aSchoolBringsItsPeopleIn() {
        PlainVisitor head = Somebody.with().visitor();
        show("entrance", new PlainVisitor(SERVER).get("/organisations"));
        show("register", head.get("/organisations/register"));
        show("register with faults", head.post("/organisations/register", "name", ""));
        Answer home = show("home", head.post("/organisations/register", "name", "Seaview Primary", "kind", "school", "nation", "wales", "size", "to-250"));
        String base = home.path();
        home.sees("Your organisation is registered").sees("First, bring people in").sees("Make your sign-in safer");

        Answer sheet = show("class code", head.post(base + "/join", "kind", "code"));
        String code = sheet.document().select(".big-code").text();
        assertThat(ClearCode.read(code)).hasSize(6);
        show("ways", head.get(base + "/join"));

        PlainVisitor pupil = new PlainVisitor(SERVER);
        show("join", pupil.get("/join"));
        show("join with a fault", pupil.post("/join", "code", "22222X"));
        Answer offer = show("join offer", pupil.post("/join", "code", code.toLowerCase(java.util.Locale.ROOT)));
        offer.sees("Seaview Primary").sees("Your learner code");
        show("join offer with a fault", pupil.post(offer.path(), "name", ""));
        Answer welcome = show("welcome", pupil.post(offer.path(), "name", "Sioned P"));
        welcome.sees("You have joined Seaview Primary");
        assertThat(welcome.document().select("#code-words li")).as("the learner code to keep").hasSize(5);
        show("second person on the same device", pupil.get(offer.path())).sees("Who has used Forewarned on this device?");
        pupil.post(offer.path(), "name", "Callum R", "who", "other").sees("You have joined");
        show("leave", pupil.get(base + "/leave")).is(200);
        new QuickLearner(pupil, Answers.to("county-lines")).passes();
        assertThat(pupil.get("/modules/county-lines/certificate").document().select("#name").val()).as("the name by which they are known there").isEqualTo("Callum R");

        head.get(base + "/cards").is(200);
        byte[] cards = head.postOnce(base + "/cards", "count", "12", "young", "1").body();
        assertThat(new String(cards, 0, 8, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.7");
        show("cards", head.get(base + "/cards"));
        show("people", head.get(base + "/people")).sees("2 people").sees("Sioned P").sees("Callum R");
        Answer found = show("people found", head.post(base + "/people", "find", "sioned", "unit", "", "show", "", "order", ""));
        found.sees("One person");
        assertThat(head.get(base + "/people").document().select("tbody a").attr("href")).startsWith(base + "/people/");
        show("people none", head.post(base + "/people", "find", "zzzz"));
        String person = found.document().select("tbody th a").attr("href");
        show("person", head.get(person));
        show("person with faults", head.post(person, "name", "", "email", "x"));
        head.post(person, "left", "1").sees("Marked as left");
        head.post(person, "back", "1").sees("Back again");
        show("units none", head.get(base + "/units"));
        head.post(base + "/units", "name", "Year 6");
        show("units", head.get(base + "/units")).sees("Year 6");
        show("contacts none", head.get(base + "/contacts"));
        show("contacts faults", head.post(base + "/contacts", "kind", "fraud"));
        show("contacts", head.post(base + "/contacts", "kind", "safeguarding-lead", "name", "Mrs Achebe", "reach", "Room 4", "owner", "Head", "review", "2027-01-01")).sees("Mrs Achebe");
        head.post(base + "/contacts", "kind", "security", "name", "Front desk", "reach", "Hall", "owner", "Office", "review", "2026-01-31");
        Answer todo = show("what to do", pupil.get("/modules/county-lines/tell-today")).sees("Mrs Achebe").sees("This was to be checked by 31 January 2026. If it is wrong, tell Office.").seesNo("tell Head");
        assertThat(todo.document().select("ol.steps + .note.work")).as("right below what to do").hasSize(1);
        assertThat(todo.text()).containsOnlyOnce("Mrs Achebe");
        show("settings", head.get(base + "/settings"));
        show("import closed", head.get(base + "/people/import")).sees("once we have confirmed");

        PlainVisitor administrator = Somebody.with(Role.ADMINISTRATOR).visitor();
        Answer waiting = show("confirm", administrator.get("/administration/organisations")).sees("Seaview Primary");
        show("confirmed", administrator.post("/administration/organisations", "organisation", base.substring(base.lastIndexOf('/') + 1), "confirm", "1")).sees("It is confirmed");
        assertThat(waiting.status()).isEqualTo(200);
        importing(head, base);
        pages.keepNobodyOut();
    }

    private void importing(PlainVisitor head, String base) {
        show("import", head.get(base + "/people/import"));
        show("import of nothing", head.post(base + "/people/import", "x", "y"));
        StringBuilder list = new StringBuilder("Forename;Surname;E-mail;Class\n");
        for (int i = 0; i < 120; i++) {
            list.append(i % 13 == 5 ? ";;" : "Pupil;Number " + i + ";").append(i % 17 == 3 ? "no address" : "p" + i + "@school.example").append(";Year ").append(i % 3).append('\n');
        }
        Answer columns = show("import columns", head.upload(base + "/people/import", "list", list.toString().getBytes(StandardCharsets.ISO_8859_1)));
        columns.sees("What do the columns mean?");
        assertThat(columns.document().select("select option[selected]").eachAttr("value")).containsExactly("first-name", "last-name", "email", "unit");
        Answer ready = until(head, head.post(columns.path(), "column0", "first-name", "column1", "last-name", "column2", "email", "column3", "unit"), "This is what will happen");
        show("import ready", ready).sees("faulty, left out");
        show("import faults", head.get(ready.path() + "?show=bad")).sees("is no e-mail address");
        Answer done = until(head, head.post(ready.path(), "confirm", "1"), "Done");
        show("import done", done);
        head.get(base + "/people").sees("10").sees("Pupil Number 0");
        until(head, head.post(done.path(), "undo", "1"), "Taken back");
        head.get(base + "/people").sees("2 people");
    }

    private static Answer until(PlainVisitor visitor, Answer first, String heading) {
        Answer answer = first;
        for (int i = 0; i < 1200 && !answer.heading().equals(heading); i++) {
            pause();
            answer = visitor.get(first.path());
        }
        assertThat(answer.heading()).isEqualTo(heading);
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer show(String name, Answer answer) {
        return pages.show(name, answer);
    }
}

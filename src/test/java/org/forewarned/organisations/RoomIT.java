package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.certification.PdfReading;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.Keyboard;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.ShownPages;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Groups take a module together in a room: a charity without a single name, then one that wants certificates. */
class RoomIT {

    private static final RunningServer SERVER = OpenServer.shared().server();
    private static final int MOST_STEPS = 80;

    @Test
    void theSameForACharityInRoomModeWithNoNamesAtAll() {
        Somebody head = Somebody.with();
        String base = charity(head, "Open Door Charity");
        try (Visitor hall = in(Visitor.of(SERVER), head); Visitor first = Visitor.of(SERVER, Visitor::onPhone); Visitor second = Visitor.of(SERVER, Visitor::onPhone);
                Visitor plain = Visitor.of(SERVER, Visitor::withoutScript)) {
            hall.open(base).follow("Open a session in a room");
            hall.page().locator("#module-county-lines").check();
            hall.press("Open the session");
            assertThat(hall.path()).startsWith(base + "/sessions/");
            String session = hall.path();
            String code = hall.page().locator(".hall-in .big-code").innerText();

            comeIn(first, code);
            first.sees("Nothing to answer now");
            untilAQuestion(hall);
            hall.sees("No answers yet");
            first.sees("Send my answer");                                    // by itself
            comeIn(second, code);
            comeIn(plain, code);
            answer(first, 0);
            answer(second, 1);
            hall.sees("2 answers");                                          // by itself
            hall.press("Show the answers").sees("Only 2 phones have answered, so we do not show how.");
            hall.press("Ask it again").sees("No answers yet");

            first.follow("Refresh this page");
            answer(first, 0);
            second.follow("Refresh this page");
            answer(second, 1);
            answer(second, 0);
            plain.follow("Refresh this page");
            answer(plain, 1);
            hall.follow("Refresh the count").sees("3 answers");
            hall.press("Show the answers").sees("2 · 67%").sees("1 · 33%").sees("0 · 0%");
            hall.page().locator("#tally summary").first().click();
            hall.sees("Share");
            plain.follow("Refresh this page").sees("The answers are shown on the screen in the room.");
            assertThat(rows("room_answer where session_id = '" + id(session) + "'")).as("answers of phones that are kept").isZero();

            hall.page().locator(".hall-foot summary").last().click();
            hall.press("End the session").sees("Who was there?");
            plain.follow("Refresh this page").sees("This room is closed");
            hall.type("How many people took part?", "0").press("Save the number").sees("Type how many people took part, from 1 to 5,000");
            hall.type("How many people took part?", "23").press("Save the number").sees("The number is saved");
            hall.open(base + "/sessions").sees("23");
            hall.open(base).sees("23 people attended, by head count.");
        }
        String csv = new String(head.visitor().get(base + "/evidence/evidence.csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("23 people in a room", "Attended a session").doesNotContain("Passed");
        assertThat(head.visitor().get(base + "/evidence/evidence.xlsx").status()).isEqualTo(200);
        byte[] report = head.visitor().get(base + "/evidence/evidence.pdf").body();
        assertThat(text(report)).contains("23 people", "Attended");
        PlainVisitor inspector = new PlainVisitor(SERVER);
        inspector.get("/certificates");
        inspector.upload("/certificates", "pdf", report).sees("This file was issued here and has not been changed.");
        inspector.upload("/certificates", "pdf", PdfReading.altered(report)).sees("it has been changed since");
        String organisation = base.substring(base.lastIndexOf('/') + 1);
        assertThat(rows("membership where organisation_id = '" + organisation + "'")).as("people whom the charity knows").isZero();
        assertThat(rows("attended a join room_session s on s.id = a.session_id where s.organisation_id = '" + organisation + "'")).as("people of whom anything is kept").isZero();
    }

    @Test
    void aTypedListGivesCompletionsAndCertificatesThatSayAttended() {
        Somebody head = Somebody.with();
        PlainVisitor visitor = head.visitor();
        String base = charity(head, "Harbour Help");
        String session = visitor.post(base + "/sessions/new", "module", "county-lines", "nation", "scotland").path();
        visitor.post(session, "end", "1").sees("Who was there?");
        byte[] pdf = visitor.postOnce(session + "/attendance", "names", "Zoë O’Neill\n\n  Ann   Lee \n", "print", "1").body();
        String text = text(pdf);
        assertThat(text).contains("Zoë O’Neill", "Ann Lee", "Certificate of attendance", "attended a session on", "Scotland").doesNotContain("passed");
        List<String> numbers = numbers(text);
        assertThat(numbers).hasSize(2);
        for (String number : numbers) {
            new PlainVisitor(SERVER).get("/certificates/" + number).sees("This certificate is genuine").sees("Attended a session")
                    .sees("It does not say that they passed the assessment.");
        }
        Answer named = new PlainVisitor(SERVER).post("/certificates/" + numbers.get(0), "name", "zoë o'neill");
        named.sees("Yes, this is the name it was made for");
        new PlainVisitor(SERVER).upload("/certificates", "pdf", pdf).sees("This file was issued here and has not been changed.");
        assertThat(numbers(text(visitor.postOnce(session + "/attendance", "names", "Ann Lee\nZoë O’Neill", "print", "1").body()))).containsExactlyInAnyOrderElementsOf(numbers);

        visitor.post(session + "/attendance", "heads", "1", "count", "1").sees("Type at least 2: so many are recorded already");
        visitor.post(session + "/attendance", "heads", "2", "count", "1").sees("The number is saved");
        visitor.post(session + "/attendance", "names", "One\nTwo\nThree", "print", "1").sees("You counted 2 people, but name 3. Correct the number first").sees("Three");
        String csv = new String(visitor.get(base + "/evidence/evidence.csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("2 people in a room", "2 hold certificates whose names are not kept.").doesNotContain("Lee");
    }

    @Test
    void aMemberWhoWasTickedSeesThatTheyAttended() {
        Somebody head = Somebody.with();
        PlainVisitor visitor = head.visitor();
        String base = charity(head, "Riverside Volunteers");
        String code = ClearCode.read(visitor.post(base + "/join", "kind", "code").document().select(".big-code").text());
        PlainVisitor member = new PlainVisitor(SERVER);
        member.post(member.post("/join", "code", code).path(), "name", "Amira Khan").sees("You have joined");
        String session = visitor.post(base + "/sessions/new", "module", "county-lines", "nation", "wales").path();
        visitor.post(session, "end", "1");
        String person = visitor.get(session + "/attendance").document().select("input[name=member]").val();
        visitor.post(session + "/attendance", "member", person, "there", "1").sees("Noted").sees("Amira Khan");
        byte[] pdf = visitor.postOnce(session + "/attendance", "names", "", "print", "1").body();
        assertThat(text(pdf)).contains("Amira Khan", "attended a session on", "Wales");
        visitor.get(session + "/attendance").sees("Recorded");
        member.get("/my-learning").sees("Attended a session on").sees("You can still take the assessment alone");
        member.get("/modules/county-lines").sees("You attended a session in a room on");
        member.get("/modules/county-lines/certificate").sees("this certificate says “attended”");
        member.get("/my-learning/data").sees("Sessions in a room that you attended");
        visitor.get(base + "/people/" + person + "/learning").sees("Attended a session");
        assertThat(new String(visitor.get(base + "/evidence/evidence.csv").body(), StandardCharsets.UTF_8)).contains("Amira Khan", "Attended a session", "1 of them by name, above.");
    }

    @Test
    void theScreenIsWorkedByKeyboardAlone() {
        Somebody head = Somebody.with();
        String base = charity(head, "Hilltop Helpers");
        Keyboard keyboard = new Keyboard();
        try (Visitor hall = in(Visitor.of(SERVER), head)) {
            hall.open(base + "/sessions/new");
            keyboard.tick(hall.page().locator("#module-county-lines"));
            keyboard.press(button(hall, "Open the session"));
            hall.page().waitForURL("**/sessions/*");
            for (int i = 0; i < MOST_STEPS && hall.page().locator(".letters").count() == 0; i++) {
                String place = hall.page().locator(".hall-top p").innerText();
                keyboard.press(button(hall, "Next"));
                hall.page().waitForCondition(() -> !hall.page().locator(".hall-top p").innerText().equals(place));
            }
            assertThat(hall.page().evaluate("document.activeElement.id")).as("where the next press goes").isEqualTo("on");
            keyboard.press(button(hall, "Show the answers"));
            hall.sees("Nobody has answered on a phone.");
            hall.open(hall.path().replaceFirst("#.*", ""));
            keyboard.press(button(hall, "Previous"));
            hall.page().waitForURL("**/sessions/*#on");
            hall.open(hall.path());
            keyboard.press(hall.page().locator(".hall-foot summary").last());
            keyboard.press(button(hall, "End the session"));
            hall.sees("Who was there?");
        }
    }

    @Test
    void aCodeThatIsGuessedOpensNothingAndGuessingIsSlowedDown() {
        PlainVisitor guesser = new PlainVisitor(SERVER);
        guesser.get("/room/BCDFGH").sees("This room is closed");
        guesser.get("/room/not-a-code").sees("This room is closed");
        guesser.post("/room/BCDFGH", "question", "x", "x", "y").sees("This room is closed");
        assertThat(guesser.cookieNames()).as("nobody who only looks is given anything").doesNotContain("room");
    }

    @Test
    @Tag("looks")
    void everyPageAndEachOfItsStatesKeepsNobodyOut() {
        ShownPages pages = new ShownPages(SERVER);
        Somebody head = Somebody.with();
        PlainVisitor visitor = head.visitor();
        String base = charity(head, "Lantern Street Centre");
        visitor.post(base + "/contacts", "kind", "safeguarding-lead", "name", "Mrs Achebe", "reach", "Room 4", "owner", "Head", "review", "2027-01-01");
        pages.show("sessions none", visitor.get(base + "/sessions"));
        pages.show("new session", visitor.get(base + "/sessions/new"));
        pages.show("new session fault", visitor.post(base + "/sessions/new", "nation", "all")).sees("Choose a module");
        Answer hall = pages.show("hall cover", visitor.post(base + "/sessions/new", "module", "county-lines", "nation", "england"));
        String session = hall.path();
        String code = ClearCode.read(hall.document().select(".hall-in .big-code").text());
        PlainVisitor phone = new PlainVisitor(SERVER);
        pages.show("phone waiting", phone.post("/join", "code", code)).sees("Nothing to answer now").sees("Mrs Achebe");
        pages.show("phone closed", phone.get("/room/BCDFGH"));
        boolean toDo = false;
        boolean text = false;
        boolean asked = false;
        boolean scenario = false;
        boolean message = false;
        boolean reflection = false;
        for (int step = 2; step < MOST_STEPS && !hall.document().select("button[name=go]#on").isEmpty(); step++) {
            hall = visitor.post(session, "go", String.valueOf(step));
            if (!toDo && !hall.document().select(".slide ol.steps").isEmpty()) {
                pages.show("hall to do", hall).sees("Mrs Achebe");
                toDo = true;
            }
            if (!text && hall.document().select(".slide section").isEmpty()) {
                pages.show("hall text", hall);
                text = true;
            }
            if (!asked && !hall.document().select("#answered").isEmpty()) {
                question(pages, visitor, session, code, hall);
                asked = true;
            }
            if (!scenario && !hall.document().select(".scenario").isEmpty()) {
                pages.show("hall scenario", hall);
                pages.show("hall scenario decided", visitor.post(session, "block", hall.document().select(".scenario").attr("id"),
                        "way", hall.document().select(".scenario button[name=way]").first().val())).sees("Start again");
                scenario = true;
            }
            if (!message && !hall.document().select(".message").isEmpty()) {
                pages.show("hall message", hall);
                pages.show("hall message fault", visitor.post(session, "block", hall.document().select(".message").attr("id")));
                pages.show("hall message checked", visitor.post(session, "block", hall.document().select(".message").attr("id"), "none", "1"));
                message = true;
            }
            if (!reflection && hall.html().contains("Talk about it</h2>")) {
                pages.show("hall reflection", hall);
                reflection = true;
            }
        }
        assertThat(List.of(toDo, text, asked, scenario, reflection)).as("kinds of steps seen").containsOnly(true);
        pages.show("hall last", hall).sees("End the session").sees("Mrs Achebe");
        pages.show("sessions open", visitor.get(base + "/sessions")).sees("Going on");
        pages.show("attendance none", visitor.post(session, "end", "1"));
        pages.show("sessions uncounted", visitor.get(base + "/sessions")).sees("Not counted");
        pages.show("attendance faults", visitor.post(session + "/attendance", "heads", "many", "count", "1"));
        pages.show("attendance names fault", visitor.post(session + "/attendance", "names", "Ann Lee\nกานดา", "print", "1")).sees("กานดา");
        visitor.post(base + "/people", "name", "Priya Raman");
        visitor.post(base + "/people", "name", "Tom Okafor");
        pages.show("attendance people", visitor.get(session + "/attendance")).sees("Priya Raman");
        pages.show("attendance nobody ticked", visitor.post(session + "/attendance", "there", "1")).sees("Tick at least one person");
        String person = visitor.get(session + "/attendance").document().select("input[name=member]").first().val();
        pages.show("attendance noted", visitor.post(session + "/attendance", "member", person, "there", "1"));
        visitor.post(session + "/attendance", "heads", "14", "count", "1");
        visitor.postOnce(session + "/attendance", "names", "Ann Lee", "print", "1");
        pages.show("attendance recorded", visitor.get(session + "/attendance")).sees("Recorded");
        pages.show("sessions", visitor.get(base + "/sessions"));
        pages.show("organisation home", visitor.get(base)).sees("14 people attended, by head count.");
        pages.keepNobodyOut();
    }

    private static void question(ShownPages pages, PlainVisitor visitor, String session, String code, Answer hall) {
        pages.show("hall question", hall);
        String asked = new PlainVisitor(SERVER).get("/room/" + code).document().select("input[name=question]").val();
        List<String> choices = new PlainVisitor(SERVER).get("/room/" + code).document().select("fieldset input").eachAttr("value");
        for (int i = 0; i < 7; i++) {
            PlainVisitor phone = new PlainVisitor(SERVER);
            if (i == 0) {
                pages.show("phone question", phone.get("/room/" + code));
                pages.show("phone fault", phone.post("/room/" + code, "question", asked));
            }
            Answer sent = phone.post("/room/" + code, "question", asked, asked, choices.get(i % 3 == 0 ? 1 % choices.size() : 0));
            assertThat(phone.cookieNames()).contains("room");
            if (i == 0) {
                pages.show("phone sent", sent).sees("Your answer is in");
                pages.show("hall few", visitor.post(session, "show", "1"));
                visitor.post(session, "ask", "1");
            }
        }
        pages.show("hall counted", visitor.post(session, "show", "1")).sees("6 answers");
        pages.show("phone shown", new PlainVisitor(SERVER).get("/room/" + code));
        pages.show("phone late", new PlainVisitor(SERVER).post("/room/" + code, "question", asked, asked, choices.get(0))).sees("Your answer was not counted");
    }

    private static String charity(Somebody head, String name) {
        head.visitor().get("/organisations/register");
        return head.visitor().post("/organisations/register", "name", name, "kind", "charity", "nation", "england", "size", "to-250").sees("Your organisation is registered").path();
    }

    private static Visitor in(Visitor visitor, Somebody head) {
        visitor.context().addCookies(head.visitor().cookies());
        return visitor;
    }

    private static void comeIn(Visitor phone, String code) {
        phone.open("/join");
        phone.page().locator("#code").fill(code.toLowerCase(Locale.ROOT));
        phone.page().locator("main form button").click();
        phone.page().waitForURL("**/room/*");
    }

    private static void answer(Visitor phone, int choice) {
        phone.page().locator("main fieldset input").nth(choice).check();
        phone.page().locator("main form.ask button").click();
        phone.sees("Your answer is in");
    }

    private static void untilAQuestion(Visitor hall) {
        for (int i = 0; i < MOST_STEPS && hall.page().locator("#answered").count() == 0; i++) {
            hall.press("Next");
        }
        if (hall.page().locator("#answered").count() == 0) {
            fail("no step asks anything");
        }
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().locator("main button:visible").filter(new Locator.FilterOptions().setHasText(name)).first();
    }

    private static String id(String path) {
        return UUID.fromString(path.replaceFirst("#.*", "").substring(path.indexOf("/sessions/") + 10)).toString();
    }

    private static long rows(String where) {
        return OpenServer.shared().in(em -> ((Number) em.createNativeQuery("select count(*) from " + where).getSingleResult()).longValue());
    }

    private static List<String> numbers(String text) {
        Matcher found = Pattern.compile("FW-[0-9A-Z]{4}(?:-[0-9A-Z]{4,5})+").matcher(text);
        return found.results().map(MatchResult::group).distinct().toList();
    }

    private static String text(byte[] pdf) {
        try (PdfReader reader = new PdfReader(new ByteArrayInputStream(pdf))) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return text.toString().replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.forewarned.certification.PdfReading;
import org.forewarned.identity.AuthenticatorApp;
import org.forewarned.learning.Answers;
import org.forewarned.learning.LearnerVerbs;
import org.forewarned.learning.QuickLearner;
import org.forewarned.platform.mail.Postbox;
import org.forewarned.platform.testing.Finger;
import org.forewarned.platform.testing.Keyboard;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From "we need our staff trained" to a list that an inspector accepts: a school registers, brings 120 people in, prints cards, assigns a module,
 * is helped by reminders, and proves who has done it. Its coordinator uses nothing but the keyboard.
 */
@Tag("full")
class SchoolWalkIT {

    private static final Answers MODULE = Answers.to("county-lines");
    private static final String PASSWORD = "umbrella pepper canal";
    private static final String HEAD = "head@seaview.example";
    private static final Pattern CARD = Pattern.compile("\\b([2-9BCDFGHJKMNPQRSTVWXZ]{5} [2-9BCDFGHJKMNPQRSTVWXZ]{5})\\b");
    private static final int ROWS = 120;
    /** What is wrong where: the row of the spreadsheet, and what is said of it. */
    private static final Map<Integer, String> FAULTS = new TreeMap<>(Map.of(
            5, "There is no name in column “Surname”.", 17, "There is no name in column “Surname”.", 30, "There is no name in column “Surname”.",
            41, "“nobody at seaview” in column “E-mail” is no e-mail address.", 42, "“nobody at seaview” in column “E-mail” is no e-mail address.",
            66, "“nobody at seaview” in column “E-mail” is no e-mail address.", 77, "The same stands in row 76, column “E-mail”.",
            100, "The same stands in row 99, column “Staff number”.", 121, "Too long in column “Department”"));

    private RunningServer server;
    private String home;

    @Test
    void aSchoolAssignsAModuleAndProvesWhoHasDoneIt() throws IOException {
        try (Postbox postbox = new Postbox()) {
            Map<String, String> settings = new HashMap<>(postbox.settings());
            settings.put("FOREWARNED_CLOCK", "2026-11-23T10:00:00Z");
            server = RunningServer.fresh(settings);
            List<String> cards = firstDay(postbox);
            goesOn("2026-11-24T10:00:00Z");
            asked(postbox);
            learn(cards);
            listed(postbox);
            goesOn("2026-12-14T10:00:00Z");
            overdue(postbox);
            proves();
        } finally {
            server.stop();
        }
    }

    private List<String> firstDay(Postbox postbox) throws IOException {
        AuthenticatorApp administrator = AuthenticatorApp.of(server, "admin@forewarned.example", PASSWORD, Instant.parse("2026-11-23T10:00:00Z"));
        try (Visitor visitor = Visitor.of(server, Visitor::inspecting)) {
            CoordinatorVerbs head = new CoordinatorVerbs(visitor, new Keyboard());
            head.opens("/register").writes("email", HEAD).presses("Send the link");
            head.opens(postbox.await(HEAD, letter -> letter.text().contains("/register/")).link("/register/")).writes("password", PASSWORD).presses("Make the account");
            visitor.sees("Your account is ready");
            head.opens("/organisations/register").writes("name", "Seaview High School").picks("kind", "school").picks("nation", "wales").picks("size", "to-250").presses("Register");
            visitor.sees("Your organisation is registered");
            home = URI.create(head.path()).getPath();
            administrator.visitor().get("/administration/organisations").sees("Seaview High School");
            administrator.visitor().post("/administration/organisations", "organisation", home.substring(home.lastIndexOf('/') + 1), "confirm", "1");

            bringsPeopleIn(visitor, head);
            head.opens(home).follows("Cards").ticks("young", "1");
            byte[] sheet = head.downloads(AriaRole.BUTTON, "Make the sheet", "cards.pdf");
            head.opens(home);
            int clicks = head.assigns("county-lines", 2026);
            visitor.sees("It is assigned").sees("by 12 December 2026");
            assertThat(clicks).as("clicks from the organisation's home").isLessThanOrEqualTo(5);
            return codes(sheet);
        }
    }

    private void bringsPeopleIn(Visitor visitor, CoordinatorVerbs head) throws IOException {
        head.opens(home).follows("From a list").attaches("list", "staff.xlsx", spreadsheet()).presses("Upload");
        visitor.sees("What do the columns mean?");
        head.presses("Look at each row").awaits("This is what will happen");
        head.follows("Faulty");
        Map<Integer, String> said = new TreeMap<>();
        Jsoup.parse(visitor.page().content()).select("tbody tr").forEach(row -> said.put(Integer.valueOf(row.select("th").text()), row.select("td").last().text()));
        assertThat(said.keySet()).isEqualTo(FAULTS.keySet());
        FAULTS.forEach((row, fault) -> assertThat(said.get(row)).as("row " + row).contains(fault));
        head.presses("Do it").awaits("Done");
        visitor.sees("comes in by a link of their own");
        head.follows("See the people");
        visitor.sees("111 people");
    }

    private static List<String> codes(byte[] sheet) {
        List<String> pages = PdfReading.pages(sheet);
        assertThat(pages).hasSize(3);
        String all = String.join(" ", pages);
        assertThat(all).contains("Seaview High School").contains("Card 1 ").contains("Card 30 ");
        List<String> codes = CARD.matcher(all).results().map(found -> found.group(1)).toList();
        assertThat(codes).hasSize(30).doesNotHaveDuplicates();
        return codes;
    }

    /** The morning after everybody on the list is told, with an entry for their calendar. */
    private static void asked(Postbox postbox) {
        Postbox.Letter asked = postbox.await("p3@seaview.example", letter -> letter.text().contains("Seaview High School"));
        assertThat(asked.subject()).doesNotContainIgnoringCase("county lines").doesNotContain("Seaview");
        assertThat(asked.text()).contains("12 December 2026");
        Postbox.Enclosure entry = asked.files().get(0);
        assertThat(entry.type().replaceAll("\\s+", " ")).contains("text/calendar; method=PUBLISH");
        assertThat(entry.text()).contains("BEGIN:VEVENT").contains("20261212");
    }

    private void learn(List<String> cards) {
        try (Visitor phone = Visitor.of(server, options -> {
            Visitor.onPhone(options);
            Visitor.inspecting(options);
        })) {
            CoordinatorVerbs pupil = new CoordinatorVerbs(phone, new Finger());
            pupil.opens("/join").writes("code", cards.get(0).toLowerCase(java.util.Locale.ROOT)).presses("Go on");
            phone.sees("Seaview High School");
            pupil.presses("Join");
            phone.sees("You have joined Seaview High School");
            pupil.follows("See what is asked");
            phone.sees("12 December 2026");
            phone.page().navigate(server.url(MODULE.path("assessment")));
            LearnerVerbs learner = new LearnerVerbs(phone, new Finger(), MODULE);
            learner.beginsAssessment().answersAll().handsIn();
            assertThat(phone.heading()).startsWith("You passed");
        }
        try (Visitor again = Visitor.of(server)) {
            again.open("/join").type("Code", cards.get(0)).press("Go on").sees("We do not know this code, or it is closed");
        }
        for (String card : cards.subList(1, 4)) {
            PlainVisitor other = new PlainVisitor(server);
            other.post("/join/" + card.replace(" ", "")).sees("You have joined");
            new QuickLearner(other, MODULE).passes();
        }
        teachers();
    }

    /** One of those on the list follows the mail, is that person, and passes. */
    private void listed(Postbox postbox) {
        String link = postbox.await("p2@seaview.example", letter -> letter.text().contains("Seaview High School")).link("/join/");
        joined(link, "Number Two").passes();
        new PlainVisitor(server).get(link).sees("This way in is closed");
    }

    /** Three join by a link with their names: one passes and makes the certificate, one begins, one has everything wrong. */
    private void teachers() {
        PlainVisitor head = signedIn();
        head.get(home + "/join");
        String link = URI.create(head.post(home + "/join", "kind", "link").document().select("#url").val()).getPath();
        QuickLearner passes = joined(link, "Ffion Ap-Madeup");
        passes.passes();
        passes.certificate("Ffion Ap-Madeup").is(200);
        QuickLearner begins = joined(link, "Ifan Beginner");
        begins.finishes(MODULE.lessons().get(0));
        QuickLearner fails = joined(link, "=HYPERLINK(\"https://evil.example\")");
        fails.keeps(fails.asked(fails.begins()), Answers::wrong);
        fails.handsIn().sees("Not yet");
    }

    private QuickLearner joined(String link, String name) {
        PlainVisitor visitor = new PlainVisitor(server);
        visitor.post(link, "name", name).sees("You have joined");
        return new QuickLearner(visitor, MODULE);
    }

    private static void overdue(Postbox postbox) {
        Postbox.Letter overdue = postbox.await("p3@seaview.example", letter -> letter.text().contains("it is still open"));
        assertThat(overdue.subject()).doesNotContainIgnoringCase("county lines").doesNotContain("Seaview");
        assertThat(overdue.text()).contains("Seaview High School").contains("12 December 2026");
        assertThat(postbox.letters().filter(letter -> letter.to().startsWith("p2@")).toList()).as("mails to one who has done it").hasSize(1);
        assertThat(postbox.letters().filter(letter -> letter.to().startsWith("nobody")).toList()).as("mails to faulty rows").isEmpty();
    }

    private void proves() throws IOException {
        byte[] pdf;
        try (Visitor visitor = Visitor.of(server, Visitor::inspecting)) {
            CoordinatorVerbs head = new CoordinatorVerbs(visitor, new Keyboard());
            head.opens(home).writes("email", HEAD).writes("password", PASSWORD).presses("Sign in");
            visitor.sees("Seaview High School").sees("overdue");
            head.follows("Evidence");
            String csv = new String(head.downloads(AriaRole.BUTTON, "CSV: Seaview High School", "evidence.csv"), StandardCharsets.UTF_8);
            assertThat(csv.lines().filter(line -> line.contains("Ffion Ap-Madeup"))).hasSize(1).allMatch(line -> line.contains("2026-11-24"));
            assertThat(csv.lines().filter(line -> line.contains("Number Two"))).as("who came in by the mail").hasSize(1).allMatch(line -> line.contains(",Year 9,") && line.contains(",Passed,2026-11-24"));
            assertThat(csv.lines().count()).as("a row each, and their heads").isEqualTo(1 + 111 + 4 + 3);
            assertThat(csv.lines().filter(line -> line.startsWith("=") || line.contains(",=") || line.contains(";=") || line.contains("\"="))).as("formulas").isEmpty();
            rows(head.downloads(AriaRole.BUTTON, "Spreadsheet: Seaview High School", "evidence.xlsx"));
            pdf = head.downloads(AriaRole.BUTTON, "Signed report (PDF): Seaview High School", "evidence.pdf");
        }
        String text = String.join(" ", PdfReading.pages(pdf));
        assertThat(text).contains("Seaview High School").contains("Ffion Ap-Madeup").contains("14 December 2026");
        inspector(pdf);
    }

    private static void rows(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1 + 111 + 4 + 3);
            assertThat(rows.stream().flatMap(Row::stream).filter(Objects::nonNull).map(Cell::getText).collect(Collectors.joining(" "))).contains("Ffion Ap-Madeup");
        }
    }

    /** Somebody who was never here, with a copy of the report; and somebody who has changed one byte of it. */
    private void inspector(byte[] pdf) {
        try (Visitor visitor = Visitor.of(server, Visitor::inspecting)) {
            CoordinatorVerbs inspector = new CoordinatorVerbs(visitor, new Keyboard());
            inspector.opens("/certificates").attaches("pdf", "evidence.pdf", pdf).presses("Check the file");
            visitor.sees("This file was issued here and has not been changed.");
            inspector.opens("/certificates").attaches("pdf", "evidence.pdf", PdfReading.altered(pdf)).presses("Check the file");
            visitor.sees("This file was issued here, but").seesNo("has not been changed");
        }
    }

    private PlainVisitor signedIn() {
        PlainVisitor head = new PlainVisitor(server);
        head.post("/sign-in", "email", HEAD, "password", PASSWORD).sees("Your account");
        return head;
    }

    private void goesOn(String moment) {
        server.stop();
        server.set("FOREWARNED_CLOCK", moment);
        assertThat(server.start()).isNull();
    }

    private static byte[] spreadsheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Staff");
            cells(sheet, 0, List.of("Forename", "Surname", "E-mail", "Department", "Staff number"));
            for (int i = 0; i < ROWS; i++) {
                cells(sheet, i + 1, row(i + 2));
            }
        }
        return bytes.toByteArray();
    }

    /** A row as it stands in the file, by its number there. */
    private static List<String> row(int number) {
        String fault = FAULTS.getOrDefault(number, "");
        boolean nameless = fault.startsWith("There is no name");
        String email = fault.contains("is no e-mail") ? "nobody at seaview" : "p" + (fault.contains("row 76") ? 76 : number) + "@seaview.example";
        return List.of(nameless ? "" : "Teacher", nameless ? "" : "Number " + number, email, fault.startsWith("Too long") ? "x".repeat(121) : "Year " + (number % 3 + 7),
                "S" + (fault.contains("row 99") ? 99 : number));
    }

    private static void cells(Worksheet sheet, int row, List<String> values) {
        IntStream.range(0, values.size()).forEach(column -> sheet.value(row, column, values.get(column)));
    }
}

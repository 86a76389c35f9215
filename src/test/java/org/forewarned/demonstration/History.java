package org.forewarned.demonstration;

import static org.forewarned.demonstration.DemoAccount.PASSWORD;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.forewarned.identity.AuthenticatorApp;
import org.forewarned.learning.Answers;
import org.forewarned.platform.mail.Postbox;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;

/**
 * The history of the demonstration, lived at five moments: fourteen months ago, five weeks ago and the day after, yesterday; and then now. The
 * first three send their mails to a post box of our own; since yesterday nothing takes mails, and they wait.
 */
final class History implements AutoCloseable {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int STEPS = 27;
    private static final int IN_A_DEPARTMENT = 37;
    private static final Answers SIGNS = Answers.to("spot-the-signs");
    private static final Answers LINES = Answers.to("county-lines");
    private static final Answers TELL = Answers.to("stop-check-tell");
    private static final String ADMINISTRATOR = "admin@forewarned.example";
    private static final String COUNCIL = "learning@merewold.example";
    private static final String HOUSING = "housing@merewold.example";
    private static final String ACADEMY = "head@thistlemoor.example";
    private static final String DEPUTY = "deputy@thistlemoor.example";
    private static final String PRIMARY = "office@pebblewick.example";
    private static final String CHARITY = "trustee@lantern-teapot.example";
    private static final String LEARNER = "sam@merewold.example";

    private final RunningServer server;
    private final Progress progress;
    private final Postbox postbox = new Postbox();
    private final MadeUpNames names = new MadeUpNames();
    private final LocalDate today = LocalDate.now(UK);
    private final LocalDate lately = today.minusWeeks(5);
    private final Map<String, PlainVisitor> visitors = new HashMap<>();
    private Instant began;
    private long started;
    private AuthenticatorApp administrator;
    private Office council;
    private Office academy;
    private Office primary;
    private Office charity;
    private List<Person> officers = new ArrayList<>();
    private List<Person> teachers = new ArrayList<>();
    private List<Person> primaryStaff = new ArrayList<>();
    private List<Person> volunteers = new ArrayList<>();
    private List<Person> pupils = new ArrayList<>();
    private String renewedAtCouncil;

    History(RunningServer server, PrintStream console) {
        this.server = server;
        this.progress = new Progress(console, STEPS);
    }

    /** Lives it; what is to be said at each start. */
    List<String> live() {
        server.set("FOREWARNED_REQUESTS_PER_MINUTE", "0");
        postbox.settings().forEach(server::set);
        lastYear();
        fiveWeeksAgo();
        theDayAfter();
        postbox.settings().keySet().forEach(key -> server.set(key, ""));
        yesterday();
        return said();
    }

    @Override
    public void close() {
        postbox.close();
    }

    private void lastYear() {
        start(today.minusMonths(14));
        progress.step("An administrator comes, and four organisations register");
        administrator = AuthenticatorApp.of(server, ADMINISTRATOR, PASSWORD, now());
        accounts();
        council = Office.register(account(COUNCIL), "Merewold Borough Council", "council", "england", "to-1000");
        academy = Office.register(account(ACADEMY), "Thistlemoor Academy", "school", "england", "to-250");
        primary = Office.register(account(PRIMARY), "Pebblewick Primary School", "school", "wales", "to-250");
        charity = Office.register(account(CHARITY), "The Lantern Teapot Trust", "charity", "scotland", "to-250");
        List.of(council, academy, primary, charity).forEach(office -> administrator.visitor()
                .post("/administration/organisations", "organisation", office.id(), "confirm", "1"));

        progress.step("Merewold Borough Council: departments, contacts, and a list of 40 people");
        council.units("Housing", "Adult social care", "Licensing", "Libraries");
        contact(council, "safeguarding-lead", "Dame Invented Example", "Room 4, extension 000");
        council.bring(list(40, "merewold.example", List.of("Housing", "Adult social care", "Licensing", "Libraries")));
        role(council, HOUSING, "coordinator", "Housing");

        progress.step("Merewold Borough Council: 111 people come in by link");
        List.of("Housing", "Adult social care", "Libraries").forEach(unit -> officers.addAll(join(council.link(unit), IN_A_DEPARTMENT)));
        PlainVisitor sam = account(LEARNER);
        String link = council.link("Housing");
        sam.get(link);
        sam.post(link, "name", "Sam Candlewick").sees("You have joined");

        progress.step("Thistlemoor Academy: 58 people come in by link");
        academy.units("Teaching", "Support", "Year 9");
        contact(academy, "safeguarding-lead", "Mr Nobody Inparticular", "Ask at the office");
        role(academy, DEPUTY, "deputy", "");
        teachers.addAll(join(academy.link("Teaching"), 40));
        teachers.addAll(join(academy.link("Support"), 18));

        progress.step("Pebblewick Primary School: 50 people come in by link");
        primaryStaff.addAll(join(primary.link(""), 50));

        progress.step("The Lantern Teapot Trust: 40 people come in by link, 30 by card");
        volunteers.addAll(join(charity.link(""), 40));
        List<String> cards = charity.cards(40, "", false);
        volunteers.addAll(Crowd.each(cards.subList(0, 30), card -> Person.join(server, card, "")));

        progress.step("Each asks for its first module");
        LocalDate due = day().plusWeeks(6);
        renewedAtCouncil = council.assign("spot-the-signs", "everybody", byDate(due, "again", "months", "months", "12", "note", "Part of what the council promised last spring."));
        academy.assign("county-lines", "everybody", byDate(due, "again", "yearly-09-01"));
        primary.assign("spot-the-signs", "everybody", byDate(due, "again", "months", "months", "12"));
        charity.assign("county-lines", "everybody", "by", "joining", "days", "14", "again", "months", "months", "12");

        learn("Merewold Borough Council: most pass, some begin, some do nothing yet", officers, SIGNS);
        learn("Thistlemoor Academy: the same", teachers, LINES);
        learn("Pebblewick Primary School: the same", primaryStaff, SIGNS);
        learn("The Lantern Teapot Trust: the same", volunteers, LINES);
        stop();
    }

    private void fiveWeeksAgo() {
        start(lately);
        signIn();
        progress.step("Merewold Borough Council: 19 new starters, and one leaver");
        List<Person> starters = join(council.link("Libraries"), 19);
        council.post("/cohorts", "name", "New starters", "unit", "", "role", "", "joined", lately.toString());
        String leaver = council.get("/people").document().select("tbody th a").attr("href").substring(council.base().length());
        council.get(leaver);
        council.post(leaver, "left", "1");

        progress.step("Merewold Borough Council: further modules and a document are asked for; one is paused, one withdrawn");
        council.assign("stop-check-tell", council.choice("Housing"), byDate(today.minusDays(2), "note", "A resident lost their savings to a false bank."));
        council.assign("county-lines", council.choice("New starters"), byDate(today.plusDays(6)));
        String paused = council.assign("county-lines", council.choice("Libraries"), byDate(today.plusDays(30)));
        council.post(paused, "pause", "1");
        String withdrawn = council.assign("stop-check-tell", council.choice("Licensing"), byDate(today.plusDays(30)));
        council.post(withdrawn, "withdraw", "1", "sure", "1");
        council.post("/documents", "name", "Lone working policy", "edition", "3", "dated", lately.minusMonths(1).toString(), "kept", "https://intranet.merewold.example/lone-working");
        council.assign(council.choice("Read and understood: Lone working policy"), "everybody", byDate(today.plusDays(20)));
        council.post("/reminders", "sentence", "Ask Dilys in Learning if you need an hour for it.");

        progress.step("Merewold Borough Council: two are excused, two learned it elsewhere");
        for (int i = 0; i < 2; i++) {
            council.post(renewedAtCouncil, "waive", "1", "person", council.open(renewedAtCouncil, 0), "reason", "On parental leave until the summer");
            council.post(renewedAtCouncil, "elsewhere", "1", "person", council.open(renewedAtCouncil, 1), "course", "Modern slavery for housing officers, half a day",
                    "on", lately.minusDays(20).toString(), "evidence", "Attendance sheet in the training file", "teller", "Dame Invented Example");
        }

        progress.step("Thistlemoor Academy: 20 people by list, and 30 cards for young people of whom 22 use theirs");
        academy.bring(list(20, "thistlemoor.example", List.of("Teaching", "Support")));
        pupils.addAll(Crowd.each(academy.cards(30, "Year 9", true).subList(0, 22), card -> Person.join(server, card, "")));
        academy.post("/documents", "name", "Safeguarding and child protection policy", "edition", "2", "dated", lately.minusMonths(2).toString(),
                "kept", "https://intranet.thistlemoor.example/safeguarding");
        academy.assign(academy.choice("Read and understood: Safeguarding and child protection policy"), academy.choice("Teaching"), byDate(today.minusDays(1)));
        academy.assign("stop-check-tell", academy.choice("Year 9"), byDate(today.plusDays(8)));

        progress.step("Pebblewick Primary School: 10 young people come in by class code");
        primaryStaff.addAll(Crowd.each(names(10), name -> Person.join(server, primary.classCode(""), name)));
        primary.assign("county-lines", "everybody", byDate(today.plusDays(12)));
        charity.assign("stop-check-tell", "everybody", byDate(today.plusDays(10), "note", "Before the winter appeal."));

        learn("Merewold Borough Council: new starters learn", starters, SIGNS);
        learn("Thistlemoor Academy: young people learn", pupils, LINES);
        stop();
    }

    private void theDayAfter() {
        int before = postbox.count();
        start(lately.plusDays(1));
        progress.step("Some renew what has run out");
        back(officers, at -> at % 10 < 5, person -> person.pass(SIGNS));
        back(teachers, at -> at % 10 < 6, person -> person.pass(LINES));
        back(primaryStaff.subList(0, 50), at -> at % 10 < 7, person -> person.pass(SIGNS));
        back(volunteers, at -> at % 10 < 6, person -> person.pass(LINES));
        progress.step("Some begin or finish what was newly asked");
        back(officers.subList(0, IN_A_DEPARTMENT), at -> at % 2 == 0, person -> person.pass(TELL));
        back(teachers, at -> at % 10 < 8, Person::read);
        back(officers, at -> at % 10 < 7, Person::read);
        back(primaryStaff, at -> at % 4 == 0, person -> person.begin(LINES));
        back(volunteers, at -> at % 3 == 0, person -> person.pass(TELL));
        mailed(before + 30);
        stop();
    }

    private void yesterday() {
        start(today.minusDays(1));
        progress.step("A few come back");
        back(pupils, at -> at % 3 == 0, person -> person.pass(TELL));
        back(primaryStaff, at -> at % 3 == 1, person -> person.pass(LINES));
        progress.step("Reminders of what is overdue wait for a mail server");
        PlainVisitor boss = AuthenticatorApp.signIn(server, ADMINISTRATOR, PASSWORD, administrator.secret(), now());
        Office.until(() -> boss.get("/administration/mail?state=waiting"), page -> !page.document().select(".glance li:has(a[href$=waiting]) b").text().equals("0"));
        stop();
        progress.step("Done");
    }

    private List<String> said() {
        List<String> lines = new ArrayList<>(List.of("", "A demonstration: nothing here is real. Everybody signs in at /sign-in with the password   " + PASSWORD, ""));
        for (DemoAccount account : List.of(
                new DemoAccount(COUNCIL, "coordinates Merewold Borough Council: overdue, paused, withdrawn, excused, a document"),
                new DemoAccount(HOUSING, "coordinates its department Housing only"),
                new DemoAccount(ACADEMY, "coordinates Thistlemoor Academy: young people by cards, a policy to read"),
                new DemoAccount(DEPUTY, "deputy there"),
                new DemoAccount(PRIMARY, "coordinates Pebblewick Primary School: renewals"),
                new DemoAccount(CHARITY, "coordinates The Lantern Teapot Trust: volunteers without names"),
                new DemoAccount(LEARNER, "learns: what the council asks of them"),
                new DemoAccount(ADMINISTRATOR, "administrates: organisations, mails that wait, audit log; needs a code too"))) {
            lines.add(String.format("  %-34s %s", account.email(), account.sees()));
        }
        lines.addAll(List.of("", "The administrator's codes come from an app with the secret  " + administrator.secret(),
                "or are, each once:  " + String.join("  ", administrator.recoveryCodes().subList(0, 4)), ""));
        return lines;
    }

    private void learn(String what, List<Person> people, Answers module) {
        progress.step(what);
        Crowd.numbered(people, (person, at) -> {
            switch (at % 10) {
                case 0, 1, 2, 3, 4, 5 -> person.pass(module);
                case 6 -> person.begin(module);
                case 7 -> person.fail(module);
                default -> { }
            }
            if (at % 10 < 3 && !person.name().isEmpty()) {
                person.certificate(module);
            }
        });
    }

    private void back(List<Person> people, IntPredicate which, Consumer<Person> deed) {
        List<Person> those = IntStream.range(0, people.size()).filter(which).mapToObj(people::get).toList();
        Crowd.each(those, person -> {
            deed.accept(person.back(server));
            return person;
        });
    }

    private List<Person> join(String way, int count) {
        return Crowd.each(names(count), name -> Person.join(server, way, name));
    }

    private List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> names.next()).toList();
    }

    private String list(int count, String domain, List<String> units) {
        StringBuilder list = new StringBuilder("Name,E-mail,Department,Job\n");
        for (int i = 0; i < count; i++) {
            list.append(names.next()).append(",person").append(i + 1).append('@').append(domain).append(',').append(units.get(i % units.size())).append(",Officer\n");
        }
        return list.toString();
    }

    private static String[] byDate(LocalDate due, String... more) {
        List<String> fields = new ArrayList<>(List.of("by", "date", "date", due.toString()));
        fields.addAll(List.of(more));
        if (!fields.contains("again")) {
            fields.addAll(List.of("again", "never"));
        }
        return fields.toArray(String[]::new);
    }

    private static void contact(Office office, String kind, String name, String reach) {
        office.get("/contacts");
        office.post("/contacts", "kind", kind, "name", name, "reach", reach, "owner", "The office", "review", LocalDate.now(UK).plusMonths(3).toString());
    }

    /** Everybody with an account registers, opens the link in the mail, and chooses the password that all have here. */
    private void accounts() {
        List<String> all = List.of(COUNCIL, HOUSING, ACADEMY, DEPUTY, PRIMARY, CHARITY, LEARNER);
        all.forEach(email -> new PlainVisitor(server).post("/register", "email", email).sees("Look at your e-mails"));
        for (String email : all) {
            PlainVisitor visitor = new PlainVisitor(server);
            String link = postbox.await(email, letter -> letter.text().contains("/register/")).link("/register/");
            visitor.post(link, "password", PASSWORD).sees("Your account is ready");
            visitors.put(email, visitor);
        }
    }

    private PlainVisitor account(String email) {
        return visitors.get(email);
    }

    private void role(Office office, String email, String role, String unit) {
        PlainVisitor visitor = account(email);
        String link = office.ask(role, unit);
        visitor.get(link);
        visitor.post(link).is(200);
    }

    private void signIn() {
        council = council.by(signedIn(COUNCIL));
        academy = academy.by(signedIn(ACADEMY));
        primary = primary.by(signedIn(PRIMARY));
        charity = charity.by(signedIn(CHARITY));
    }

    private PlainVisitor signedIn(String email) {
        PlainVisitor visitor = new PlainVisitor(server);
        visitor.post("/sign-in", "email", email, "password", PASSWORD).sees("Your account");
        return visitor;
    }

    private void start(LocalDate day) {
        began = day.atTime(MORNING).atZone(UK).toInstant();
        server.set("FOREWARNED_CLOCK", began.toString());
        progress.step("It is " + day + ": the server starts");
        String refused = server.start();
        if (refused != null) {
            throw new IllegalStateException(refused);
        }
        started = System.nanoTime();
    }

    private void stop() {
        server.stop();
    }

    /** About what the server's clock shows. */
    private Instant now() {
        return began.plus(Duration.ofNanos(System.nanoTime() - started));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(began, UK);
    }

    private void mailed(int least) {
        Office.until(() -> new PlainVisitor(server).get("/"), page -> postbox.count() >= least);
    }
}

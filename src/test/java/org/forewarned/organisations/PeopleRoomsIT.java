package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.model.Membership;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.ShownPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rooms where a coordinator looks after people: long lists, cohorts, quiet weeks, reminders by hand. */
@Tag("looks")
class PeopleRoomsIT {

    private static final RunningServer SERVER = OpenServer.shared().server();
    private static final Instant SEPTEMBER = Instant.parse("2026-09-10T09:00:00Z");

    private final ShownPages pages = new ShownPages(SERVER);

    @Test
    void aLongListOfPeopleGoesForwardsBackwardsAndToAnyPage() {
        School school = School.fresh("Long Academy");
        School.in(w -> {
            for (int i = 0; i < 130; i++) {
                w.people.add(School.asker(school.coordinator()), school.id(), new PersonEntry(String.format("Person %03d", i), Optional.empty(), "", "", "", false));
            }
            return null;
        });
        PlainVisitor head = school.coordinator().visitor();
        String people = "/organisations/" + school.id() + "/people";
        Answer second = pages.show("people second page", head.get(people + "?page=2")).sees("Person 050").sees("Previous page").sees("Last page");
        assertThat(head.get(second.document().select(".pager a").stream().filter(a -> a.text().equals("Previous page")).findFirst().orElseThrow().attr("href")).text()).contains("Person 000");
        head.get(people + "?page=9999").sees("Person 129").sees("First page").seesNo("Next page");
        head.get(people + "?page=x").sees("Person 000");
        pages.keepNobodyOut();
    }

    @Test
    void aCohortIsFilledByHandAndOneByRuleIsShown() {
        School school = School.fresh("Cohort Academy");
        PlainVisitor head = school.coordinator().visitor();
        String cohorts = "/organisations/" + school.id() + "/cohorts";
        head.get(cohorts);
        Answer made = pages.show("cohort by hand", head.post(cohorts, "name", "First aiders", "unit", "", "role", "", "joined", ""));
        made.sees("Nobody is in it yet").sees("Add people");
        Answer found = pages.show("cohort search", head.post(made.path(), "find", "priya")).sees("One person found");
        String priya = found.document().select("#add button[name=add]").attr("value");
        pages.show("cohort with a member", head.post(made.path(), "add", priya)).sees("Added").sees("One person");
        pages.show("cohort not closed", head.post(made.path(), "close", "1")).sees("Tick that you want to close it");
        head.post(made.path(), "remove", priya).sees("Taken out").sees("Nobody is in it yet");

        head.post(cohorts, "name", "Teachers", "unit", "", "role", "Teacher", "joined", "");
        String rule = head.get(cohorts).document().select("ul.lines a").stream().filter(a -> a.text().equals("Teachers")).findFirst().orElseThrow().attr("href");
        pages.show("cohort by rule", head.get(rule)).sees("By rule: Teacher").sees("Priya Raman").seesNo("Take out");
        assertThat(school.deputy().visitor().get(rule).status()).isEqualTo(200);
        assertThat(school.unitCoordinator().visitor().get(rule).status()).isEqualTo(404);
        pages.keepNobodyOut();
    }

    @Test
    void quietWeeksAreKeptAndTakenBack() {
        School school = School.fresh("Quiet Academy");
        PlainVisitor head = school.coordinator().visitor();
        String path = "/organisations/" + school.id() + "/reminders";
        pages.show("quiet weeks none", head.get(path)).sees("There are none ahead.");
        pages.show("quiet weeks faults", head.post(path, "name", "", "first", "2027-01-05", "last", "2027-01-01", "add", "1")).sees("Say what it is").sees("not before the first");
        head.post(path, "name", "Christmas holiday", "first", "2026-12-19", "last", "2027-01-03", "add", "1");
        Answer kept = pages.show("quiet weeks", head.get(path)).sees("Christmas holiday").sees("19 December 2026");
        head.post(path, "remove", kept.document().select("button[name=remove]").attr("value"));
        head.get(path).sees("There are none ahead.");
        assertThat(school.unitCoordinator().visitor().get(path).status()).isEqualTo(404);
        pages.keepNobodyOut();
    }

    @Test
    void peopleAreChosenInTheListOfWhatIsOverdueAndRemindedOnceADay() {
        School school = School.fresh("Late Academy");
        overdue(school);
        PlainVisitor head = school.coordinator().visitor();
        String path = "/organisations/" + school.id() + "/overdue";
        Answer list = pages.show("overdue to choose from", head.get(path)).sees("Sam Late").sees("Nobody gets more than one reminder a day");
        pages.show("remind nobody", head.post(path + "/remind", "x", "y")).sees("Tick at least one person");
        pages.show("remind without choice", head.get(path + "/remind")).sees("Choose them in the list");
        List<String> boxes = list.document().select("input[name=who]").eachAttr("value");
        pages.show("reminded", head.post(path + "/remind", "who", boxes.get(0))).sees("One person is reminded");
        head.get(path);
        head.post(path + "/remind", "who", boxes.get(0)).sees("had a reminder today already");
        School other = School.fresh("Other Academy");
        other.coordinator().visitor().get("/settings");
        assertThat(other.coordinator().visitor().postOnce("/organisations/" + other.id() + "/overdue/remind", "who", boxes.get(0)).status()).isEqualTo(404);
        pages.keepNobodyOut();
    }

    @Test
    void aPathIsAskedLikeAModuleAndSeenByLearnersInItsOrder() {
        School school = School.fresh("Path Academy");
        PlainVisitor head = school.coordinator().visitor();
        String base = "/organisations/" + school.id();
        pages.show("paths none", head.get(base + "/paths")).sees("No path is asked at present").sees("For everybody who works with people");
        pages.show("paths faults", head.post(base + "/paths", "name", "", "m1", "county-lines", "m2", "county-lines")).sees("Type a name").sees("at least two modules, each once");
        head.post(base + "/paths", "name", "Governors", "m1", "stop-check-tell", "m2", "county-lines").sees("Governors");
        pages.show("assign a path", head.post(base + "/assign", "what", "path:whole-staff", "who", "everybody", "by", "usual", "again", "never", "show", "1"))
                .sees("Path: For everybody who works with people");
        pages.show("path assigned", head.post(base + "/assign", "what", "path:whole-staff", "who", "everybody", "by", "usual", "again", "never", "assign", "1"))
                .sees("(1 of 3 of “For everybody who works with people”)");
        pages.show("paths asked", head.get(base + "/paths")).sees("have done all of it");
        pages.show("my learning with a path", member(school)).sees("Part 1 of 3 of “For everybody who works with people”. You have done 0 of 3.").sees("Part 3 of 3");
        pages.keepNobodyOut();
    }

    @Test
    void twoEntriesOfOnePersonBecomeOne() {
        School school = School.fresh("Twice Academy");
        joins(school, "Priya R");
        PlainVisitor head = school.coordinator().visitor();
        String people = "/organisations/" + school.id() + "/people";
        head.get(people).sees("2 people");
        head.get(people + "/" + school.member()).sees("On the list twice?");
        Answer found = pages.show("same person found", head.get(people + "/" + school.member() + "/same")).sees("One entry found").sees("Priya R");
        pages.show("same person not found", head.post(people + "/" + school.member() + "/same", "find", "zzz")).sees("Nobody found");
        String with = found.document().select("ul.lines a").attr("href");
        pages.show("same person preview", head.get(with)).sees("“Priya R” stays, for they have come in").sees("priya@school.example").sees("Teacher").sees("North site").seesNo("Not kept");
        pages.show("same person not sure", head.post(with, "name", "other", "join", "1")).sees("Tick that this is one person");
        String only = with.replaceFirst(".*=", "");
        assertThat(school.unitCoordinator().visitor().get(with).status()).as("one is in no unit").isEqualTo(404);
        Answer joined = head.post(with, "name", "other", "sure", "1", "join", "1").sees("The two entries are one").sees("Priya Raman");
        assertThat(joined.path()).endsWith(only);
        head.get(people).sees("One person");
        assertThat(head.get(people + "/" + school.member()).status()).isEqualTo(404);

        joins(school, "Priya Again");
        Answer again = head.get(people + "/" + only + "/same").sees("Priya Again");
        String both = again.document().select("ul.lines a").attr("href");
        pages.show("same person impossible", head.get(both)).sees("Only that person can say that they are one");
        assertThat(head.postOnce(both, "sure", "1", "join", "1").status()).isEqualTo(404);
        pages.keepNobodyOut();
    }

    @Test
    void whoeverHasNotComeInIsFoundAndInvited() {
        School school = School.fresh("Waiting Academy");
        joins(school, "Somebody else");
        PlainVisitor head = school.coordinator().visitor();
        String base = "/organisations/" + school.id();
        pages.show("people who have not come in", head.get(base + "/people?show=waiting")).sees("One person").sees("Priya Raman").seesNo("Somebody else").sees("Invite those who have not come in");
        pages.show("invite who has not come in", head.get(base + "/invitations/waiting")).sees("One person gets a first invitation").sees("Send one invitation");
        head.post(base + "/invitations/waiting", "send", "1").sees("The invitations are on their way").sees("priya@school.example");
        pages.show("nobody to invite", head.get(base + "/invitations/waiting")).sees("No invitation can go out now").seesNo("Send one");
        PlainVisitor leader = school.unitCoordinator().visitor();
        leader.get(base + "/people?show=waiting").sees("Priya Raman").seesNo("Invite those who have not come in");
        assertThat(leader.get(base + "/invitations/waiting").status()).isEqualTo(404);
        pages.keepNobodyOut();
    }

    @Test
    void aListIsSaidToBeOfYoungPeople() {
        School school = School.fresh("Listed Academy");
        PlainVisitor head = school.coordinator().visitor();
        String list = "/organisations/" + school.id() + "/people/import/" + school.list();
        pages.show("list of young people", head.get(list)).sees("All on this list are children or young people");
        head.post(list, "column0", "name", "column1", "reference", "young", "1");
        Answer looked = head.get(list);
        for (int i = 0; i < 600 && !looked.text().contains("only modules that are fit"); i++) {
            pause();
            looked = head.get(list);
        }
        pages.show("list of young people looked at", looked).sees("All on this list are children or young people: only modules that are fit");
        pages.keepNobodyOut();
    }

    @Test
    void whatIsAskedComesRoundBeforeTheDayThatIsChosen() {
        School school = School.fresh("Yearly Academy");
        PlainVisitor head = school.coordinator().visitor();
        String assign = "/organisations/" + school.id() + "/assign";
        String[] fields = {"what", "county-lines", "who", "everybody", "by", "usual", "again", "yearly", "day", "", "show", "1"};
        assertThat(head.get(assign).document().select("input[name=again]").eachAttr("value")).as("a school's own day first")
                .containsExactly("never", "yearly-09-01", "yearly-04-01", "yearly", "months");
        pages.show("assign without a day of the year", head.post(assign, fields)).sees("Choose the day before which it comes round every year");
        fields[9] = "2027-01-15";
        head.post(assign, fields).sees("Every year, before 15 January");
        fields[10] = "assign";
        Answer asked = head.post(assign, fields).sees("It is assigned");
        String page = asked.path();
        Answer shown = pages.show("assignment with a day of the year", head.get(page));
        assertThat(shown.document().select("input[name=again][checked]").val()).isEqualTo("yearly");
        assertThat(shown.document().select("#day").val()).endsWith("-01-15");
        for (int i = 0; i < 100 && !"yearly-04-01".equals(shown.document().select("input[name=again][checked]").val()); i++) {
            pause();
            head.post(page, "date", shown.document().select("#date").val(), "again", "yearly-04-01", "day", "", "note", "", "change", "1");
            shown = head.get(page);
        }
        assertThat(shown.document().select("input[name=again][checked]").val()).isEqualTo("yearly-04-01");
        pages.keepNobodyOut();
    }

    /** Somebody comes in by a link into the whole school. */
    private static PlainVisitor joins(School school, String name) {
        String code = School.in(w -> w.ways.one(School.asker(school.coordinator()), school.id(), w.ways.make(School.asker(school.coordinator()), school.id(), WayKind.LINK,
                Optional.empty(), false, java.time.Duration.ofDays(1))).code());
        PlainVisitor visitor = new PlainVisitor(SERVER);
        visitor.get("/join/" + code);
        visitor.post("/join/" + code, "name", name);
        return visitor;
    }

    /** What somebody sees who has joined, as soon as they have been asked. */
    private static Answer member(School school) {
        PlainVisitor visitor = joins(school, "Somebody");
        Answer answer = visitor.get("/my-learning");
        for (int i = 0; i < 600 && !answer.text().contains("Part 1"); i++) {
            pause();
            answer = visitor.get("/my-learning");
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void overdue(School school) {
        OpenServer.shared().in(em -> {
            AssigningWorld world = new AssigningWorld(em, SEPTEMBER, OpenServer.shared().keys());
            world.organisations.add(new Membership(school.id(), null, "Sam Late", JoinedHow.BY_HAND, SEPTEMBER).reachedAt("sam.late@school.example"));
            world.settle();
            UUID assignment = world.assigning.assign(School.asker(school.coordinator()), school.id(), new NewAssignment("county-lines", null,
                    Set.of(Target.everybody(school.id())), DueDate.on(LocalDate.parse("2026-10-01")), Repeat.NEVER, Optional.empty(), ""));
            world.handOut(assignment);
            return null;
        });
    }
}

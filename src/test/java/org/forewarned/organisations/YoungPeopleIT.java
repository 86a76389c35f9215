package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.ShownPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A card, code or link for young people opens only what is fit for them. */
@Tag("looks")
class YoungPeopleIT {

    private static final RunningServer SERVER = OpenServer.shared().server();
    private static final String ADULTS = "/modules/spot-the-signs";

    private final ShownPages pages = new ShownPages(SERVER);

    @Test
    void aYoungPersonSeesOnlyWhatIsFitForThem() {
        School school = School.fresh("Tide School");
        PlainVisitor pupil = joins(school, true);

        pages.show("modules of a young person", pupil.get("/modules")).sees("2 modules").sees("you see the modules that are fit for young people").seesNo("Spot the signs");
        assertThat(pupil.get("/").html()).doesNotContain(ADULTS);
        assertThat(pupil.get("/search?q=spot+the+signs").html()).doesNotContain(ADULTS);
        Answer led = pages.show("module for adults", pupil.get(ADULTS));
        assertThat(led.path()).isEqualTo("/modules");
        led.sees("That module is for adults").seesNo("Spot the signs");
        pupil.get(ADULTS + "/first-signs").sees("That module is for adults");
        pupil.get(ADULTS + "/assessment").sees("That module is for adults");
        assertThat(pupil.postOnce(ADULTS + "/assessment", "layout", "one").location()).startsWith("/modules?adults");
        assertThat(pupil.getOnce(ADULTS).status()).isEqualTo(303);
        pupil.get("/modules/county-lines/first-signs").is(200);
        pupil.post("/modules/county-lines/first-signs", "finish", "1").is(200);
        pages.keepNobodyOut();
    }

    @Test
    void adultsOfTheSameOrganisationSeeEverything() {
        PlainVisitor adult = joins(School.fresh("Ebb School"), false);
        adult.get("/modules").sees("3 modules").seesNo("young people, so you see");
        assertThat(adult.get(ADULTS).path()).isEqualTo(ADULTS);
        assertThat(adult.get("/search?q=spot+the+signs").html()).contains(ADULTS);
    }

    @Test
    void whatWasBegunBeforeTheCardClosesToo() {
        School school = School.fresh("Neap School");
        PlainVisitor pupil = new PlainVisitor(SERVER);
        pupil.get("/settings");
        String first = pupil.get(ADULTS).document().select(".way a").attr("href");
        pupil.post(first, "finish", "1").is(200);
        pupil.get("/my-learning").sees("signs");
        enter(school, pupil, true);
        pupil.get(first).sees("That module is for adults");
        assertThat(pupil.get("/my-learning").html()).doesNotContain("href=\"" + ADULTS);
    }

    @Test
    void aCoordinatorIsToldBeforeAskingYoungPeopleWhatIsForAdults() {
        School school = School.fresh("Spring School");
        joins(school, true);
        String base = "/organisations/" + school.id();
        PlainVisitor head = school.coordinator().visitor();
        String[] fields = {"what", "spot-the-signs", "who", "everybody", "by", "usual", "again", "never", "show", "1"};
        Answer told = until(head, base, fields, "One young person: this module is for adults only");
        pages.show("assign leaves young people out", told).sees("Assign to 1 person");
        fields[8] = "assign";
        pages.show("assignment leaves young people out", head.post(base + "/assign", fields)).sees("One young person is left out");

        PlainVisitor pupil = joins(school, true);
        assertThat(pupil.get("/my-learning").text()).doesNotContain("Asked of you");
        String young = school.in(w -> w.memberships.of(learner(school))).get(0).id().toString();
        pages.show("assign refuses young people", head.post(base + "/assign", "what", "spot-the-signs", "who", "person:" + young, "by", "usual", "again", "never",
                "assign", "1")).sees("Everybody you have chosen is a young person");
        pages.keepNobodyOut();
    }

    private static UUID learner(School school) {
        return School.in(w -> w.peopleStored.all(school.id())).stream().map(known -> School.in(w -> w.organisations.membership(known.id()).orElseThrow()))
                .filter(m -> m.isYoung()).map(m -> m.learnerId()).findFirst().orElseThrow();
    }

    private static Answer until(PlainVisitor head, String base, String[] fields, String said) {
        for (int i = 0; i < 600; i++) {
            Answer answer = head.post(base + "/assign", fields);
            if (answer.text().contains(said)) {
                return answer;
            }
            pause();
        }
        return head.post(base + "/assign", fields).sees(said);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static PlainVisitor joins(School school, boolean young) {
        PlainVisitor visitor = new PlainVisitor(SERVER);
        enter(school, visitor, young);
        return visitor;
    }

    private static void enter(School school, PlainVisitor visitor, boolean young) {
        String code = School.in(w -> {
            var head = School.asker(school.coordinator());
            return w.ways.one(head, school.id(), w.ways.make(head, school.id(), WayKind.LINK, Optional.empty(), young, Duration.ofDays(1))).code();
        });
        visitor.get("/join/" + code);
        visitor.post("/join/" + code, "name", "Somebody", "who", "me").sees("You have joined");
    }
}

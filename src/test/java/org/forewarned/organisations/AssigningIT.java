package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A school's coordinator assigns, sees and proves, in a browser. */
class AssigningIT {

    private static PreparedSchool school;

    @BeforeAll
    static void start() {
        school = new PreparedSchool();
    }

    @Test
    void assigningTakesTwoPresses() {
        try (Visitor coordinator = visitor()) {
            coordinator.open(school.home()).follow("Assign a module").press("Assign to 36 people").sees("It is assigned");
            assertThat(coordinator.heading()).contains("scams");
            coordinator.open(school.home()).sees("36 to go");
        }
    }

    @Test
    void whatWillHappenIsSaidBeforeItDoesAlsoWithoutScript() {
        try (Visitor coordinator = in(Visitor.of(school.server, Visitor::withoutScript))) {
            coordinator.open(school.home() + "/assign");
            coordinator.page().locator("input[name=who][value=everybody]").uncheck();
            coordinator.page().locator("label.choice", new Page.LocatorOptions().setHasText("Teaching")).first().click();
            coordinator.press("Show what will happen").sees("Assign to 9 people");
            coordinator.page().locator("label.choice", new Page.LocatorOptions().setHasText("Teaching")).first().click();
            coordinator.press("Assign to").sees("Choose at least one group");
        }
    }

    @Test
    @Tag("looks")
    void everyPageCanBeReadByEverybody() {
        try (Visitor coordinator = Visitor.signedIn(school.server, PreparedSchool.token())) {
            PlainVisitor plain = plain();
            for (String path : List.of("", "/assign", "/assignments", "/overdue", "/documents", "/cohorts", "/evidence")) {
                look(coordinator, plain, school.home() + path, path.isEmpty() ? "home" : path.substring(1));
            }
            look(coordinator, plain, school.assignment(), "assignment");
            look(coordinator, plain, school.home() + "/people/" + school.person() + "/learning", "person");
        }
    }

    /** Who is waived is who was chosen, or nobody: not whoever comes first on the page that says what is to be mended. */
    @Test
    void whoeverWasChosenStaysChosenWhenSomethingIsToBeMended() {
        String list = school.assignment() + "?which=open&order=due";
        PlainVisitor head = plain();
        String second = head.get(list).document().select("select#person option").get(2).val();
        Answer mend = head.post(list, "waive", "1", "person", second).sees("Say why, in at most 500 characters.");
        assertThat(mend.document().select("select#person option[selected]").val()).isEqualTo(second);
        assertThat(mend.document().select("details[open] #reason")).as("opened where the fault is").hasSize(1);
        assertThat(mend.document().select("details[open]")).hasSize(1);
        assertThat(mend.document().select("form:has(#person)").attr("action")).isEqualTo(list);
        Answer nobody = head.post(list, "waive", "1", "person", "", "reason", "On leave").sees("Choose a person.");
        assertThat(nobody.document().select("#reason").val()).isEqualTo("On leave");
    }

    @Test
    void whoHasDoneItIsInTheOrderOfNames() {
        List<String> names = plain().get(school.assignment()).document().select("tbody th a").eachText();
        assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void evidenceIsForTheCoordinatorOnly() {
        Answer csv = plain().get(school.home() + "/evidence/evidence.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines().count()).isGreaterThanOrEqualTo(73);
        assertThat(plain().get(school.home() + "/evidence/evidence.xlsx?person=" + school.person()).status()).isEqualTo(200);
        assertThat(plain().get("/organisations/" + UUID.randomUUID()).status()).isEqualTo(404);
        Answer stranger = new PlainVisitor(school.server).get(school.home());
        assertThat(stranger.path()).isEqualTo("/sign-in");
    }

    private static void look(Visitor visitor, PlainVisitor plain, String path, String name) {
        HtmlChecker.check(path, plain.get(path).html());
        Looks.at(visitor.open(path).page(), name);
    }

    private static Visitor visitor() {
        return in(Visitor.of(school.server));
    }

    private static Visitor in(Visitor visitor) {
        visitor.context().addCookies(List.of(new Cookie("account", PreparedSchool.token()).setUrl(school.server.url("/"))));
        return visitor;
    }

    private static PlainVisitor plain() {
        return new PlainVisitor(school.server).with("account", PreparedSchool.token());
    }
}

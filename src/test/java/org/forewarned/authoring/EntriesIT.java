package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reviewer checks a helpline and changes a fact; a learner reads it at once; an author only looks. */
@Tag("looks")
class EntriesIT {

    private static final String FACT = "/authoring/entries/facts/";
    private static final String HOW = "How did you check it?";

    private final PlainVisitor reader = new PlainVisitor(OpenServer.shared().server());

    @Test
    void aReviewerChecksAndChangesAndEverybodyReadsIt() {
        Somebody reviewer = Somebody.with(Role.REVIEWER);
        try (Visitor desk = Visitor.of(OpenServer.shared().server(), Visitor::inspecting)) {
            desk.context().addCookies(reviewer.visitor().cookies());
            desk.open("/account").follow("Facts and helplines").sees("Every figure, number and change in the law");
            looks(desk, "entries");
            desk.type("Words in it, or in its source", "advice-direct-scotland").press("Show these").sees("1 entry").follow("Advice Direct Scotland");
            desk.sees("nobody has rung it");
            desk.press("Keep this check").sees("Say in at most 500 characters how you checked it");
            looks(desk, "entry with a fault");
            changes(desk);
            desk.page().check("[name=rang]");
            desk.type(HOW, "Rang at noon and was answered.").press("Keep this check");
            desk.sees("Kept. Every page shows it from now on.").sees("Rung on").sees("Rang at noon and was answered.");
            looks(desk, "entry checked");
            reader.get("/help").sees("After lunch on weekdays");
            desk.open("/authoring/entries?find=no+such+word").sees("None of these");
            looks(desk, "entries none");
        }
    }

    /** Behind a fold, the fields; what is wrong with one is said there, and nothing that was typed is lost. */
    private static void changes(Visitor desk) {
        desk.type("Website", "http://plain.example").type("Hours (en)", "After lunch on weekdays").type(HOW, "Rang.").press("Keep this check").sees("must be an address that begins with https://");
        assertThat(desk.page().inputValue("[name='hours.en']")).isEqualTo("After lunch on weekdays");
        desk.type("Website", "");
    }

    @Test
    void anEntryIsGivenToSomebodyAndAddedInAnotherLanguage() {
        Somebody reviewer = Somebody.with(Role.REVIEWER);
        Somebody author = Somebody.with(Role.AUTHOR);
        String line = "/authoring/entries/helplines/emergency-999";
        reviewer.visitor().get(line);
        String account = reviewer.visitor().get(line).document().select("#owner option").stream().filter(o -> o.text().equals(reviewer.email())).findFirst().orElseThrow().val();
        reviewer.visitor().post(line, "owner", account);
        assertThat(reviewer.visitor().get(line).document().select("#owner option[selected]").text()).isEqualTo(reviewer.email());
        reviewer.visitor().get("/authoring/entries?whose=mine").sees("1 entry");
        author.visitor().get(line).sees(reviewer.email());
        reviewer.visitor().post(line, "owner", "");
        author.visitor().get(line).sees("All reviewers and administrators");
        reviewer.visitor().get("/authoring/entries?whose=mine").sees("None of these");
        reviewer.visitor().get(line).sees("Add it in another language: العربية");
        reviewer.visitor().postOnce(line, "owner", "11111111-1111-4111-8111-111111111111").is(404);
        author.visitor().get("/settings");
        author.visitor().postOnce(line, "owner", "").is(404);
        reviewer.visitor().get(line);
        reviewer.visitor().post(line, "seen", reviewer.visitor().get(line).document().select("[name=seen]").val(), "how", "Read it.", "hours.ar", "ليلًا ونهارًا").sees("This can’t be left empty");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwrittenUnseen() {
        Somebody first = Somebody.with(Role.REVIEWER);
        Somebody second = Somebody.with(Role.ADMINISTRATOR);
        String fact = FACT + "cce-identified-2025";
        String seen = first.visitor().get(fact).document().select("[name=seen]").val();
        second.visitor().get(fact);
        second.visitor().post(fact, "seen", seen, "how", "Read it.", "inline.en", "about 15,501 children in the year to March 2025 (England)").sees("Kept");
        first.visitor().post(fact, "seen", seen, "how", "Read it too.", "inline.en", "about 15,502 children").sees("Somebody else has changed this")
                .sees("about 15,501 children").sees("about 15,502 children");
        String now = first.visitor().get(fact).document().select("[name=seen]").val();
        first.visitor().post(fact, "seen", now, "how", "Put back.", "inline.en", "about 15,500 children in the year to March 2025 (England)").sees("Kept");
    }

    @Test
    void anAuthorSeesWhereAFactIsNamedAndHasNoForm() {
        Somebody author = Somebody.with(Role.AUTHOR);
        var page = author.visitor().get(FACT + "cce-identified-2025").sees("Where it is named").document();
        assertThat(page.select("#uses-h ~ ul a[href^=/modules/county-lines]")).isNotEmpty();
        assertThat(page.select("form.ask")).isEmpty();
        author.visitor().get("/settings");                                          // for a token that fits
        author.visitor().postOnce(FACT + "cce-identified-2025", "seen", "0", "how", "Did not.").is(404);
        author.visitor().getOnce(FACT + "no-such-fact").is(404);
        author.visitor().getOnce("/authoring/entries/recipes/childline").is(404);
    }

    private static void looks(Visitor desk, String name) {
        HtmlChecker.check(name, desk.page().content());
        Looks.at(desk.page(), name);
    }
}

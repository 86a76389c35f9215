package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages on which modules are written, reviewed and published, looked at one after the other. */
@Tag("looks")
class WritingIT {

    private static final String DESK = "/authoring/modules/spot-the-signs";

    private final Somebody author = Somebody.with(Role.AUTHOR);

    @Test
    void anAuthorOpensADraftAndEverythingInIt() {
        try (Visitor desk = Visitor.of(OpenServer.shared().server(), Visitor::inspecting)) {
            desk.context().addCookies(author.visitor().cookies());
            desk.open("/account").follow("Modules: write, review, publish").sees("Published, version 1");
            looks(desk, "library");
            desk.open("/authoring/modules/new").press("Begin").sees("Type a title");
            Looks.at(desk.page(), "new module with faults");
            desk.open(DESK).sees("begin a draft");
            looks(desk, "desk without a draft");
            desk.press("Change this module").sees("The draft is begun");
            looks(desk, "desk");
            desk.open(DESK + "/text/en/signs").sees("Nobody else has changed this page");
            looks(desk, "editor");
            String question = desk.page().locator(".piece:has(h2:has-text('Question')) a:has-text('Write')").first().getAttribute("href");
            desk.open(question.replaceAll("#.*", "")).sees("What you ask");
            looks(desk, "editor question");
            desk.open(DESK + "/text/en/signs?edit=1");
            looks(desk, "editor text");
            desk.open(DESK + "/text/en/signs?as=source").sees("Source of en/signs.md");
            looks(desk, "editor source");
            desk.open(DESK + "/media").press("Bring it").sees("Choose a file first");
            Looks.at(desk.page(), "media with faults");
            desk.open(DESK + "/questions").type("Paste a list", "Whom do you tell first?\na) The safeguarding lead *\nb) A friend\n\nWhat is written in your own words?").press("Read them").sees("1 question was read");
            assertThat(desk.page().inputValue("#blocks")).startsWith("::: question {#").contains("- [x] The safeguarding lead");
            Looks.at(desk.page(), "questions read");
            desk.press("Put them into the assessment").sees("Whom do you tell first?");
            desk.open("/authoring/preview/spot-the-signs/signs?nation=wales&audience=schools");
            looks(desk, "preview");
            assertThat(desk.page().content()).contains("lang=\"en-GB\"");
        }
    }

    /** The HTML as it was sent: script adds to it afterwards. */
    private void looks(Visitor desk, String name) {
        HtmlChecker.check(name, author.visitor().get(desk.page().url().replaceFirst("^https?://[^/]+", "").replaceAll("#.*", "")).html());
        Looks.at(desk.page(), name);
    }
}

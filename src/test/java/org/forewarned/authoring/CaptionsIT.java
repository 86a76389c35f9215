package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A film is brought, its captions and transcript are brought, pasted and mended, and it goes again with them. */
@Tag("looks")
class CaptionsIT {

    private static final String DESK = "/authoring/modules/stop-check-tell";
    private static final String PAGE = DESK + "/captions/night-talk.mp4";
    private static final byte[] FILM = "\u0000\u0000\u0000 ftypisom a film".getBytes(StandardCharsets.UTF_8);

    private final PlainVisitor author = Somebody.with(Role.AUTHOR).visitor();

    @Test
    void aFilmGetsItsWords() {
        if (author.get(DESK).text().contains("begin a draft")) {
            author.post(DESK, "do", "begin").sees("The draft is begun");
        }
        author.get(DESK + "/media");
        assertThat(bring("night-talk.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.".getBytes(StandardCharsets.UTF_8)).text()).contains("Bring the film first");
        assertThat(bring("Night talk.MP4", FILM).path()).isEqualTo(PAGE);
        author.get(DESK + "/media").sees("Captions or transcript missing");
        author.get(DESK).sees("media.yaml");
        looks("captions missing");

        keep("WEBVTT\n\n00:03.000 --> 00:02.000\n<script>alert(1)</script>", "Somebody speaks.").sees("2 things in the captions have to be mended").sees("line 3").sees("This ends before it begins").sees("line 4")
                .sees("<script>alert(1)</script>");
        looks("captions unsound", "WEBVTT\n\n00:03.000 --> 00:02.000\n<script>");
        author.get(PAGE);
        author.upload(PAGE, "file", "captions.vtt", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, "language", "en", "seen", seen(), "captions", "", "transcript", "x").sees("no text in UTF-8");
        author.upload(PAGE, "file", "captions.vtt", "\ufeffWEBVTT\r\n\r\n00:00.000 --> 00:02.000\r\nHello.\r\n".getBytes(StandardCharsets.UTF_8), "language", "en", "seen", seen(), "captions", "", "transcript",
                "Somebody says: \"Hello.\"\n\nA door closes.").sees("Kept").seesNo("can’t be published");
        Answer page = author.get(PAGE);
        assertThat(page.document().select("#captions").val()).isEqualTo("WEBVTT\n\n00:00.000 --> 00:02.000\nHello.");
        assertThat(page.document().select("#transcript").val()).isEqualTo("Somebody says: \"Hello.\"\n\nA door closes.");
        keep("WEBVTT\n\n00:00.000 --> 00:02.000\nHello, you.", "Somebody says hello.").sees("Kept");
        assertThat(new String(author.get(DESK + "/media/night-talk.en.vtt").body(), StandardCharsets.UTF_8)).contains("Hello, you.");
        author.get(DESK + "/media").seesNo("Captions or transcript missing").seesNo("night-talk.en.vtt");
        looks("captions kept");
        author.getOnce(DESK + "/captions/nothing.mp4").is(404);
        author.getOnce(DESK + "/captions/car-park.svg").is(404);
        author.getOnce(PAGE + "?language=fr").is(404);
        Somebody.with(Role.TRANSLATOR).visitor().get(PAGE).sees("Somebody says hello.").seesNo("Bring captions as a file");

        author.get(DESK + "/media");
        author.upload(DESK + "/media", "none", "", new byte[0], "remove", "night-talk.mp4").sees("Taken out").seesNo("night-talk");
        author.getOnce(DESK + "/media/night-talk.en.vtt").is(404);
    }

    private Answer bring(String name, byte[] bytes) {
        return author.upload(DESK + "/media", "file", name, bytes, "words", "Somebody speaks.", "author", "Us", "licence", "CC-BY-4.0");
    }

    private String seen() {
        return author.get(PAGE).document().select("input[name=seen]").val();
    }

    private Answer keep(String captions, String transcript) {
        return author.post(PAGE, "language", "en", "seen", seen(), "captions", captions, "transcript", transcript);
    }

    /** The page as it is, and with what was just typed into it. */
    private void looks(String name, String... captions) {
        try (Visitor desk = Visitor.of(OpenServer.shared().server(), Visitor::inspecting)) {
            desk.context().addCookies(author.cookies());
            desk.open(PAGE);
            HtmlChecker.check(name, desk.page().content());
            if (captions.length > 0) {
                desk.page().fill("#captions", captions[0]);
                desk.press("Keep").sees("have to be mended");
                HtmlChecker.check(name, desk.page().content());
            }
            Looks.at(desk.page(), name);
        }
    }
}

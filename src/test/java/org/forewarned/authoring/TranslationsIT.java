package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A translator brings a translation up to date, begins another, and never overwrites what somebody else wrote. */
@Tag("looks")
class TranslationsIT {

    private static final String MODULE = "county-lines-welsh";
    private static final String DESK = "/authoring/modules/" + MODULE;
    private static final String WELSH = DESK + "/translations/cy/first-signs";

    private final Somebody author = Somebody.with(Role.AUTHOR);
    private final Somebody translator = Somebody.with(Role.TRANSLATOR);
    private final Somebody reviewer = Somebody.with(Role.REVIEWER);
    private final Somebody other = Somebody.with(Role.TRANSLATOR);

    @Test
    void whatChangedInTheSourceIsTranslatedAnewAndALanguageIsBegun() throws IOException {
        author.visitor().get("/authoring/modules/new");
        author.visitor().upload("/authoring/modules/new", "archive", "module.zip", zip(), "do", "bring").sees("The draft is begun");
        published();
        PlainVisitor desk = translator.visitor();
        desk.get(DESK).sees("Welsh").seesNo("not live yet");
        desk.get(DESK + "/translations/cy").seesNo("Not live yet").sees("Up to date");
        desk.get(WELSH).sees("All parts are up to date").sees("How sure would you want to be");
        changes();
        desk.get(DESK + "/translations/cy").sees("1 is older than its source");
        stale(desk);
        somebodyElse(desk);
        office(desk);
        begins(desk);
        looked();
    }

    /** Other tests count the modules that are offered. */
    @AfterEach
    void isOfferedNoMore() {
        reviewer.visitor().get(DESK + "/publish");
        reviewer.visitor().post(DESK + "/publish", "do", "withdraw", "reason", "It was a test.", "notice", "Take the module on county lines instead.").sees("Withdrawn");
    }

    private void published() {
        reviewer.visitor().get(DESK + "/review");
        List.of("facts", "language", "accessibility").forEach(item -> reviewer.visitor().post(DESK + "/review", "tick", item).sees("Looked at"));
        reviewer.visitor().get(DESK + "/publish");
        reviewer.visitor().post(DESK + "/publish", "do", "publish").sees("Published");
        author.visitor().get(DESK);
        author.visitor().post(DESK, "do", "begin").sees("The draft is begun");
    }

    private void changes() {
        Document page = author.visitor().get(DESK + "/text/en/first-signs?as=source").document();
        String before = page.select("#source").val();
        assertThat(before).contains("How sure would you want to be");
        String seen = page.select("input[name=seen]").val();
        author.visitor().post(DESK + "/text/en/first-signs?as=source", "do", "source", "seen", seen, "source", before.replace("How sure would you want to be", "How certain would you want to be"));
        author.visitor().get(DESK + "/text/en/first-signs?as=source");
    }

    private void stale(PlainVisitor desk) {
        Document page = desk.get(WELSH + "?show=work").sees("1 part to do").document();
        assertThat(page.select(".pair").size()).isEqualTo(1);
        assertThat(page.select(".diff ins").text()).isEqualTo("certain");
        Element form = page.selectFirst(".pair form");
        String text = form.select("textarea").val();
        desk.post(WELSH, "part", "how-sure", "digest", form.select("[name=digest]").val(), "seen-0", form.select("[name=seen-0]").val(), "text-0", text.replace("Pa mor siŵr", "Pa mor sicr"))
                .sees("Kept").sees("All parts are up to date").sees("Pa mor sicr");
    }

    private void somebodyElse(PlainVisitor desk) {
        Element form = desk.get(WELSH).document().selectFirst("#part-how-sure form");
        String digest = form.select("[name=digest]").val();
        String seen = form.select("[name=seen-0]").val();
        String text = form.select("textarea").val();
        other.visitor().get(WELSH);
        other.visitor().post(WELSH, "part", "how-sure", "digest", digest, "seen-0", seen, "text-0", text.replace("Pa mor sicr", "Mor sicr"));
        Document told = desk.post(WELSH, "part", "how-sure", "digest", digest, "seen-0", seen, "text-0", text.replace("Pa mor sicr", "I ba raddau"))
                .sees("Somebody else has changed this").document();
        assertThat(told.select("#part-how-sure textarea").val()).as("what was typed").contains("I ba raddau");
        assertThat(told.select("#part-how-sure .plainly").text()).as("what stands there").contains("Mor sicr");
    }

    private static void office(PlainVisitor desk) {
        String list = DESK + "/translations/cy";
        byte[] file = desk.get(DESK + "/archive/" + MODULE + ".cy.xlf").body();
        String back = new String(file, StandardCharsets.UTF_8).replace("Mor sicr", "I ba raddau");
        desk.get(list);
        desk.upload(list, "file", "back.xlf", back.getBytes(StandardCharsets.UTF_8), "office", "1").sees("1 piece was taken").sees("first-signs how-sure was taken");
        desk.get(WELSH).sees("I ba raddau");
        desk.upload(list, "file", "back.xlf", "no xml".getBytes(StandardCharsets.UTF_8), "office", "1").sees("read as XML");
        desk.getOnce(DESK + "/archive/" + MODULE + ".pl.xlf").is(404);
    }

    private void begins(PlainVisitor desk) {
        desk.get(DESK);
        desk.post(DESK, "do", "translate", "language", "en").sees("Choose a language from the list");
        desk.post(DESK, "do", "translate", "language", "ar").sees("Translation into Arabic").sees("Not live yet");
        desk.get(DESK).sees("not live yet");
        Document page = desk.get(DESK + "/translations/ar/module").document();
        Element form = page.selectFirst(".pair form");
        assertThat(form.selectFirst("textarea").attr("lang")).isEqualTo("ar");
        String front = form.select("textarea").first().val();
        desk.post(DESK + "/translations/ar/module", "part", "opening", "digest", form.select("[name=digest]").val(), "seen-0", "", "text-0",
                front.replaceFirst("title: .*", "title: \"خطوط المقاطعات: عندما تستغل العصابات الأطفال والبيوت\""), "seen-1", "", "text-1", "لا تخاطر عصابات المخدرات بنفسها.").sees("Kept").sees("All parts are up to date");
        Document list = desk.get(DESK + "/translations/ar").document();
        desk.post(DESK + "/translations/ar", list.select("textarea[name=p-gift.svg]").attr("name"), "حذاء جديد في علبة مفتوحة.").sees("Kept").sees("حذاء جديد في علبة مفتوحة.");
        desk.postOnce(DESK + "/text/en/first-signs?as=source", "do", "source", "seen", "", "source", "x").is(404);
        desk.getOnce(DESK + "/translations/pl").is(404);
        desk.getOnce(DESK + "/translations/cy/no-such-page").is(404);
    }

    private void looked() {
        try (Visitor eyes = Visitor.of(OpenServer.shared().server(), Visitor::inspecting)) {
            eyes.context().addCookies(translator.visitor().cookies());
            for (Map.Entry<String, String> one : Map.of("translation welsh", WELSH, "translation arabic", DESK + "/translations/ar/module", "translations arabic", DESK + "/translations/ar",
                    "desk with translations", DESK).entrySet()) {
                Page page = eyes.open(one.getValue()).page();
                HtmlChecker.check(one.getKey(), page.content());
                Looks.at(page, one.getKey());
            }
        }
    }

    private static byte[] zip() throws IOException {
        ModuleFiles files = ModuleFiles.read(Path.of("modules", "county-lines"));
        Map<String, byte[]> all = new TreeMap<>();
        files.paths().forEach(path -> all.put(path, files.bytes(path).orElseThrow()));
        all.put("module.yaml", files.text("module.yaml").orElseThrow().replace("id: county-lines\n", "id: " + MODULE + "\n").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ModuleFiles(all).writeZip(out);
        return out.toByteArray();
    }
}

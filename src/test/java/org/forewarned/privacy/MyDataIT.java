package org.forewarned.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.forewarned.learning.Answers;
import org.forewarned.learning.QuickLearner;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MyDataIT {

    private static final RunningServer SERVER = RunningServer.shared();
    private static final Answers MODULE = Answers.to("stop-check-tell");

    @Test
    void aLearnerSeesAndTakesAlongEverythingThatIsStored() throws IOException {
        QuickLearner learner = new QuickLearner(SERVER, MODULE);
        learner.finishes(MODULE.lessons().get(0));
        learner.passes();
        learner.certificate("Jon Smith");
        learner.visitor().get("/my-learning").sees("See and download what is stored");
        Answer shown = learner.visitor().get("/my-learning/data").sees("Modules you have begun").sees("stop-check-tell").sees("Certificates").seesNo("Jon Smith");
        assertThat(shown.document().select("main section > h2").eachText()).as("no section is called by a program's word").allMatch(heading -> Character.isUpperCase(heading.charAt(0)));
        assertThat(shown.document().select("main section > p").eachText()).as("why it is held, or that nothing is").doesNotContain("").hasSameSizeAs(shown.document().select("main section"));

        Answer file = learner.visitor().postOnce("/my-learning/data").is(200);
        assertThat(file.header("Content-Type")).startsWith("application/zip");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"my-data.zip\"");
        assertThat(file.header("Cache-Control")).contains("no-store");
        Map<String, String> all = unpacked(file.body());
        assertThat(all).containsOnlyKeys("data.html", "data.json");
        assertThat(all.get("data.json")).startsWith("{").contains("\"module\": \"stop-check-tell\"", "\"certificates\"", "\"attempts\"").doesNotContain("Jon Smith");
        Document page = Jsoup.parse(all.get("data.html"));
        assertThat(page.select("script, link, img, iframe, [src], [onclick]")).as("it stands alone").isEmpty();
        assertThat(page.select("h2").eachText()).contains("Modules you have begun", "Certificates", "You and your devices");
        assertThat(page.text()).contains("Your answers").doesNotContain("Jon Smith");
    }

    @Test
    void aStrangerSeesAndGetsNothing() {
        PlainVisitor stranger = new PlainVisitor(SERVER);
        stranger.get("/my-learning/data").sees("Nothing is stored about you on this device");
        assertThat(stranger.postOnce("/my-learning/data").is(303).location()).isEqualTo("/my-learning/data");
    }

    private static Map<String, String> unpacked(byte[] body) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}

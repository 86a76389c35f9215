package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.ShownPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the modules come from, on a server of its own: what is changed here stays changed, and other tests count on the program's. */
class OriginsIT {

    private static final String PAGE = "/administration/modules";
    private static final String LINES = "county-lines";
    private static final String FILE = "en/module.md";
    private static final int TRIES = 80;

    @Test
    @Tag("looks")
    void administratorsSeeWhereModulesComeFromAndTakeNewerTextsAsDrafts() throws IOException, InterruptedException {
        OpenServer open = OpenServer.fresh(Map.of());
        ShownPages pages = new ShownPages(open.server());
        PlainVisitor administrator = Somebody.on(open, Role.ADMINISTRATOR).visitor();
        Answer all = administrator.get(PAGE).sees("County lines").sees("Came with the program").seesNo("Newer text").seesNo("Take the chosen");
        assertThat(all.document().select("main ul.lines > li").size()).isGreaterThanOrEqualTo(3);
        assertThat(administrator.get(PAGE + "?find=COUNTY").document().select("main ul.lines > li")).hasSize(1);
        administrator.get(PAGE + "?show=withdrawn").sees("No module is like that.");

        ModuleFiles program = ModuleFiles.read(Path.of("modules", LINES));
        ModuleFiles ours = program.with(FILE, (program.text(FILE).orElseThrow() + "\nChanged here.\n").getBytes(StandardCharsets.UTF_8));
        // as after an upgrade: what the program brings now, no version here ever was
        open.in(em -> {
            DraftsWorld world = new DraftsWorld(em);
            world.clock.now = Somebody.now();
            em.createNativeQuery("update module_version set digest = ?1 where module_id = ?2").setParameter(1, "0".repeat(64)).setParameter(2, LINES).executeUpdate();
            return world.publishing.publish(DraftsWorld.somebody("reviewer"), LINES, ours, new PublicationOrder(PublicationKind.MINOR, "", List.of()));
        });
        for (int i = 0; i < TRIES && !administrator.get(PAGE).text().contains("Newer text"); i++) {
            Thread.sleep(500);
        }
        Answer offered = pages.show("modules", administrator.get(PAGE)).sees("Changed here").sees("Newer text").sees("1 file differs").sees(FILE);
        assertThat(offered.document().select("input[name=module]").eachAttr("value")).containsExactly(LINES);
        assertThat(administrator.get(PAGE + "?show=changed").document().select("main ul.lines > li")).hasSize(1);

        String here = PAGE + "?show=offered&find=";
        administrator.get(here);
        administrator.post(here, "take", "1").sees("Nothing is chosen");
        pages.show("modules asking", administrator.post(here, "take", "1", "module", LINES, "module", "no-such-module"))
                .sees("Take the newer text of 1 module as a draft?").sees("1 other that you chose has no newer text").seesNo("Take the chosen");
        
        administrator.post(here, "sure", "1", "module", LINES).sees("1 text was taken as a draft");
        administrator.post(here, "sure", "1", "module", LINES).sees("it had been dealt with meanwhile");
        pages.show("modules drafted", administrator.post(here, "take", "1", "module", LINES)).sees("Nothing is chosen");
        String text = administrator.get("/authoring/modules/" + LINES + "/text/en/module?as=source").text();
        assertThat(text).doesNotContain("Changed here.");
        pages.keepNobodyOut();
    }
}

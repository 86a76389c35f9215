package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Newer texts that came with the program are taken as drafts, several at once; on each database. */
@DatabaseTest
class TakingOffersTest {

    private static final String LINES = "county-lines";
    private static final String SIGNS = "spot-the-signs";
    private static final String STOP = "stop-check-tell";
    private static final String FILE = "en/module.md";
    private static final Asker ADA = DraftsWorld.somebody("administrator");
    private static final Asker RITA = DraftsWorld.somebody("reviewer");

    private final Database database;

    TakingOffersTest(Database database) {
        this.database = database;
    }

    /** With two modules changed here, and one that is as it came. */
    private void changedHere(Consumer<DraftsWorld> then) {
        database.write(em -> {
            DraftsWorld w = new DraftsWorld(em);
            w.publishing.publish(RITA, LINES, ours(LINES), new PublicationOrder(PublicationKind.MINOR, "", List.of()));
            w.publishing.publish(RITA, SIGNS, ours(SIGNS), new PublicationOrder(PublicationKind.MINOR, "", List.of()));
            w.publishing.publish(RITA, STOP, program(STOP), new PublicationOrder(PublicationKind.MINOR, "", List.of()));
            then.accept(w);
        });
    }

    private static ModuleFiles program(String module) {
        try {
            return ModuleFiles.read(Path.of("modules", module));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ModuleFiles ours(String module) {
        ModuleFiles files = program(module);
        return files.with(FILE, (files.text(FILE).orElseThrow() + "\nChanged here.\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void newerTextsBecomeDraftsAndADraftThatIsThereStays() {
        changedHere(w -> {
            w.drafts.begin(RITA, SIGNS);
            List<String> chosen = List.of(LINES, SIGNS, STOP, LINES, "no-such-module");

            TakingOffers.Preview preview = w.taking.preview(ADA, chosen);
            assertThat(preview.taken()).containsExactly(new TakingOffers.Taken(LINES, 1));
            assertThat(preview.drafted()).containsExactly(SIGNS);
            assertThat(preview.others()).as("as it came, and not there").isEqualTo(2);
            assertThat(w.drafts.find(ADA, LINES)).as("nothing is done yet").isEmpty();

            assertThat(w.taking.take(ADA, chosen)).isEqualTo(1);
            assertThat(w.drafts.find(ADA, LINES).orElseThrow().files().digest()).isEqualTo(program(LINES).digest());
            assertThat(w.drafts.find(ADA, LINES).orElseThrow().base().orElseThrow().number()).isEqualTo(1);
            assertThat(w.drafts.find(ADA, SIGNS).orElseThrow().text(FILE)).contains("Changed here.");
            assertThat(w.catalogue.newest(LINES).orElseThrow().number()).as("nothing is published").isEqualTo(1);
            assertThat(w.taking.take(ADA, chosen)).as("the second time nothing is left to do").isZero();
        });
    }

    @Test
    void onlyAdministratorsTakeSeveral() {
        changedHere(w -> {
            assertThatThrownBy(() -> w.taking.preview(RITA, List.of(LINES))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> w.taking.take(RITA, List.of(LINES))).isInstanceOf(NotAllowed.class);
            assertThat(w.drafts.find(ADA, LINES)).isEmpty();
        });
    }
}

package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.forewarned.authoring.PieceChange.Kind;
import org.forewarned.authoring.PublishDraft.Hindered;
import org.forewarned.authoring.PublishDraft.Obstacle;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;
import org.forewarned.catalogue.VersionView;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.SourcePiece;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Two people in one draft, revisions and the way back, and what stands in the way of publishing; on each database. */
@DatabaseTest
class EditingTest {

    private static final String MODULE = "county-lines";
    private static final String FILE = "en/first-signs.md";
    private static final Asker ANNE = DraftsWorld.somebody("author");
    private static final Asker BEN = DraftsWorld.somebody("author");
    private static final Asker RITA = DraftsWorld.somebody("reviewer");
    private static final Asker TOM = DraftsWorld.somebody("translator");
    private static final PublicationOrder SLIP = new PublicationOrder(PublicationKind.MINOR, "", List.of());
    private static final PublicationOrder NEWS = new PublicationOrder(PublicationKind.MATERIAL, "The route has changed.", List.of("first-signs"));

    private final Database database;

    EditingTest(Database database) {
        this.database = database;
    }

    /** With the module published and a draft begun. */
    private <T> T begun(Function<DraftsWorld, T> deed) {
        return database.read(em -> {
            DraftsWorld w = new DraftsWorld(em);
            try {
                w.publishing.publish(RITA, MODULE, ModuleFiles.read(Path.of("modules", MODULE)), NEWS);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            w.drafts.begin(ANNE, MODULE);
            return deed.apply(w);
        });
    }

    private static String text(DraftsWorld w) {
        return w.drafts.find(ANNE, MODULE).orElseThrow().text(FILE);
    }

    private static PieceChange replace(DraftsWorld w, int at, String text) {
        return new PieceChange(Kind.REPLACE, at, TextDigest.of(SourcePiece.of(FILE, text(w)).get(at).text()), text);
    }

    @Test
    void twoEditorsOfDifferentPiecesLoseNothing() {
        begun(w -> {
            PieceChange anne = replace(w, 2, "## What you see first is a change\n\nAnne wrote this.");
            PieceChange ben = replace(w, 3, "::: image {src=media/pegs.svg}\nBen wrote this.\n:::");
            w.editing.change(ANNE, MODULE, FILE, anne);
            w.editing.change(BEN, MODULE, FILE, ben);
            assertThat(text(w)).contains("Anne wrote this.", "Ben wrote this.");
            return null;
        });
    }

    @Test
    void whatSomebodyElseWroteInTheSamePlaceIsNeverOverwrittenUnseen() {
        begun(w -> {
            PieceChange anne = replace(w, 2, "## Anne’s heading");
            PieceChange ben = replace(w, 2, "## Ben’s heading");
            w.editing.change(ANNE, MODULE, FILE, anne);
            assertThatThrownBy(() -> w.editing.change(BEN, MODULE, FILE, ben)).isInstanceOfSatisfying(TextMoved.class, moved -> assertThat(moved.now()).contains("Anne’s"));
            String seen = TextDigest.of(text(w));
            w.editing.write(ANNE, MODULE, FILE, seen, text(w) + "\nMore.\n");
            assertThatThrownBy(() -> w.editing.write(BEN, MODULE, FILE, seen, "All mine.")).isInstanceOf(TextMoved.class);
            assertThat(text(w)).contains("Anne’s", "More.").doesNotContain("Ben’s", "All mine");
            return null;
        });
    }

    @Test
    void whatOnePersonDoesWithinTenMinutesIsOneRevision() {
        begun(w -> {
            w.editing.change(ANNE, MODULE, FILE, replace(w, 2, "## One"));
            w.clock.now = w.clock.now.plus(Duration.ofMinutes(9));
            w.editing.change(ANNE, MODULE, FILE, replace(w, 2, "## Two"));
            assertThat(w.drafts.find(ANNE, MODULE).orElseThrow().revisions()).hasSize(1);
            w.clock.now = w.clock.now.plus(Duration.ofMinutes(11));
            w.editing.change(ANNE, MODULE, FILE, replace(w, 2, "## Three"));
            w.editing.change(BEN, MODULE, FILE, replace(w, 2, "## Four"));
            w.editing.change(ANNE, MODULE, FILE, replace(w, 2, "## Five"));
            assertThat(w.drafts.find(ANNE, MODULE).orElseThrow().revisions()).extracting(DraftView.RevisionView::number).containsExactly(4, 3, 2, 1);
            return null;
        });
    }

    @Test
    void oneCanGoBackToEveryRevisionAndForwardAgain() {
        begun(w -> {
            String first = text(w);
            w.editing.change(ANNE, MODULE, FILE, replace(w, 2, "## One"));
            String one = text(w);
            w.editing.write(BEN, MODULE, "en/new-lesson.md", TextDigest.of(""), "A new file.\n");
            w.editing.goBack(ANNE, MODULE, 0);
            assertThat(text(w)).isEqualTo(first);
            assertThat(w.drafts.find(ANNE, MODULE).orElseThrow().files().paths()).doesNotContain("en/new-lesson.md");
            assertThat(w.drafts.find(ANNE, MODULE).orElseThrow().changed()).isFalse();
            w.editing.goBack(BEN, MODULE, 2);
            assertThat(text(w)).isEqualTo(one);
            assertThat(w.drafts.find(ANNE, MODULE).orElseThrow().text("en/new-lesson.md")).isEqualTo("A new file.\n");
            return null;
        });
    }

    @Test
    void onlyThoseWhoMayWriteDo() {
        begun(w -> {
            assertThatThrownBy(() -> w.editing.write(TOM, MODULE, FILE, TextDigest.of(text(w)), "Mine.")).isInstanceOf(NotAllowed.class);
            w.editing.write(TOM, MODULE, "cy/first-signs-too.md", TextDigest.of(""), "Cymraeg.\n");
            assertThatThrownBy(() -> w.drafts.find(DraftsWorld.somebody(), MODULE)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> w.publish.now(ANNE, MODULE, SLIP)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> w.drafts.discard(TOM, MODULE)).isInstanceOf(NotAllowed.class);
            return null;
        });
    }

    @Test
    void aSlipOfThePenIsPublishedWithoutFurtherAdo() {
        begun(w -> {
            assertThatThrownBy(() -> w.publish.now(RITA, MODULE, SLIP)).isInstanceOfSatisfying(Hindered.class, h -> assertThat(h.obstacles()).containsExactly(Obstacle.UNCHANGED));
            w.editing.change(RITA, MODULE, FILE, replace(w, 2, "## A change comes first"));
            assertThat(w.publish.now(RITA, MODULE, SLIP)).isEqualTo(2);
            assertThat(w.drafts.find(RITA, MODULE)).isEmpty();
            assertThat(w.catalogue.module(MODULE).orElseThrow().files().text(FILE).orElseThrow()).contains("A change comes first");
            assertThat(w.publishing.history(MODULE)).extracting(VersionView::kind).containsExactly(PublicationKind.MINOR, PublicationKind.FIRST);
            return null;
        });
    }

    @Test
    void aMaterialChangeNeedsASecondPairOfEyesThatHaveLookedSinceTheLastChange() {
        begun(w -> {
            w.editing.change(RITA, MODULE, FILE, replace(w, 2, "## Changed"));
            Asker sam = DraftsWorld.somebody("reviewer");
            assertThatThrownBy(() -> w.publish.now(RITA, MODULE, NEWS)).isInstanceOfSatisfying(Hindered.class,
                    h -> assertThat(h.obstacles()).containsExactly(Obstacle.OWN_WORK, Obstacle.UNREVIEWED));
            for (ReviewItem item : List.of(ReviewItem.FACTS, ReviewItem.LANGUAGE, ReviewItem.ACCESSIBILITY)) {
                w.clock.now = w.clock.now.plusSeconds(60);
                w.reviewing.tick(sam, MODULE, item, true);
            }
            w.clock.now = w.clock.now.plusSeconds(60);
            w.editing.change(ANNE, MODULE, FILE, replace(w, 2, "## Changed once more"));
            assertThatThrownBy(() -> w.publish.now(sam, MODULE, NEWS)).isInstanceOfSatisfying(Hindered.class, h -> assertThat(h.obstacles()).containsExactly(Obstacle.UNREVIEWED));
            w.clock.now = w.clock.now.plusSeconds(60);
            List.of(ReviewItem.FACTS, ReviewItem.LANGUAGE, ReviewItem.ACCESSIBILITY).forEach(item -> w.reviewing.tick(sam, MODULE, item, true));
            assertThat(w.publish.now(sam, MODULE, NEWS)).isEqualTo(2);
            return null;
        });
    }

    @Test
    void whatIsPlannedIsPublishedOnItsDayUnlessItWasChanged() {
        begun(w -> {
            w.editing.change(ANNE, MODULE, FILE, replace(w, 2, "## Planned"));
            w.publish.on(RITA, MODULE, java.time.LocalDate.of(2026, 11, 24), SLIP);
            assertThat(w.publish.due()).isEmpty();
            w.clock.now = w.clock.now.plus(Duration.ofDays(2));
            assertThat(w.publish.due()).containsExactly(MODULE);
            assertThat(w.publish.asPlanned(MODULE)).isTrue();
            assertThat(w.publish.asPlanned(MODULE)).isFalse();
            w.drafts.begin(ANNE, MODULE);
            w.editing.change(ANNE, MODULE, FILE, replace(w, 2, "## Planned again"));
            w.publish.on(RITA, MODULE, java.time.LocalDate.of(2026, 11, 26), SLIP);
            w.clock.now = w.clock.now.plus(Duration.ofDays(1));
            w.editing.change(BEN, MODULE, FILE, replace(w, 2, "## Changed meanwhile"));
            w.clock.now = w.clock.now.plus(Duration.ofDays(1));
            assertThat(w.publish.asPlanned(MODULE)).isFalse();
            assertThat(w.publish.plan(RITA, MODULE).orElseThrow().broken()).isTrue();
            return null;
        });
    }

    @Test
    void remarksAreCarriedOverToTheNextDraftUntilTheyAreResolved() {
        begun(w -> {
            w.reviewing.remark(RITA, MODULE, FILE, "which-signs", "Which of these", "Is this a sign at all?");
            w.editing.change(ANNE, MODULE, FILE, replace(w, 2, "## Slip"));
            w.publish.now(RITA, MODULE, SLIP);
            w.clock.now = w.clock.now.plusSeconds(60);
            w.drafts.begin(ANNE, MODULE);
            var open = w.reviewing.remarks(ANNE, MODULE);
            assertThat(open).hasSize(1);
            assertThat(open.get(0).carried()).isTrue();
            w.reviewing.resolve(ANNE, MODULE, open.get(0).id());
            assertThat(w.reviewing.remarks(ANNE, MODULE)).extracting(Reviewing.RemarkView::resolved).containsExactly(true);
            assertThatThrownBy(() -> w.reviewing.resolve(ANNE, "other-module", open.get(0).id())).isInstanceOf(NotAllowed.class);
            return null;
        });
    }

    @Test
    void aWholeModuleComesAndGoesByteForByte() throws IOException {
        ModuleFiles files = ModuleFiles.read(Path.of("modules", MODULE));
        begun(w -> {
            w.editing.write(ANNE, MODULE, FILE, TextDigest.of(text(w)), "Something else.");
            w.editing.take(BEN, MODULE, files);
            assertThat(w.drafts.find(ANNE, MODULE).orElseThrow().files().digest()).isEqualTo(files.digest());
            assertThat(w.drafts.beginNew(ANNE, MODULE, files)).as("there is one already").isFalse();
            w.editing.put(ANNE, MODULE, "media/new.txt", "x".getBytes(StandardCharsets.UTF_8));
            assertThat(w.drafts.find(ANNE, MODULE).orElseThrow().checked().isSound()).isFalse();
            return null;
        });
    }
}

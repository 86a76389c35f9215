package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.forewarned.authoring.FilmWords.Words;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** A film comes, gets its words, and goes with them; on each database. */
@DatabaseTest
class FilmWordsTest {

    private static final String MODULE = "county-lines";
    private static final Asker ANNE = DraftsWorld.somebody("author");
    private static final Asker TOM = DraftsWorld.somebody("translator");
    private static final byte[] FILM = "\u0000\u0000\u0000 ftypisom a film".getBytes(StandardCharsets.UTF_8);
    private static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.";
    private static final String TRANSCRIPT = "A door opens. Anna says: \"Hello\\.\"\n\nNobody answers.";

    private final Database database;

    FilmWordsTest(Database database) {
        this.database = database;
    }

    private void with(Consumer<World> deed) {
        database.read(em -> {
            DraftsWorld w = new DraftsWorld(em);
            try {
                w.publishing.publish(DraftsWorld.somebody("reviewer"), MODULE, ModuleFiles.read(Path.of("modules", MODULE)), new PublicationOrder(PublicationKind.MINOR, "", List.of()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            w.drafts.begin(ANNE, MODULE);
            deed.accept(new World(w, new MediaDesk(w.editing, w.drafts), new FilmWords(w.editing, w.drafts)));
            return null;
        });
    }

    private record World(DraftsWorld w, MediaDesk desk, FilmWords films) {

        DraftView draft() {
            return w.drafts.find(ANNE, MODULE).orElseThrow();
        }

        Words words(String language) {
            return films.of(draft(), "talk.mp4", language).orElseThrow();
        }

        void write(String language, String captions, String transcript) {
            films.write(ANNE, MODULE, "talk.mp4", language, words(language).digest(), new Words(captions, transcript));
        }

        String table() {
            return draft().text(MediaDesk.TABLE);
        }
    }

    @Test
    void aFilmWithoutItsWordsKeepsTheModuleFromGoingOut() {
        with(world -> {
            String before = world.table();
            assertThat(world.desk.add(ANNE, MODULE, "Talk.MP4", FILM, "First words.", "Us", "CC-BY-4.0")).isEqualTo("talk.mp4");
            assertThat(world.draft().checked().isSound()).isFalse();
            assertThat(world.desk.isWhole(world.draft(), "talk.mp4")).isFalse();
            assertThat(world.words("en")).isEqualTo(new Words("", "First words."));
            world.write("en", CAPTIONS, TRANSCRIPT);
            assertThat(world.draft().checked().errors()).isEmpty();
            assertThat(world.desk.isWhole(world.draft(), "talk.mp4")).isTrue();
            assertThat(world.words("en")).isEqualTo(new Words(CAPTIONS + "\n", TRANSCRIPT));
            assertThat(world.table()).startsWith(before).endsWith("- file: talk.mp4\n  author: \"Us\"\n  licence: CC-BY-4.0\n"
                    + "  transcript: {en: \"A door opens. Anna says: \\\"Hello\\\\.\\\"\\n\\nNobody answers.\"}\n  captions: {en: talk.en.vtt}\n");
            world.write("cy", CAPTIONS.replace("Hello", "Helo"), "Mae drws yn agor.");
            assertThat(world.table()).contains("captions: {en: talk.en.vtt, cy: talk.cy.vtt}", "Nobody answers.\", cy: \"Mae drws yn agor.\"}");
            assertThat(world.desk.captions(world.draft())).containsExactlyInAnyOrder("talk.en.vtt", "talk.cy.vtt");
            world.write("cy", "", "");
            assertThat(world.draft().files().bytes("media/talk.cy.vtt")).isEmpty();
            assertThat(world.table()).contains("captions: {en: talk.en.vtt}\n").doesNotContain("cy: talk", "Mae drws yn agor");
            world.desk.remove(ANNE, MODULE, "talk.mp4");
            assertThat(world.table()).isEqualTo(before);
            assertThat(world.draft().files().paths()).noneMatch(path -> path.contains("talk"));
        });
    }

    @Test
    void unsoundCaptionsAreNamedLineByLine() {
        with(world -> {
            world.desk.add(ANNE, MODULE, "talk.mp4", FILM, "Words.", "Us", "CC-BY-4.0");
            assertThatThrownBy(() -> world.write("en", "WEBVTT\n\n00:03.000 --> 00:02.000\n<script>alert(1)</script>", "Words."))
                    .isInstanceOfSatisfying(FilmWords.Unsound.class, unsound -> assertThat(unsound.problems()).extracting(problem -> problem.line()).containsExactly(3, 4));
        });
    }

    @Test
    void nothingThatOthersWroteIsOverwritten() {
        with(world -> {
            world.desk.add(ANNE, MODULE, "talk.mp4", FILM, "Words.", "Us", "CC-BY-4.0");
            String seen = world.words("en").digest();
            world.write("en", CAPTIONS, "Mine.");
            assertThatThrownBy(() -> world.films.write(ANNE, MODULE, "talk.mp4", "en", seen, new Words(CAPTIONS, "Theirs."))).isInstanceOf(TextMoved.class);
            world.films.write(ANNE, MODULE, "talk.mp4", "en", seen, world.words("en"));
            assertThatThrownBy(() -> world.films.write(TOM, MODULE, "talk.mp4", "en", world.words("en").digest(), new Words(CAPTIONS, "x"))).isInstanceOf(NotAllowed.class);
            assertThat(world.films.of(world.draft(), "pegs.svg", "en")).isEmpty();
        });
    }

    @Test
    void whateverAFileIsCalledItStaysInItsFolderAndReplacesNothing() {
        with(world -> {
            assertThat(world.desk.add(ANNE, MODULE, "../../../etc/Passwd.PNG.mp4", FILM, "x", "Us", "CC-BY-4.0")).isEqualTo("etc-passwd-png.mp4");
            assertThat(world.desk.add(ANNE, MODULE, "C:\\\\secret\\\\..\\\\media.yaml", FILM, "x", "Us", "CC-BY-4.0")).isEqualTo("c-secret-media.mp4");
            assertThat(world.desk.add(ANNE, MODULE, "\u202e\u0000.exe", FILM, "x", "Us", "CC-BY-4.0")).isEqualTo("picture.mp4");
            assertThat(world.desk.add(ANNE, MODULE, "picture.svg", FILM, "x", "Us", "CC-BY-4.0")).as("the name is taken").isEqualTo("picture-2.mp4");
            assertThat(world.draft().files().paths()).allMatch(path -> path.matches("(?:[a-z]+/)?[a-z0-9-]+(?:\\.[a-z0-9-]+)+"));
        });
    }

    @Test
    void whatIsTooLargeOrSaysMoreThanItShouldInTheTableIsRefused() {
        with(world -> {
            assertThatThrownBy(() -> world.desk.add(ANNE, MODULE, "a.mp4", java.util.Arrays.copyOf(FILM, MediaDesk.LARGEST + 1), "x", "Us", "CC-BY-4.0"))
                    .isInstanceOfSatisfying(MediaRefused.class, refused -> assertThat(refused.key()).isEqualTo("media.fault.large"));
            world.desk.add(ANNE, MODULE, "talk.mp4", FILM, "x\"}\n- file: evil.svg\n  author: \"\\", "Us\"\n  licence: none\\", "CC-BY-4.0");
            assertThat(world.draft().checked().module().orElseThrow().media()).doesNotContainKey("evil.svg");
            assertThat(world.words("en").transcript()).isEqualTo("x\"}\n- file: evil.svg\nauthor: \"\\");
        });
    }

    @Test
    void captionsComeWithTheirFilmOnly() {
        with(world -> {
            assertThatThrownBy(() -> world.desk.add(ANNE, MODULE, "talk.vtt", CAPTIONS.getBytes(StandardCharsets.UTF_8), "x", "Us", "CC-BY-4.0"))
                    .isInstanceOfSatisfying(MediaRefused.class, refused -> assertThat(refused.key()).isEqualTo("media.fault.captions"));
            assertThatThrownBy(() -> FilmWords.read(new byte[] {(byte) 0xff, (byte) 0xfe, 'W', 0})).isInstanceOf(MediaRefused.class);
            assertThatThrownBy(() -> FilmWords.read(new byte[3 * FilmWords.LONGEST + 1])).isInstanceOf(MediaRefused.class);
            assertThat(FilmWords.read(("\ufeff" + CAPTIONS).getBytes(StandardCharsets.UTF_8))).isEqualTo(CAPTIONS);
        });
    }
}

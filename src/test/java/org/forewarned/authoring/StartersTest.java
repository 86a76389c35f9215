package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forewarned.markup.BlockSchema;
import org.forewarned.markup.Fixture;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Modules;
import org.forewarned.markup.Problem;
import org.forewarned.markup.SourcePiece;
import org.forewarned.reference.Reference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StartersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String FILE = "en/first-signs.md";
    /** What they name must be chosen: no picture, film or fact fits everywhere. */
    private static final Set<String> CHOSEN = Set.of("image", "video", "fact");

    private final Starters starters = new Starters(DraftsWorld.CONTENT);
    private final Reference reference = new Reference(DraftsWorld.CONTENT, CLOCK);

    @TestFactory
    Stream<DynamicTest> whatANewBlockBeginsWithIsSound() {
        return BlockSchema.all().stream().map(BlockSchema::name).map(kind -> DynamicTest.dynamicTest(kind, () -> {
            ModuleFiles files = ModuleFiles.read(Path.of("modules", "county-lines"));
            String started = starters.of(kind, files);
            assertThat(SourcePiece.of(FILE, started)).hasSize(1);
            assertThat(SourcePiece.of(FILE, started).get(0).name()).isEqualTo(kind);
            String whole = files.text(FILE).orElseThrow() + "\n" + started + "\n";
            List<Problem> errors = Modules.check(files.with(FILE, whole.getBytes(StandardCharsets.UTF_8)), reference.entries()).errors().stream()
                    .filter(problem -> problem.file().startsWith("en/")).toList();
            assertThat(errors).as(kind).hasSize(CHOSEN.contains(kind) ? 1 : 0);
        }));
    }

    @Test
    void aNewBlockHasAnIdOfItsOwn() throws IOException {
        ModuleFiles files = ModuleFiles.read(Path.of("modules", "county-lines"));
        ModuleFiles with = files.with(FILE, (files.text(FILE).orElseThrow() + "\n" + starters.of("question", files)).getBytes(StandardCharsets.UTF_8));
        assertThat(starters.of("question", files)).contains("{#question}");
        assertThat(starters.of("question", with)).contains("{#question-2}");
    }

    @Test
    void aNewModuleSaysWhatIsMissing() {
        ModuleFiles files = starters.module("a-module", "A “quoted” \"title\"", "fraud", LocalDate.of(2026, 11, 22));
        List<Problem> errors = Modules.check(files, "a-module", reference.entries()).errors();
        assertThat(errors).extracting(Problem::file).containsOnly("en/assessment.md");
        assertThat(Modules.check(files, reference.entries()).module().orElseThrow().source().title()).isEqualTo("A “quoted” ”title”");
    }

    @Test
    void aQuestionIsTakenApartAndPutTogetherAgain() {
        String body = "What first?\n\n- [ ] Wait {#wait}\n  > Why not.\n  >\n  > More.\n- [x] Tell {#tell}\n  > Yes.\n\nRemember.";
        QuestionText read = QuestionText.read("", body).orElseThrow();
        assertThat(read.choices()).extracting(QuestionText.Row::id).containsExactly("wait", "tell");
        assertThat(read.text()).isEqualTo(body);
        assertThat(QuestionText.read("order", "Put them.\n\n1. One {#one}\n2. Two {#two}\n\nWhy.").orElseThrow().choices()).hasSize(2);
        assertThat(QuestionText.read("match", "Match.\n\n- A :: B {#a}\n- C :: D {#c}\n\nWhy.").orElseThrow().choices().get(1).other()).isEqualTo("D");
        assertThat(QuestionText.read("", "No list")).isEqualTo(Optional.empty());
        assertThat(QuestionText.read("", "Odd.\n\n- [x]  Two spaces {#a}\n- [ ] B {#b}")).as("what would come back otherwise is left as text").isEmpty();
    }

    @Test
    void everyQuestionOfTheModulesCanBeWrittenInItsForm() throws IOException {
        int taken = 0;
        int all = 0;
        for (String module : List.of("county-lines", "spot-the-signs", "stop-check-tell")) {
            ModuleFiles files = ModuleFiles.read(Path.of("modules", module));
            for (String path : files.paths().stream().filter(p -> p.startsWith("en/")).toList()) {
                for (SourcePiece piece : SourcePiece.of(path, files.text(path).orElseThrow())) {
                    if (piece.name().equals("question")) {
                        all++;
                        taken += QuestionText.read(piece.attributes().getOrDefault("kind", ""), piece.body()).isPresent() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(taken).as("of " + all).isEqualTo(all);
    }

    @Test
    void questions_before_and_after_begin_sound() {
        ModuleFiles files = starters.module("a-module", "A module", "fraud", LocalDate.of(2026, 11, 22)).with("en/before-after.md", starters.beforeAfter().getBytes(StandardCharsets.UTF_8));

        assertThat(Modules.check(files, Fixture.ENTRIES).errors()).extracting(Problem::file).doesNotContain("en/before-after.md");
        assertThat(Modules.check(files, Fixture.ENTRIES).module().orElseThrow().source().beforeAfter().questions()).hasSize(2);
    }
}

package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.forewarned.organisations.AssigningWorld;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.organisations.DueDate;
import org.forewarned.organisations.NewAssignment;
import org.forewarned.organisations.Repeat;
import org.forewarned.organisations.Target;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.platform.web.TextBundles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EvidenceTest {

    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"Ann\")";

    private final Database database;
    private final TextBundles texts = new TextBundles(new Content());
    private final Instant now = AssigningWorld.NOW;
    private Place school;
    private UUID teaching;
    private UUID waived;

    EvidenceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void found() {
        then(world -> {
            world.learners.seeding.seed();
            school = world.school();
            teaching = world.unit(school, null, "Teaching");
            UUID learner = world.learners.learners.begin().learner();
            world.person(school, teaching, learner, "Aisha Begum");
            world.person(school, null, null, FORMULA);
            waived = world.person(school, null, null, "Zoë, \"the\" Last");
            UUID assignment = world.assigning.assign(school.coordinator(), school.id(), new NewAssignment("county-lines", null, Set.of(school.everybody()),
                    DueDate.on(LocalDate.parse("2026-12-01")), Repeat.NEVER, Optional.empty(), ""));
            world.handOut(assignment);
            world.learners.assessment.handIn(learner, world.learners.answered(learner, List.of()));
            world.assigning.waive(school.coordinator(), school.id(), world.rows(waived).get(0).id(), "+44 leave");
        });
    }

    @Test
    void theTableSaysWhoWhatWhenAndUntilWhen() throws IOException {
        byte[] file = in(world -> written(out -> files(world).csv(school.coordinator(), school.id(), school.everybody(), "en", out)));
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\ufeffName,Unit,What,Due");
        List<CsvRecord> rows;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(new ByteArrayInputStream(file))) {
            rows = csv.stream().toList();
        }
        assertThat(rows.get(1).getFields()).startsWith("Aisha Begum", "Teaching").contains("2026-12-01", "Passed", "2026-11-22", "1", "2027-11-22");
        assertThat(rows.get(2).getField(0)).isEqualTo("'" + FORMULA);
        assertThat(rows.get(3).getFields()).startsWith("Zoë, \"the\" Last").contains("Need not do it", "'+44 leave");
    }

    @Test
    void inASpreadsheetDatesAreDatesAndNothingIsAFormula() throws IOException {
        byte[] file = in(world -> written(out -> files(world).xlsx(school.coordinator(), school.id(), school.everybody(), "en", out)));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(1).getCell(3).asDate().toLocalDate()).isEqualTo(LocalDate.parse("2026-12-01"));
            assertThat(rows.get(1).getCell(6).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCell(0).getText()).isEqualTo("'" + FORMULA);
        }
    }

    @Test
    void thereIsEvidenceOfAUnitAndOfAPersonForThoseWhoLookAfterThem() {
        assertThat(lines(school.coordinator(), Target.unit(teaching))).hasSize(2);
        assertThat(lines(school.coordinator(), Target.person(waived))).hasSize(2);
        Asker ofTeaching = in(world -> world.coordinatorOf(school, teaching));
        assertThat(lines(ofTeaching, school.everybody())).hasSize(2);
        Place other = in(AssigningWorld::school);
        for (Target target : List.of(school.everybody(), Target.unit(teaching), Target.person(waived))) {
            assertThatThrownBy(() -> lines(other.coordinator(), target)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> lines(ofTeaching, Target.person(waived))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whateverBeginsLikeAFormulaIsText() {
        for (String risky : List.of("=1", "+1", "-1", "@x", "\tx", "\rx", " =1", "＝1")) {
            assertThat(SpreadsheetText.of(risky)).isEqualTo("'" + risky);
        }
        assertThat(SpreadsheetText.of("Anne-Marie = O'Neill")).isEqualTo("Anne-Marie = O'Neill");
        assertThat(SpreadsheetText.of("")).isEmpty();
    }

    private List<String> lines(Asker asker, Target of) {
        byte[] file = in(world -> written(out -> files(world).csv(asker, school.id(), of, "en", out)));
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    private EvidenceFiles files(AssigningWorld world) {
        return new EvidenceFiles(new EvidenceLines(world.evidence, world.learners.catalogue), texts);
    }

    private interface Writer {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private <T> T in(Function<AssigningWorld, T> use) {
        return database.read(em -> use.apply(new AssigningWorld(em, now)));
    }

    private void then(Consumer<AssigningWorld> use) {
        database.write(em -> use.accept(new AssigningWorld(em, now)));
    }
}

package org.forewarned.authoring.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.forewarned.platform.testing.Fuzzed;
import org.forewarned.platform.testing.Patience;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a file of questions: reading it never throws and ends soon, and what is taken passes the checker or says what it needs. */
class QuestionsFuzz {

    /** The first byte says as what the rest is read. */
    static Stream<byte[]> files() {
        return Stream.of("g" + Bank.text("bank.gift.txt"), "x" + Bank.text("bank.moodle.xml"), "q" + Bank.text("pasted.txt")).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("files")
    @Fuzzed
    void anything_may_stand_in_a_file_of_questions(byte[] file) {
        if (file.length > 0) {
            byte[] rest = Arrays.copyOfRange(file, 1, file.length);
            ImportedQuestions imported = Sound.all(Patience.with(() -> switch (file[0] % 3) {
                case 0 -> QuestionImport.moodleXml(rest, Set.of());
                case 1 -> QuestionImport.gift(rest, Set.of());
                default -> QuestionImport.pasted(new String(rest, StandardCharsets.UTF_8), Set.of());
            }));
            assertThat(imported.losses()).as("signs that were not escaped").noneMatch(loss -> loss.what() == Loss.What.UNREADABLE);
        }
    }
}

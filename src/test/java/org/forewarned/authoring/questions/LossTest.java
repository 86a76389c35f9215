package org.forewarned.authoring.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LossTest {

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("content/texts/en/authoring.properties"))) {
            texts.load(file);
        }
        return texts;
    }

    @Test
    void every_loss_can_be_said() throws IOException {
        Properties texts = texts();

        assertThat(Arrays.stream(Loss.What.values()).map(what -> "import." + what.slug())).allMatch(texts::containsKey);
        assertThat(Arrays.stream(Loss.Weight.values()).map(weight -> "import.weight." + weight.name().toLowerCase(Locale.ROOT).replace('_', '-'))).allMatch(texts::containsKey);
    }

    @Test
    void what_is_said_has_no_place_left_open() throws IOException {
        Properties texts = texts();
        for (ImportedQuestions imported : new ImportedQuestions[] {QuestionImport.gift(Bank.bytes("bank.gift.txt"), Set.of()), QuestionImport.moodleXml(Bank.bytes("bank.moodle.xml"), Set.of()),
            QuestionImport.pasted(Bank.text("pasted.txt"), Set.of())}) {
            imported.losses().forEach(loss -> assertThat(new MessageFormat(texts.getProperty("import." + loss.code()), Locale.ENGLISH).format(loss.arguments().toArray()))
                    .doesNotContainPattern("\\{\\d"));
        }
    }
}

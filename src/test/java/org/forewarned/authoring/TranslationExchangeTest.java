package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.forewarned.authoring.TranslationExchange.Outcome;
import org.forewarned.authoring.TranslationExchange.Refused;
import org.forewarned.authoring.TranslationExchange.Report;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.Asker;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Translations out and in as XLIFF 2, checked by the reader that the format's own tools use. */
@DatabaseTest
class TranslationExchangeTest {

    private static final String MODULE = "county-lines";
    private static final String ENGLISH = "en/first-signs.md";
    private static final String WELSH = "cy/first-signs.md";
    private static final Asker ANNE = DraftsWorld.somebody("author");
    private static final Asker RITA = DraftsWorld.somebody("reviewer");
    private static final PublicationOrder NEWS = new PublicationOrder(PublicationKind.MATERIAL, "New.", List.of("first-signs"));

    private final Database database;

    TranslationExchangeTest(Database database) {
        this.database = database;
    }

    @Test
    void whatIsGivenIsValidAndComesBackWithoutChangingAByte() {
        begun(w -> {
            byte[] given = w.exchange.give(ANNE, MODULE, "cy");
            XLIFFReader.validate(new ByteArrayInputStream(given), null);
            String before = draft(w).files().digest();
            Report report = take(w, "cy", given);
            assertThat(report.taken()).isZero();
            assertThat(report.same()).isGreaterThan(90);
            assertThat(report.rows()).isEmpty();
            assertThat(draft(w).files().digest()).isEqualTo(before);
            return null;
        });
    }

    @Test
    void aLanguageThatWasOnlyBegunIsValidToo() {
        begun(w -> {
            w.translating.begin(ANNE, MODULE, "pl");
            byte[] given = w.exchange.give(ANNE, MODULE, "pl");
            XLIFFReader.validate(new ByteArrayInputStream(given), null);
            assertThat(take(w, "pl", given).rest()).isGreaterThan(90);
            return null;
        });
    }

    @Test
    void whatTheOfficeTranslatedIsTakenWithItsCodes() {
        begun(w -> {
            String given = text(w.exchange.give(ANNE, MODULE, "cy"));
            Report report = take(w, "cy", given.replace("Pa mor siŵr fyddech chi", "Pa mor sicr fyddech chi").getBytes(StandardCharsets.UTF_8));
            assertThat(report.taken()).isEqualTo(1);
            assertThat(report.rows()).containsExactly(new TranslationExchange.Row("first-signs", "how-sure", Outcome.TAKEN));
            assertThat(draft(w).text(WELSH)).contains("Pa mor sicr fyddech chi", "::: question {#how-sure}", "- Byddwn i eisiau prawf {#proof}");
            assertThat(draft(w).checked().aside()).isEmpty();
            return null;
        });
    }

    @Test
    void whatChangedMeanwhileIsReportedAndNotOverwritten() {
        begun(w -> {
            byte[] back = text(w.exchange.give(ANNE, MODULE, "cy")).replace("Pa mor siŵr fyddech chi", "Pa mor sicr fyddech chi").getBytes(StandardCharsets.UTF_8);
            change(w, WELSH, "Pa mor siŵr fyddech chi", "Mor siŵr fyddech chi");
            assertThat(take(w, "cy", back).rows()).containsExactly(new TranslationExchange.Row("first-signs", "how-sure", Outcome.CHANGED));
            change(w, WELSH, "Mor siŵr fyddech chi", "Pa mor siŵr fyddech chi");
            change(w, ENGLISH, "How sure would you want", "How certain would you want");
            assertThat(take(w, "cy", back).rows()).containsExactly(new TranslationExchange.Row("first-signs", "how-sure", Outcome.SOURCE));
            assertThat(draft(w).text(WELSH)).contains("Pa mor siŵr fyddech chi");
            return null;
        });
    }

    @Test
    void aUnitWithoutItsCodesOrWithAnotherNameIsNotTaken() {
        begun(w -> {
            String given = text(w.exchange.give(ANNE, MODULE, "cy"));
            int target = given.indexOf("<target>", given.indexOf("id=\"how-sure.0\""));
            int end = given.indexOf("</target>", target);
            String without = given.substring(0, target) + "<target>Dim codau" + given.substring(end);
            assertThat(take(w, "cy", without.getBytes(StandardCharsets.UTF_8)).rows()).containsExactly(new TranslationExchange.Row("first-signs", "how-sure", Outcome.CODES));
            String renamed = given.replaceFirst("name=\"how-sure 0", "name=\"no-such 0").replace("Pa mor siŵr fyddech chi", "Pa mor sicr fyddech chi");
            assertThat(take(w, "cy", renamed.getBytes(StandardCharsets.UTF_8)).rows()).containsExactly(new TranslationExchange.Row("first-signs", "no-such", Outcome.UNKNOWN));
            return null;
        });
    }

    @Test
    void filesThatAreMadeToHurtOrMeanSomethingElseAreRefused() {
        begun(w -> {
            refused(w, "no xml", "translation.fault.xml");
            refused(w, "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"cy\">&a;</xliff>",
                    "translation.fault.doctype");
            refused(w, "<xliff version=\"1.2\"><file/></xliff>", "translation.fault.version");
            refused(w, "<html/>", "translation.fault.version");
            refused(w, "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"pl\"/>", "translation.fault.other");
            refused(w, "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"cy\">" + "<group>".repeat(5_000), "translation.fault.large");
            refused(w, "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"cy\"><file id=\"x\"><unit name=\"a 0 b c\"><segment><source>x", "translation.fault.xml");
            assertThatThrownBy(() -> w.exchange.take(ANNE, MODULE, "cy", new byte[Xliff.LARGEST + 1])).isInstanceOf(Refused.class).hasMessage("translation.fault.large");
            return null;
        });
    }

    private static void refused(DraftsWorld w, String file, String why) {
        assertThatThrownBy(() -> w.exchange.take(ANNE, MODULE, "cy", file.getBytes(StandardCharsets.UTF_8))).as(file).isInstanceOf(Refused.class).hasMessage(why);
    }

    private static Report take(DraftsWorld w, String language, byte[] file) {
        try {
            return w.exchange.take(ANNE, MODULE, language, file);
        } catch (Refused refused) {
            throw new AssertionError(refused);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static void change(DraftsWorld w, String path, String text, String by) {
        String before = draft(w).text(path);
        assertThat(before).contains(text);
        w.editing.write(ANNE, MODULE, path, TextDigest.of(before), before.replace(text, by));
    }

    private static DraftView draft(DraftsWorld w) {
        return w.drafts.find(ANNE, MODULE).orElseThrow();
    }

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
}

package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificatePdfTest {

    @TempDir
    static Path folder;
    static SigningKey key;
    static CertificatePdf design;

    @BeforeAll
    static void prepare() {
        key = SigningKey.own(folder, "p".toCharArray(), "Forewarned", Sheets.CLOCK);
        design = Sheets.design();
    }

    @ParameterizedTest
    @EnumSource(Names.class)
    void isUnderSixtyKilobytes(Names name) {
        assertThat(design.write(Sheets.of(name.name), key).length).isLessThan(60_000);
    }

    @ParameterizedTest
    @EnumSource(value = Names.class, names = {"PLAIN", "CYRILLIC", "GREEK", "VIETNAMESE", "CENTRAL_EUROPE"})
    void itsTextHoldsTheName(Names name) throws IOException {
        assertThat(text(design.write(Sheets.of(name.name), key)).replaceAll("\\s", "")).contains(name.name.replace(" ", ""));
    }

    /** Joined letters are drawn by other code points; each says what it reads as, in reading order. */
    @Test
    void joinedLettersSayWhatTheyReadAs() throws IOException {
        PdfReader reader = new PdfReader(design.write(Sheets.of("علا"), key));
        String page = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
        assertThat(page.indexOf(actual("ع"))).isPositive().isLessThan(page.indexOf(actual("لا")));
    }

    private static String actual(String text) {
        return "/ActualText(\u00fe\u00ff" + new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    }

    @Test
    void saysWhatItIsAndWhatItIsNot() throws IOException {
        String text = text(design.write(Sheets.of(null), key)).replaceAll("\\s+", " ");
        assertThat(text).contains("Certificate of awareness learning", "The holder of this certificate", "has completed and passed", "County lines:",
                "tell the right person on the same day", "22 November 2026", "22 November 2027", "35 minutes (0.6 hours)", "3, of 12 November 2026", "England",
                Sheets.NUMBER.text(), "forewarned.example/certificates", "not yet reviewed by a specialist",
                "This is not Prevent duty or counter-terrorism training.");
    }

    @Test
    void attendanceSaysSoAndWhatIsMissingHasWords() throws IOException {
        CertificateSheet passed = Sheets.of("Ada");
        CertificateSheet sheet = new CertificateSheet(passed.number(), CertificateSheet.Kind.ATTENDED, passed.holder(), passed.module(), 1, LocalDate.of(2026, 1, 5),
                List.of(), Optional.empty(), 1, passed.passedOn(), Optional.empty(), passed.review(), "Anytown Council", passed.checkAt(), passed.checkPage(), "cy");
        assertThat(text(design.write(sheet, key)).replaceAll("\\s+", " ")).contains("Certificate of attendance", "attended a session on", "1 minute (0.1 hours)",
                "All four UK nations", "No end date", "Anytown Council").doesNotContain("Able to", "passed");
    }

    /** Fonts and design are shared; what is drawn at the same time must not mix. */
    @Test
    void manyCanBeMadeAtOnce() throws Exception {
        byte[] alone = page(design.write(Sheets.of("Ọláyọ̀ فاطمة"), key));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<byte[]> same = () -> page(design.write(Sheets.of("Ọláyọ̀ فاطمة"), key));
            Callable<byte[]> other = () -> design.write(Sheets.of("Žofie Nguyễn Щерба"), key);
            for (int i = 0; i < 20; i++) {
                threads.submit(other);
                assertThat(threads.submit(same).get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static byte[] page(byte[] pdf) throws IOException {
        return new PdfReader(pdf).getPageContent(1);
    }

    @Test
    void muchTextStillFits() throws IOException {
        String module = "Modern slavery, human trafficking and the exploitation of adults at risk in care, cleaning, farming and building work: spot the signs";
        List<String> objectives = java.util.Collections.nCopies(9, "say what was seen without blame, in plain words, to the person who must know it, on the same day, "
                + "and write down what was said and by whom, word for word, with the time and the place");
        byte[] pdf = design.write(Sheets.of("W".repeat(100), module, objectives), key);
        assertThat(text(pdf).replaceAll("\\s+", "")).contains("W".repeat(100));
        assertThat(new PdfReader(pdf).getNumberOfPages()).isEqualTo(1);
    }

    @Test
    void aLetterThatNoFontHasIsNeverLeftOut() {
        assertThat(CertificatePdf.prints("County lines – «stop»")).isTrue();
        assertThat(CertificatePdf.prints("ሰላም")).isFalse();
        assertThatThrownBy(() -> design.write(Sheets.of("สมชาย"), key)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(byte[] pdf) throws IOException {
        return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
    }
}

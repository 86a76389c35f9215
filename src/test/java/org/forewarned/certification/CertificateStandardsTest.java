package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Signed certificates keep PDF/UA-1 and PDF/A-2b, whatever the name is written in. */
class CertificateStandardsTest {

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
    void isPdfUa1(Names name) {
        assertThat(failures(name, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Names.class)
    void isPdfA2b(Names name) {
        assertThat(failures(name, PDFAFlavour.PDFA_2_B)).isEmpty();
    }

    /** Several in one file, as for everybody in a room. */
    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFUA_1", "PDFA_2_B"})
    void soIsABatch(PDFAFlavour flavour) {
        assertThat(PdfReading.failures(design.write(List.of(Sheets.of("Ada"), Sheets.of(Names.CYRILLIC.name), Sheets.of(null)), key), flavour)).isEmpty();
    }

    /** A sheet that runs from right to left, with as much on it as will go. */
    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFUA_1", "PDFA_2_B"})
    void soIsASheetFromRightToLeft(PDFAFlavour flavour) {
        UnaryOperator<String> turn = text -> text.replace("language: en", "language: ar").replace("direction: ltr", "direction: rtl").replace("Able to", "قادرة على");
        CertificatePdf turned = CertificatePdf.load(
                path -> path.endsWith("/ar.yaml") ? turn.apply(new String(Sheets.content("certificates/en.yaml"), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : Sheets.content(path), List.of("certificates/en.yaml", "certificates/ar.yaml"), Sheets.CLOCK);
        CertificateSheet s = Sheets.of("فاطمة الزهراء", "خطوط المقاطعات: حين تستغلّ العصابات الأطفال والبيوت", Collections.nCopies(9, "إخبار الشخص المناسب (999)"));
        CertificateSheet sheet = new CertificateSheet(s.number(), CertificateSheet.Kind.ATTENDED, s.holder(), s.module(), 3, s.versionOf(), s.objectives(),
                Optional.empty(), 35, s.passedOn(), Optional.empty(), s.review(), s.issuer(), s.checkAt(), s.checkPage(), "ar");
        assertThat(PdfReading.failures(turned.write(sheet, key), flavour)).isEmpty();
    }

    private static List<String> failures(Names name, PDFAFlavour flavour) {
        return PdfReading.failures(design.write(Sheets.of(name.name), key), flavour);
    }
}

package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forewarned.certification.pdf.ReportDrawing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A report of many pages keeps PDF/UA-1 and PDF/A-2b, and its signature is known as ours. */
class ReportStandardsTest {

    @TempDir
    static Path folder;
    static SigningKey key;
    static byte[] report;

    @BeforeAll
    static void prepare() {
        key = SigningKey.own(folder, "p".toCharArray(), "Forewarned", Sheets.CLOCK);
        report = ReportDrawing.write(sheet(600), key, Sheets.CLOCK.instant());
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFUA_1", "PDFA_2_B"})
    void keepsTheStandards(PDFAFlavour flavour) {
        assertThat(PdfReading.failures(report, flavour)).isEmpty();
        assertThat(PdfReading.failures(ReportDrawing.write(sheet(0), key, Sheets.CLOCK.instant()), flavour)).isEmpty();
    }

    @Test
    void isKnownAsOurs() {
        SignatureCheck check = new SignatureCheck(key.trusted());
        assertThat(report.length).isLessThan(SignatureCheck.LARGEST);
        assertThat(check.check(report)).isEqualTo(SignatureVerdict.genuine(Optional.empty()));
        byte[] changed = report.clone();
        changed[report.length / 2] ^= 1;
        assertThat(check.check(changed).outcome()).isEqualTo(SignatureVerdict.Outcome.ALTERED);
    }

    private static ReportSheet sheet(int people) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            rows.add(List.of("Zoë Ashe-Okonkwo " + i + (i == 7 ? " فاطمة 王" : ""), "Teaching › Year 7", "County lines: when drug gangs use children and homes", "1 Dec 2026",
                    "Passed", "22 Nov 2026", "3", "", "22 Nov 2027", ""));
        }
        return new ReportSheet("en", "Evidence of learning", "Harbour Lane Academy", "Signature", List.of("Harbour Lane Academy: everyone", "As at 22 November 2026"),
                List.of("Name", "Unit", "What", "Due", "State", "Done on", "Version", "Taken for", "Valid until", "Remark"), List.of(16, 14, 20, 9, 11, 9, 6, 9, 9, 14),
                rows, "Page {page}", "It is not Prevent duty training.");
    }
}

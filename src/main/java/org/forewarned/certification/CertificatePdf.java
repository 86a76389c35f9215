package org.forewarned.certification;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.forewarned.certification.pdf.Design;
import org.forewarned.certification.pdf.DesignReader;
import org.forewarned.certification.pdf.Drawing;
import org.forewarned.platform.pdf.Printable;

/**
 * Makes the PDF of a certificate: one A4 sheet, tagged for screen readers (PDF/UA-1), fit for archives (PDF/A-2b), signed. Made
 * once and shared by all threads.
 */
public final class CertificatePdf {

    private final Drawing drawing;
    private final Clock clock;

    private CertificatePdf(Drawing drawing, Clock clock) {
        this.drawing = drawing;
        this.clock = clock;
    }

    /**
     * Reads and checks the design.
     *
     * @param files     gives the bytes of a file of {@code content/} by its path
     * @param languages the YAML files of {@code certificates}, as paths that {@code files} takes
     * @throws IllegalArgumentException with a line for each thing in them that must be mended
     */
    public static CertificatePdf load(Function<String, byte[]> files, List<String> languages, Clock clock) {
        Design design = DesignReader.read(files, languages);
        return new CertificatePdf(new Drawing(design), clock);
    }

    /** Whether the bundled fonts have every letter of a title or objective; a text without is to be given in another language. */
    public static boolean prints(String text) {
        return Printable.text(text);
    }

    /**
     * @return the signed file, under 60 kB
     * @throws IllegalArgumentException when a text has a letter that no bundled font has; names are checked before by {@link NamePrinting}
     */
    public byte[] write(CertificateSheet sheet, Signer signer) {
        return drawing.write(sheet, signer, clock.instant());
    }

    /** Several in one signed file, a page each; all in one language. */
    public byte[] write(List<CertificateSheet> sheets, Signer signer) {
        return drawing.write(sheets, signer, clock.instant());
    }
}

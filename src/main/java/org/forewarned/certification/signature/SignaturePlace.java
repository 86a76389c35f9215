package org.forewarned.certification.signature;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.Signer;

/**
 * Keeps room for a signature while the PDF is written, and fills it when the file is whole. So the file is written once, has one
 * revision, and the signature covers every byte but its own.
 */
public final class SignaturePlace {

    private static final int ROOM_BESIDE_CERTIFICATE = 1100;

    private final Signer signer;
    private final PdfDictionary dictionary = new PdfDictionary(PdfName.SIG);
    private final PdfLiteral contents;
    private final PdfLiteral ranges = new PdfLiteral(40);

    public SignaturePlace(Signer signer, CertificateNumber number, String issuer, Instant now) {
        this(signer, Wording.reason(number), issuer, now);
    }

    /** For a report, which has no number. */
    public static SignaturePlace report(Signer signer, String issuer, Instant now) {
        return new SignaturePlace(signer, Wording.REPORT, issuer, now);
    }

    private SignaturePlace(Signer signer, String reason, String issuer, Instant now) {
        this.signer = signer;
        contents = new PdfLiteral(2 + 2 * (Certificates.bytes(signer.certificate()).length + ROOM_BESIDE_CERTIFICATE));
        dictionary.put(PdfName.FILTER, new PdfName("Adobe.PPKLite"));
        dictionary.put(PdfName.SUBFILTER, new PdfName("ETSI.CAdES.detached"));
        dictionary.put(PdfName.NAME, new PdfString(issuer, PdfObject.TEXT_UNICODE));
        dictionary.put(PdfName.REASON, new PdfString(reason));
        dictionary.put(PdfName.M, new PdfDate(GregorianCalendar.from(now.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC))));
        dictionary.put(new PdfName(Wording.KEY_NAME), new PdfString(Certificates.fingerprint(signer.certificate())));
        dictionary.put(PdfName.BYTERANGE, ranges);
        dictionary.put(PdfName.CONTENTS, contents);
    }

    /** The form field that carries the signature; it is not seen. The caller adds it to the page. */
    public PdfAnnotation field(PdfWriter writer, String alternative) throws IOException {
        PdfFormField field = PdfFormField.createSignature(writer);
        field.setFieldName("Signature");
        field.setUserName(alternative);
        field.setWidget(new Rectangle(0, 0, 0, 0), null);
        field.setFlags(PdfAnnotation.FLAGS_PRINT | PdfAnnotation.FLAGS_LOCKED);
        field.put(PdfName.V, writer.addToBody(dictionary).getIndirectReference());
        writer.getAcroForm().setSigFlags(3);
        return field;
    }

    /** Signs the finished file and returns it. */
    public byte[] sign(byte[] file) {
        int from = (int) contents.getPosition();
        int to = from + contents.getPosLength();
        byte[] words = String.format("[0 %d %d %d]", from, to, file.length - to).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(words, 0, file, (int) ranges.getPosition(), words.length);
        byte[] digest = Certificates.sha256(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
        byte[] hex = HexFormat.of().formatHex(Cms.sign(digest, signer)).getBytes(StandardCharsets.US_ASCII);
        if (hex.length > to - from - 2) {
            throw new IllegalStateException("the signature needs " + hex.length + " characters, " + (to - from - 2) + " were kept");
        }
        Arrays.fill(file, from, to, (byte) '0');
        file[from] = '<';
        file[to - 1] = '>';
        System.arraycopy(hex, 0, file, from + 1, hex.length);
        return file;
    }
}

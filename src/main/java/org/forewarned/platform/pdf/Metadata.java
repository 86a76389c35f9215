package org.forewarned.platform.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;

/** What the file says about itself: title, language, dates, the standards it keeps, and what its colours mean. */
public final class Metadata {

    private static final String PRODUCER = "Forewarned";
    private static final byte[] SRGB = resource("/colour/srgb.icc");
    private static final String XMP = new String(resource("/colour/document.xmp"), StandardCharsets.UTF_8);

    private Metadata() {
    }

    public static void before(PdfWriter writer, String title, String language, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        PdfDictionary info = writer.getInfo();
        PdfDate date = new PdfDate(GregorianCalendar.from(second.atZone(ZoneOffset.UTC)));
        info.put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
        info.put(PdfName.CREATOR, new PdfString(PRODUCER));
        info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        writer.setXmpMetadata(XMP.replace("{title}", escaped(title)).replace("{language}", language)
                .replace("{producer}", PRODUCER).replace("{date}", second.toString()).getBytes(StandardCharsets.UTF_8));
    }

    /** Says that colours are sRGB, as PDF/A wants. */
    public static void colours(PdfWriter writer) throws IOException {
        PdfStream profile = new PdfStream(SRGB);
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress(writer.getCompressionLevel());
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static byte[] resource(String path) {
        try (InputStream in = Metadata.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}

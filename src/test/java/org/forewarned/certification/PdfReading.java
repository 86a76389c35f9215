package org.forewarned.certification;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Reads certificates as somebody does who only has the file. */
public final class PdfReading {

    private static final Pattern NUMBER = Pattern.compile("FW-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfReading() {
    }

    /** What stands on its page. */
    public static String text(byte[] pdf) {
        try {
            return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What stands on each of its pages. */
    public static List<String> pages(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(extractor.getTextFromPage(page).replaceAll("\\s+", " "));
            }
            return pages;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The number that stands on it. */
    public static String number(byte[] pdf) {
        Matcher number = NUMBER.matcher(text(pdf));
        if (!number.find()) {
            throw new AssertionError("no number on " + text(pdf));
        }
        return number.group();
    }

    /** The same file with one byte changed, in the middle of what is signed. */
    public static byte[] altered(byte[] pdf) {
        byte[] other = pdf.clone();
        other[pdf.length / 3] ^= 1;
        return other;
    }

    /** What veraPDF finds wrong by this standard. */
    public static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.getTotalAssertions() < 100) {
                throw new AssertionError("veraPDF looked at next to nothing");
            }
            return result.getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + " " + a.getMessage() + " at " + a.getLocation().getContext()).toList();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}

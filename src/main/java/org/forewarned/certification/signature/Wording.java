package org.forewarned.certification.signature;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.certification.CertificateNumber;

/** The words in the signature's dictionary by which our own files are known. They prove nothing; the signature does. */
final class Wording {

    static final String KEY_NAME = "ForewarnedKey";
    static final String REPORT = "Forewarned report of evidence";
    private static final String REASON = "Forewarned certificate ";
    private static final Pattern NUMBER = Pattern.compile(REASON + "([0-9A-Z-]{23})");

    private Wording() {
    }

    static String reason(CertificateNumber number) {
        return REASON + number.text();
    }

    /** Whether the file says that it is a report; only to be believed when the signature is good. */
    static boolean report(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains("(" + REPORT + ")");
    }

    /** The number in the file; only to be believed when the signature is good. */
    static Optional<CertificateNumber> number(byte[] file) {
        Matcher found = NUMBER.matcher(new String(file, StandardCharsets.ISO_8859_1));
        return found.find() ? CertificateNumber.parse(found.group(1)) : Optional.empty();
    }
}

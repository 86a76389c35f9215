package org.forewarned.certification.signature;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.certification.CertificateNumber;

/** A PDF from anywhere, of which only the words of its first signature are read. */
public final class SignedFile {

    private static final Pattern RANGES = Pattern.compile("/ByteRange\\s{0,3}\\[0 (\\d{1,8}) (\\d{1,8}) (\\d{1,8})\\]");
    private static final int LONGEST_SIGNATURE = 32 * 1024;

    private final byte[] bytes;
    private final String text;

    public SignedFile(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    public boolean isPdf() {
        return text.startsWith("%PDF-");
    }

    public int length() {
        return bytes.length;
    }

    /** Whether it says that one of these keys signed it, true or not. */
    public boolean claims(List<X509Certificate> ours) {
        return ours.stream().anyMatch(certificate -> text.contains(Certificates.fingerprint(certificate)));
    }

    /** The number it claims. */
    public Optional<CertificateNumber> number() {
        return Wording.number(bytes);
    }

    /** Whether it is a report of evidence. */
    public boolean isReport() {
        return Wording.report(bytes);
    }

    /** The first signature: what it covers and its own bytes; none when there is no such thing. */
    public Optional<Part> part() {
        Matcher ranges = RANGES.matcher(text);
        if (!ranges.find()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(ranges.group(1));
        int to = Integer.parseInt(ranges.group(2));
        int rest = Integer.parseInt(ranges.group(3));
        if (from >= to || to - from > LONGEST_SIGNATURE || to > bytes.length || from < 1) {
            return Optional.empty();
        }
        byte[] hex = Arrays.copyOfRange(bytes, from, to);
        return Part.unhex(hex).map(signature -> new Part(from, to, to + rest, signature, hex[0] == '<' && hex[hex.length - 1] == '>', bytes));
    }

    /**
     * A signature and what it covers.
     *
     * @param from      where the signature begins, with its bracket
     * @param to        where the rest of what it covers begins
     * @param end       where that rest ends, by its own word
     * @param signature the CMS object and the zeros behind it
     * @param whole     whether the gap holds the signature and nothing else
     */
    public record Part(int from, int to, int end, byte[] signature, boolean whole, byte[] file) {

        /** SHA-256 of what it covers. */
        public byte[] digest() {
            return Certificates.sha256(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, Math.min(end, file.length)));
        }

        private static Optional<byte[]> unhex(byte[] bracketed) {
            if (bracketed.length < 4 || bracketed.length % 2 != 0) {
                return Optional.empty();
            }
            String hex = new String(bracketed, 1, bracketed.length - 2, StandardCharsets.ISO_8859_1);
            try {
                byte[] read = HexFormat.of().parseHex(hex);
                return HexFormat.of().formatHex(read).equals(hex) ? Optional.of(read) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}

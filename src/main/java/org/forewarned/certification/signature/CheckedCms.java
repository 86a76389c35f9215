package org.forewarned.certification.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Set;

/**
 * A CMS object that one of our keys signed.
 *
 * <p>A stranger's bytes are not parsed. Since we write the object in one way only, it is enough to take the digest and the signature
 * from it, to write it again with them, and to compare: so no bit can differ, also none that a signature does not cover of itself.
 */
public final class CheckedCms {

    /** The attribute that holds the digest, up to its 32 bytes: object 1.2.840.113549.1.9.4, a set of one octet string. */
    private static final String BEFORE_DIGEST = new String(HexFormat.of().parseHex("06092a864886f70d01090431220420"), StandardCharsets.ISO_8859_1);
    private static final int DIGEST = 32;
    private static final int LONGEST_SIGNATURE = 1024;

    private final byte[] digest;

    private CheckedCms(byte[] digest) {
        this.digest = digest;
    }

    /** @param bytes the object with zeros behind it; empty when it is not ours in every bit */
    public static Optional<CheckedCms> read(byte[] bytes, List<X509Certificate> ours) {
        int length = length(bytes);
        int before = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(BEFORE_DIGEST);
        if (length < 0 || before < 0 || before + BEFORE_DIGEST.length() + DIGEST > length) {
            return Optional.empty();
        }
        int from = before + BEFORE_DIGEST.length();
        byte[] digest = Arrays.copyOfRange(bytes, from, from + DIGEST);
        byte[] object = Arrays.copyOf(bytes, length);
        return ours.stream().anyMatch(certificate -> signed(certificate, digest, object)) ? Optional.of(new CheckedCms(digest)) : Optional.empty();
    }

    /** Whether this is the digest that was signed. */
    public boolean covers(byte[] other) {
        return MessageDigest.isEqual(digest, other);
    }

    /** Length of a sequence with two bytes of length and nothing but zeros behind it; -1 for anything else. */
    private static int length(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 0x30 || bytes[1] != (byte) 0x82) {
            return -1;
        }
        int length = 4 + ((bytes[2] & 255) << 8 | bytes[3] & 255);
        if (length > bytes.length) {
            return -1;
        }
        for (int i = length; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return -1;
            }
        }
        return length;
    }

    /** The signature is the octet string at the end; its length is what fits. */
    private static boolean signed(X509Certificate certificate, byte[] digest, byte[] object) {
        ASN1Set attributes = Cms.attributes(certificate, digest);
        for (int size = 8; size <= Math.min(LONGEST_SIGNATURE, object.length - 4); size++) {
            int at = object.length - size;
            if ((object[at - 1] & 255) == (size & 255)) {   // the last byte of its length
                byte[] signature = Arrays.copyOfRange(object, at, object.length);
                if (Arrays.equals(Cms.written(certificate, attributes, signature), object) && verifies(certificate, attributes, signature)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean verifies(X509Certificate certificate, ASN1Set attributes, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(certificate.getPublicKey().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initVerify(certificate.getPublicKey());
            signature.update(Cms.encoded(attributes));
            return signature.verify(bytes);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

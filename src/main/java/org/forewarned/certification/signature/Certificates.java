package org.forewarned.certification.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** Bytes and fingerprints of X.509 certificates. */
public final class Certificates {

    private Certificates() {
    }

    public static byte[] bytes(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that cannot be written", e);
        }
    }

    /** First 128 bits of the SHA-256 of the certificate, in hexadecimal. */
    public static String fingerprint(X509Certificate certificate) {
        return HexFormat.of().formatHex(sha256(bytes(certificate)), 0, 16);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

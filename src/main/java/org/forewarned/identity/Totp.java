package org.forewarned.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that an app counts from a shared secret and the time (RFC 6238). */
final class Totp {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int EARLIER_OR_LATER = 1;

    private Totp() {
    }

    /** A new secret of 160 bits, in Base32, as apps want it. */
    static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8 | b & 0xff) & 0xfff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(buffer >> bits - 5 & 31));
            }
        }
        return text.toString();
    }

    /** The step of time to which this code belongs, if it is the present one or its neighbour. */
    static OptionalLong step(String secret, String code, Instant now) {
        long step = CODES.getTimeStep().toSeconds();
        long present = now.getEpochSecond() / step;
        return LongStream.rangeClosed(present - EARLIER_OR_LATER, present + EARLIER_OR_LATER)
                .filter(at -> MessageDigest.isEqual(code(secret, Instant.ofEpochSecond(at * step)).getBytes(StandardCharsets.US_ASCII),
                        code.getBytes(StandardCharsets.UTF_8))).reduce((earlier, later) -> later);
    }

    /** The code at a moment. */
    static String code(String secret, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(bytes(secret), CODES.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What the QR code says. */
    static String uri(String secret, String site, String email) {
        return "otpauth://totp/" + encoded(site + ":" + email) + "?secret=" + secret + "&issuer=" + encoded(site);
    }

    private static byte[] bytes(String secret) {
        byte[] bytes = new byte[secret.length() * 5 / 8];
        long buffer = 0;
        int bits = 0;
        int at = 0;
        for (char letter : secret.toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

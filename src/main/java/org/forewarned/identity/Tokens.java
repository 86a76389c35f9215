package org.forewarned.identity;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.forewarned.platform.Keys;

/** Random words for cookies and links, and the keyed digests under which the database knows them. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final int LONGEST = 100;

    private Tokens() {
    }

    /** 128 random bits that may stand in a cookie or an address. */
    static String fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** What the database keeps of a token; nothing known begins with what is too long to be one. */
    static String digest(Keys keys, String purpose, String token) {
        return HexFormat.of().formatHex(keys.hmac(purpose, token.length() > LONGEST ? "" : token));
    }
}

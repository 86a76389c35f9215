package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.forewarned.platform.Keys;

/**
 * Hashes of passwords: PBKDF2 with HMAC-SHA-512 and 210,000 rounds, of a keyed fingerprint of the password, so that whoever has the database
 * without the installation's key cannot even begin to guess. Checking takes as long for an account that does not exist.
 */
@ApplicationScoped
public class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int SALT = 16;
    private static final int BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private Keys keys;
    private int rounds;

    protected Passwords() {
    }

    @Inject
    public Passwords(Keys keys) {
        this(keys, ROUNDS);
    }

    /** With fewer rounds, for tests that are about something else. */
    Passwords(Keys keys, int rounds) {
        this.keys = keys;
        this.rounds = rounds;
    }

    /** What is stored of a password. */
    public String hash(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return stored(rounds, salt, derived(password, salt, rounds));
    }

    /** Whether this is the password; with no hash it is not, after the same work. */
    public boolean matches(String password, Optional<String> hash) {
        String[] parts = hash.orElseGet(() -> stored(rounds, new byte[SALT], new byte[BITS / 8])).split(":");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] right = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(right, derived(password, salt, Integer.parseInt(parts[1]))) && hash.isPresent();
    }

    /** All the work that a password costs: these rounds. */
    byte[] derived(String password, byte[] salt, int times) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        char[] keyed = Base64.getEncoder().encodeToString(keys.hmac("password", normal)).toCharArray();
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(new PBEKeySpec(keyed, salt, times, BITS)).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String stored(int times, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder();
        return ALGORITHM + ":" + times + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }
}

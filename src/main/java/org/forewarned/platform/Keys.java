package org.forewarned.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed fingerprints and sealed texts. The installation's one secret lies outside the database, in the data folder or in a setting; every
 * purpose has a key of its own derived from it, so that a fingerprint made for one use says nothing in another.
 */
@ApplicationScoped
public class Keys {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private byte[] secret;

    /** For the container. */
    protected Keys() {
    }

    @Inject
    public Keys(Settings settings) {
        this(KeyFile.secret(settings));
    }

    /** With a given secret of at least 32 bytes, for tests and tools. */
    public Keys(byte[] secret) {
        this.secret = secret.clone();
    }

    /** HMAC-SHA-256 of the parts, each with its length, under the key of this purpose: 32 bytes. */
    public byte[] hmac(String purpose, byte[]... parts) {
        byte[][] framed = Stream.of(parts).flatMap(p -> Stream.of(ByteBuffer.allocate(4).putInt(p.length).array(), p)).toArray(byte[][]::new);
        return mac(key(purpose), framed);
    }

    /** The same for texts, in UTF-8. */
    public byte[] hmac(String purpose, String... parts) {
        return hmac(purpose, Stream.of(parts).map(Keys::bytes).toArray(byte[][]::new));
    }

    /** Encrypts and authenticates a text (AES-256-GCM); the result may stand in a URL or a cookie. */
    public String seal(String purpose, String plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, 0).doFinal(bytes(plain));
            byte[] all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The text that was sealed for this purpose under this installation's key, or nothing if it was not or was changed. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length < NONCE + TAG_BITS / Byte.SIZE) {
                return Optional.empty();
            }
            byte[] plain = cipher(Cipher.DECRYPT_MODE, purpose, all, 0).doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce, int offset) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key("seal:" + purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE));
        return cipher;
    }

    private byte[] key(String purpose) {
        return mac(secret, bytes("forewarned:" + purpose));
    }

    private static byte[] mac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            Stream.of(parts).forEach(mac::update);
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

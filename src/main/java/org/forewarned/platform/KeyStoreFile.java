package org.forewarned.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Set;

/** The key that a PKCS #12 file holds, with its certificate. Plain Java, because the launcher opens it too. */
public record KeyStoreFile(PrivateKey key, X509Certificate certificate) {

    private static final Set<String> KINDS = Set.of("RSA", "EC");

    /**
     * Opens a file that holds one RSA or elliptic key.
     *
     * @throws IllegalStateException says what is wrong, with the file's name; its cause is an {@link UnrecoverableKeyException} when it is the password
     */
    public static KeyStoreFile open(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (store.isKeyEntry(alias) && certificate instanceof X509Certificate x509) {
                    return new KeyStoreFile(kept(file, (PrivateKey) store.getKey(alias, password)), x509);
                }
            }
            throw new IllegalStateException(file + ": holds no key with a certificate");
        } catch (IOException | GeneralSecurityException e) {
            boolean missing = !Files.isReadable(file);
            throw new IllegalStateException(file + ": cannot be opened: " + (missing ? "there is no such file that can be read" : e.getMessage()),
                    e.getCause() instanceof UnrecoverableKeyException wrong ? wrong : e);
        }
    }

    private static PrivateKey kept(Path file, PrivateKey key) {
        if (!KINDS.contains(key.getAlgorithm())) {
            throw new IllegalStateException(file + ": the key must be RSA or elliptic (EC), it is " + key.getAlgorithm());
        }
        return key;
    }
}

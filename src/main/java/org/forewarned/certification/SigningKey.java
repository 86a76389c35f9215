package org.forewarned.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.certification.signature.NewKey;
import org.forewarned.platform.KeyStoreFile;

/**
 * The key with which this installation signs certificates, and the certificates of the keys it had before. Safe for many threads.
 *
 * <p>It lies in {@code signing.p12} of the key folder, made at the first start; earlier keys leave their public half there as
 * {@code signing-….cer}, so that what they signed still counts. A key of one's own is a PKCS12 file with one RSA or elliptic key.
 */
public final class SigningKey implements Signer {

    private static final String FILE = "signing.p12";

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final List<X509Certificate> earlier;

    private SigningKey(PrivateKey key, X509Certificate certificate, List<X509Certificate> earlier) {
        this.key = key;
        this.certificate = certificate;
        this.earlier = List.copyOf(earlier);
    }

    /** Whether the installation has made its own key already: that happens when the first certificate is printed. */
    static boolean isMade(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * The installation's own key, made when there is none yet; several programs that start at once get the same.
     *
     * @param folder for keys; it and the file are readable by the owner alone
     * @param issuer who runs the installation: goes into the key's certificate
     * @throws IllegalStateException when the file can't be opened with this password
     */
    public static SigningKey own(Path folder, char[] password, String issuer, Clock clock) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            NewKey.make(file, password, issuer, clock.instant());
        }
        return configured(file, password, folder);
    }

    /**
     * A key from a configured PKCS12 file.
     *
     * @param folder where certificates of earlier keys lie ({@code signing-….cer}); need not exist
     * @throws IllegalStateException says what is wrong with the file
     */
    public static SigningKey configured(Path file, char[] password, Path folder) {
        KeyStoreFile opened = KeyStoreFile.open(file, password);
        try {
            return new SigningKey(opened.key(), opened.certificate(), earlier(folder, opened.certificate()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificates of earlier keys (signing-….cer in " + folder + ") cannot be read: " + e.getMessage(), e);
        }
    }

    /** Makes a new key; the old one's certificate stays, so that what it signed is still known. Programs that run take it at their next start. */
    public static SigningKey replace(Path folder, char[] password, String issuer, Clock clock) {
        SigningKey old = own(folder, password, issuer, clock);
        try {
            NewKey.keep(folder, old.certificate);
            Files.delete(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own(folder, password, issuer, clock);
    }

    @Override
    public X509Certificate certificate() {
        return certificate;
    }

    /** Certificates of this key and all earlier ones: whose signatures count as ours. */
    public List<X509Certificate> trusted() {
        List<X509Certificate> all = new ArrayList<>(earlier);
        all.add(0, certificate);
        return all;
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            Signature signature = Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot sign", e);
        }
    }

    private static List<X509Certificate> earlier(Path folder, X509Certificate current) throws IOException, GeneralSecurityException {
        List<X509Certificate> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("signing-.*\\.cer")).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
                    if (!certificate.equals(current)) {
                        found.add(certificate);
                    }
                }
            }
        }
        return found;
    }
}

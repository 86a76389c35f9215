package org.forewarned.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.forewarned.certification.pdf.ReportDrawing;
import org.forewarned.platform.Content;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;

/** Prints and signs certificates, and checks what somebody sends as one: with the installation's own key, or the configured one. */
@ApplicationScoped
public class Press {

    private CertificatePdf pdf;
    private SigningKey key;
    private SignatureCheck check;
    private Clock clock;

    protected Press() {
    }

    @Inject
    public Press(Content content, Settings settings, Keys keys, Clock clock) {
        this.pdf = CertificatePdf.load(content::bytes, content.list("certificates", ".yaml"), clock);
        this.key = key(settings, keys, clock);
        this.clock = clock;
        this.check = new SignatureCheck(key.trusted());
    }

    /** The configured key, or the installation's own, which is made when there is none yet. */
    static SigningKey key(Settings settings, Keys keys, Clock clock) {
        Path folder = folder(settings);
        return settings.optional(Setting.SIGNING_KEYSTORE)
                .map(file -> SigningKey.configured(Path.of(file), settings.text(Setting.SIGNING_PASSWORD).toCharArray(), folder))
                .orElseGet(() -> SigningKey.own(folder, HexFormat.of().formatHex(keys.hmac("signing-key", "password")).toCharArray(),
                        settings.operator().isKnown() ? settings.operator().name() : "Forewarned", clock));
    }

    static Path folder(Settings settings) {
        return settings.home().resolve("keys");
    }

    /** The signed PDF. */
    public byte[] print(CertificateSheet sheet) {
        return pdf.write(sheet, key);
    }

    /** Several certificates in one signed PDF, a page each. */
    public byte[] print(List<CertificateSheet> sheets) {
        return pdf.write(sheets, key);
    }

    /** The signed PDF of a report. */
    public byte[] print(ReportSheet sheet) {
        return ReportDrawing.write(sheet, key, clock.instant());
    }

    /** Until when the key that signs is good. */
    java.time.Instant goodUntil() {
        return key.certificate().getNotAfter().toInstant();
    }

    /** Whether this is a certificate of ours, byte for byte. */
    public SignatureVerdict check(byte[] file) {
        return check.check(file);
    }
}

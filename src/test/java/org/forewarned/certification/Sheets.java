package org.forewarned.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Certificates for tests. */
final class Sheets {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);
    static final CertificateNumber NUMBER = CertificateNumber.random();

    private Sheets() {
    }

    static CertificatePdf design() {
        return CertificatePdf.load(Sheets::content, List.of("certificates/en.yaml"), CLOCK);
    }

    static byte[] content(String path) {
        try {
            return Files.readAllBytes(Path.of("content").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CertificateSheet of(String name) {
        return of(name, "County lines: when drug gangs use children and homes", List.of(
                "notice early signs that a child or an adult is being exploited",
                "say what you saw without blame, in plain words",
                "tell the right person on the same day",
                "avoid what could put someone in more danger"));
    }

    static CertificateSheet of(String name, String module, List<String> objectives) {
        return new CertificateSheet(NUMBER, CertificateSheet.Kind.PASSED, Optional.ofNullable(name), module, 3, LocalDate.of(2026, 11, 12),
                objectives, Optional.of("England"), 35, LocalDate.of(2026, 11, 22), Optional.of(LocalDate.of(2027, 11, 22)),
                "The module was written from public sources of November 2026 and is not yet reviewed by a specialist.", "Forewarned",
                URI.create("https://forewarned.example/certificates/" + NUMBER), "forewarned.example/certificates", "en");
    }
}

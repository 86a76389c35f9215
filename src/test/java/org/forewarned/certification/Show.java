package org.forewarned.certification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a certificate for every name into a folder, to be looked at: {@code Show FOLDER}. */
public final class Show {

    private Show() {
    }

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        Files.createDirectories(out);
        SigningKey key = SigningKey.own(out.resolve("keys"), "show".toCharArray(), "Forewarned", Sheets.CLOCK);
        CertificatePdf pdf = Sheets.design();
        for (Names name : Names.values()) {
            Files.write(out.resolve(name.name().toLowerCase() + ".pdf"), pdf.write(Sheets.of(name.name), key));
        }
    }
}

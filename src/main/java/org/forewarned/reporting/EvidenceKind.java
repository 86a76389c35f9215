package org.forewarned.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what evidence can be taken. */
public enum EvidenceKind {
    /** A signed report. */
    PDF,
    /** A spreadsheet. */
    XLSX, CSV,
    /** Certificates of all that was completed. */
    ZIP;

    /** The word in forms, addresses and file names. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EvidenceKind> fromSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The name of a file that is made at once. */
    public String file() {
        return this == ZIP ? "certificates.zip" : "evidence." + slug();
    }

    /** The name of a file that was prepared: many reports come together. */
    public String preparedFile() {
        return this == PDF ? "evidence.zip" : file();
    }

    static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "pdf" -> "application/pdf";
            case "csv" -> "text/csv; charset=utf-8";
            case "zip" -> "application/zip";
            default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }

    /** The media type of a file that is made at once. */
    public String type() {
        return type(file());
    }

    /** The media type of a file that was prepared. */
    public String preparedType() {
        return type(preparedFile());
    }
}

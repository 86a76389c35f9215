package org.forewarned.certification;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is printed on one certificate, in words that are ready to print.
 *
 * @param number     its number
 * @param kind       passed an assessment, or attended
 * @param holder     the name to print; none for "the holder of this certificate". It must have passed {@link NamePrinting#check}
 * @param module     title of the module, in the language of the certificate
 * @param version    number of the version that was taken
 * @param versionOf  the day that version was published
 * @param objectives what the learner is now able to do, each a short phrase after "Able to"
 * @param nation     the nation whose law and routes were learned, as a name to print; none when all four were shown
 * @param minutes    learning time in minutes
 * @param passedOn   the day of completion
 * @param validUntil the last day of validity; none when it does not expire
 * @param review     who checked the module, in one sentence: "Written from public sources …, not yet reviewed by a specialist."
 * @param issuer     who runs this installation
 * @param checkAt    the page that verifies this very certificate (goes into the QR code)
 * @param checkPage  the page where a number can be typed, as people write it: {@code forewarned.example/certificates}
 * @param language   BCP 47 tag of the texts: {@code en}, {@code cy}, {@code ar}
 */
public record CertificateSheet(CertificateNumber number, Kind kind, Optional<String> holder, String module, int version,
        LocalDate versionOf, List<String> objectives, Optional<String> nation, int minutes, LocalDate passedOn,
        Optional<LocalDate> validUntil, String review, String issuer, URI checkAt, String checkPage, String language) {

    /** How the module was completed. */
    public enum Kind { PASSED, ATTENDED }

    public CertificateSheet {
        Objects.requireNonNull(number);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(versionOf);
        Objects.requireNonNull(passedOn);
        Objects.requireNonNull(checkAt);
        objectives = List.copyOf(objectives);
        holder = holder.map(NamePrinting::tidy).filter(name -> !name.isEmpty());
    }
}

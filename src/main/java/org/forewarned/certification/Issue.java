package org.forewarned.certification;

import java.util.Optional;

/**
 * What came of asking for a certificate.
 *
 * @param number under which it is made; empty when it was made before for another name
 * @param correctable whether the name can still be corrected
 */
public record Issue(Optional<CertificateNumber> number, boolean correctable) {

    static Issue of(CertificateNumber number) {
        return new Issue(Optional.of(number), false);
    }

    static Issue otherName(boolean correctable) {
        return new Issue(Optional.empty(), correctable);
    }
}

package org.forewarned.certification;

import java.util.Optional;

/**
 * What can be said of a PDF that somebody sent.
 *
 * @param outcome the answer
 * @param reason  why, for {@link Outcome#ALTERED}; else none
 * @param number  the certificate's number, only when it is genuine; none for a report of evidence
 */
public record SignatureVerdict(Outcome outcome, Optional<Reason> reason, Optional<CertificateNumber> number) {

    /** The answer. */
    public enum Outcome {
        /** Made and signed by this installation, and not a byte is different. */
        GENUINE,
        /** Made by this installation, but no longer as it was signed. */
        ALTERED,
        /** A PDF that this installation did not sign. */
        NOT_OURS,
        /** Not a PDF at all. */
        NOT_A_PDF,
        /** Larger than any certificate of ours; it was not looked at. */
        TOO_BIG
    }

    /** How a certificate of ours was altered. */
    public enum Reason {
        /** Something in the signed part is different. */
        CHANGED,
        /** Something was put after the signed part: a second revision. */
        APPENDED,
        /** The end is missing. */
        CUT_OFF,
        /** The signature itself is damaged, or does not cover the whole file. */
        SIGNATURE_DAMAGED
    }

    static SignatureVerdict genuine(Optional<CertificateNumber> number) {
        return new SignatureVerdict(Outcome.GENUINE, Optional.empty(), number);
    }

    static SignatureVerdict altered(Reason reason) {
        return new SignatureVerdict(Outcome.ALTERED, Optional.of(reason), Optional.empty());
    }

    static SignatureVerdict of(Outcome outcome) {
        return new SignatureVerdict(outcome, Optional.empty(), Optional.empty());
    }
}

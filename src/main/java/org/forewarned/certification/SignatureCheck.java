package org.forewarned.certification;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.forewarned.certification.SignatureVerdict.Outcome;
import org.forewarned.certification.SignatureVerdict.Reason;
import org.forewarned.certification.signature.CheckedCms;
import org.forewarned.certification.signature.SignedFile;

/**
 * Says whether a PDF is a certificate of this installation, unaltered: one revision, a signature over the whole file, one of our
 * keys. Made for files from strangers: bounded in size, time and memory, no PDF parser, never an exception. Safe for many threads.
 */
public final class SignatureCheck {

    /** The largest file that is looked at, in bytes. */
    public static final int LARGEST = 1 << 20;

    private final List<X509Certificate> ours;

    /** @param ours certificates of the keys whose signatures count: {@link SigningKey#trusted} */
    public SignatureCheck(List<X509Certificate> ours) {
        this.ours = List.copyOf(ours);
    }

    public SignatureVerdict check(byte[] pdf) {
        if (pdf.length > LARGEST) {
            return SignatureVerdict.of(Outcome.TOO_BIG);
        }
        SignedFile file = new SignedFile(pdf);
        if (!file.isPdf()) {
            return SignatureVerdict.of(file.claims(ours) ? Outcome.ALTERED : Outcome.NOT_A_PDF);
        }
        Optional<SignedFile.Part> part = file.part();
        Optional<CheckedCms> signature = part.flatMap(p -> CheckedCms.read(p.signature(), ours));
        if (signature.isEmpty()) {
            return file.claims(ours) ? SignatureVerdict.altered(Reason.SIGNATURE_DAMAGED) : SignatureVerdict.of(Outcome.NOT_OURS);
        }
        return verdict(file, part.get(), signature.get());
    }

    private static SignatureVerdict verdict(SignedFile file, SignedFile.Part part, CheckedCms signature) {
        if (file.length() < part.end()) {
            return SignatureVerdict.altered(Reason.CUT_OFF);
        }
        if (!signature.covers(part.digest())) {
            return SignatureVerdict.altered(Reason.CHANGED);
        }
        if (file.length() > part.end()) {
            return SignatureVerdict.altered(Reason.APPENDED);
        }
        if (!part.whole()) {
            return SignatureVerdict.altered(Reason.SIGNATURE_DAMAGED);
        }
        if (file.isReport()) {
            return SignatureVerdict.genuine(Optional.empty());
        }
        return file.number().map(number -> SignatureVerdict.genuine(Optional.of(number))).orElseGet(() -> SignatureVerdict.of(Outcome.NOT_OURS));
    }
}

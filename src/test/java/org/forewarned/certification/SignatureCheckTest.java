package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.forewarned.certification.SignatureVerdict.Outcome;
import org.forewarned.certification.SignatureVerdict.Reason;
import org.forewarned.organisations.Attendance;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureCheckTest {

    @TempDir
    static Path folder;
    static SigningKey key;
    static SigningKey foreign;
    static byte[] pdf;
    static SignatureCheck check;

    @BeforeAll
    static void sign() {
        key = SigningKey.own(folder.resolve("ours"), "ours".toCharArray(), "Ours", Sheets.CLOCK);
        foreign = SigningKey.own(folder.resolve("theirs"), "theirs".toCharArray(), "Theirs", Sheets.CLOCK);
        pdf = Sheets.design().write(Sheets.of("Morwenna Ali-Hughes"), key);
        check = new SignatureCheck(key.trusted());
    }

    /** As many as are printed at once stay small enough to be checked. */
    @Test
    void aBatchIsGenuineAsAWhole() {
        byte[] batch = Sheets.design().write(IntStream.range(0, Attendance.AT_ONCE).mapToObj(i -> Sheets.of("Holder Number " + i)).toList(), key);
        assertThat(check.check(batch)).isEqualTo(SignatureVerdict.genuine(Optional.empty()));
        batch[batch.length / 2] ^= 1;
        assertThat(check.check(batch).outcome()).isEqualTo(Outcome.ALTERED);
    }

    @Test
    void aCertificateOfOursIsGenuineAndGivesItsNumber() {
        assertThat(check.check(pdf).outcome()).isEqualTo(Outcome.GENUINE);
        assertThat(check.check(pdf).number()).contains(Sheets.NUMBER);
    }

    @Test
    void anyOtherBitAnywhereIsAnAlteration() {
        int hex = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/ByteRange");
        for (int i = 0; i < pdf.length; i += i >= hex && i < hex + 3200 ? 3 : 97) {
            byte[] other = pdf.clone();
            other[i] ^= 1;
            assertThat(check.check(other).outcome()).as("byte " + i).isEqualTo(Outcome.ALTERED);
        }
    }

    @Test
    void anotherCaseOfTheSignaturesDigitsIsAnAlteration() {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("<3082");
        int end = Math.min(at + 3000, text.indexOf('>', at));
        for (int i = at; i < end; i += 5) {
            if (Character.isLowerCase(text.charAt(i))) {
                byte[] other = pdf.clone();
                other[i] = (byte) Character.toUpperCase(text.charAt(i));
                assertThat(check.check(other).outcome()).isEqualTo(Outcome.ALTERED);
            }
        }
    }

    @Test
    void aSecondRevisionIsAnAlteration() {
        byte[] more = "\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 0\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] longer = Arrays.copyOf(pdf, pdf.length + more.length);
        System.arraycopy(more, 0, longer, pdf.length, more.length);
        assertThat(check.check(longer)).isEqualTo(SignatureVerdict.altered(Reason.APPENDED));
        assertThat(check.check(Arrays.copyOf(pdf, pdf.length + 1))).isEqualTo(SignatureVerdict.altered(Reason.APPENDED));
    }

    @Test
    void anEndThatIsMissingIsAnAlteration() {
        assertThat(check.check(Arrays.copyOf(pdf, pdf.length - 1))).isEqualTo(SignatureVerdict.altered(Reason.CUT_OFF));
        assertThat(check.check(Arrays.copyOf(pdf, 5000))).isEqualTo(SignatureVerdict.altered(Reason.CUT_OFF));
        assertThat(check.check(Arrays.copyOf(pdf, 1500)).outcome()).isEqualTo(Outcome.ALTERED);
    }

    @Test
    void whatOthersSignedIsNotOurs() {
        byte[] theirs = Sheets.design().write(Sheets.of("Morwenna Ali-Hughes"), foreign);
        assertThat(check.check(theirs).outcome()).isEqualTo(Outcome.NOT_OURS);
        theirs[theirs.length / 2] ^= 1;
        assertThat(check.check(theirs).outcome()).isEqualTo(Outcome.NOT_OURS);
        assertThat(check.check("%PDF-1.4\nhello".getBytes(StandardCharsets.US_ASCII)).outcome()).isEqualTo(Outcome.NOT_OURS);
    }

    @Test
    void aForeignKeyUnderOurNameIsNotGenuine() {
        SigningKey namesake = SigningKey.own(folder.resolve("namesake"), "x".toCharArray(), "Ours", Sheets.CLOCK);
        byte[] forged = Sheets.design().write(Sheets.of("Mallory"), namesake);
        String claimed = new String(forged, StandardCharsets.ISO_8859_1).replace(
                org.forewarned.certification.signature.Certificates.fingerprint(namesake.certificate()),
                org.forewarned.certification.signature.Certificates.fingerprint(key.certificate()));
        assertThat(check.check(claimed.getBytes(StandardCharsets.ISO_8859_1)).outcome()).isEqualTo(Outcome.ALTERED);
    }

    @Test
    void whatEarlierKeysSignedStaysGenuine() {
        Path keys = folder.resolve("rotated");
        SigningKey old = SigningKey.own(keys, "x".toCharArray(), "Ours", Sheets.CLOCK);
        byte[] before = Sheets.design().write(Sheets.of("Ada"), old);
        SigningKey fresh = SigningKey.replace(keys, "x".toCharArray(), "Ours", Sheets.CLOCK);
        assertThat(fresh.certificate()).isNotEqualTo(old.certificate());
        SignatureCheck later = new SignatureCheck(SigningKey.own(keys, "x".toCharArray(), "Ours", Sheets.CLOCK).trusted());
        assertThat(later.check(before).outcome()).isEqualTo(Outcome.GENUINE);
        assertThat(later.check(Sheets.design().write(Sheets.of("Ada"), fresh)).outcome()).isEqualTo(Outcome.GENUINE);
        assertThat(later.check(pdf).outcome()).isEqualTo(Outcome.NOT_OURS);
    }

    @Test
    void otherThingsAreNamedForWhatTheyAre() {
        assertThat(check.check(new byte[0]).outcome()).isEqualTo(Outcome.NOT_A_PDF);
        assertThat(check.check("GIF89a".getBytes(StandardCharsets.US_ASCII)).outcome()).isEqualTo(Outcome.NOT_A_PDF);
        assertThat(check.check(Arrays.copyOf(pdf, SignatureCheck.LARGEST + 1)).outcome()).isEqualTo(Outcome.TOO_BIG);
    }

    @Test
    void hostileFilesEndSoon() {
        List<String> hostile = List.of("/ByteRange [0 ".repeat(70_000), "/ByteRange " + " ".repeat(1_000_000), "<".repeat(1_000_000),
                "/ByteRange [0 10 99999999 99999999]", "/ByteRange [0 99999999 1 1]", "/ByteRange [0 30 30000 1]" + "f".repeat(30_000),
                "/ByteRange [0 100 30000 1]" + " ".repeat(69) + "<" + "30".repeat(14_949) + ">",
                "/ByteRange [0 100 30000 1]" + " ".repeat(69) + "<" + "3080".repeat(7_474) + "30>");
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> hostile.forEach(text -> {
            byte[] file = ("%PDF-" + text).getBytes(StandardCharsets.US_ASCII);
            assertThat(check.check(Arrays.copyOf(file, Math.min(file.length, SignatureCheck.LARGEST))).outcome()).isEqualTo(Outcome.NOT_OURS);
        }));
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] noise = pdf.clone();
            for (int k = 0; k < 20; k++) {
                noise[random.nextInt(4000)] = (byte) random.nextInt();
            }
            assertThat(check.check(noise).outcome()).isNotEqualTo(Outcome.GENUINE);
        }
    }
}

package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.forewarned.certification.SignatureVerdict.Outcome;
import org.forewarned.platform.testing.Fuzzed;
import org.forewarned.platform.testing.Patience;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever is sent in as a certificate: checking it never throws, and nothing is genuine but what we signed. An input is a file, or, after
 * a {@code *}, a number of changes to a genuine one: where, how and with what, five bytes each.
 */
class FileFuzz {

    private static final int CHANGE = 5;
    private static byte[] genuine;
    private static SignatureCheck check;

    @BeforeAll
    static void sign() throws IOException {
        SigningKey key = SigningKey.own(Files.createTempDirectory("fuzzed").resolve("keys"), "ours".toCharArray(), "Ours", Sheets.CLOCK);
        genuine = Sheets.design().write(Sheets.of("Morwenna Ali-Hughes"), key);
        check = new SignatureCheck(key.trusted());
    }

    @Fuzzed
    void nothingIsGenuineButWhatWeSigned(byte[] input) {
        byte[] file = input.length > 0 && input[0] == '*' ? changed(input) : input;
        SignatureVerdict verdict = Patience.with(() -> check.check(file));

        assertThat(verdict.outcome() == Outcome.GENUINE).as("genuine").isEqualTo(Arrays.equals(file, genuine));
        assertThat(verdict.number().isPresent()).isEqualTo(verdict.outcome() == Outcome.GENUINE);
    }

    private static byte[] changed(byte[] changes) {
        byte[] file = genuine.clone();
        for (int i = 1; i + CHANGE <= changes.length && file.length > 1; i += CHANGE) {
            int place = ((changes[i] & 255) << 16 | (changes[i + 1] & 255) << 8 | changes[i + 2] & 255) % file.length;
            file = changed(file, place, changes[i + 3] & 3, changes[i + 4]);
        }
        return file;
    }

    private static byte[] changed(byte[] file, int place, int how, byte with) {
        byte[] before = Arrays.copyOf(file, place);
        byte[] after = Arrays.copyOfRange(file, place, file.length);
        return switch (how) {
            case 0 -> joined(before, new byte[] {with}, Arrays.copyOfRange(after, 1, after.length));
            case 1 -> joined(before, new byte[] {with}, after);
            case 2 -> joined(before, Arrays.copyOfRange(after, 1, after.length));
            default -> joined(file, Arrays.copyOf(after, with & 255));
        };
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

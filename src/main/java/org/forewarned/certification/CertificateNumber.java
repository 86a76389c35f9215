package org.forewarned.certification;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What identifies a certificate: 80 random bits and a check character, written {@code FW-7K3M-QX2P-9TRW-4H6DN}.
 *
 * <p>The alphabet is Crockford's base 32, so that what is read aloud or typed from paper comes through: no I, L, O or U, and
 * {@link #read} takes those for the digits that they resemble. The check character finds any single wrong character and any
 * two neighbours swapped.
 *
 * @param text the number in its one written form
 */
public record CertificateNumber(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when the text is not the written form of a number */
    public CertificateNumber {
        if (!read(text).filter(text::equals).isPresent()) {
            throw new IllegalArgumentException("not a certificate number: " + text);
        }
    }

    /** A new number, from a secure source of chance. */
    public static CertificateNumber random() {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        return new CertificateNumber(written(characters.append(check(characters)).toString()));
    }

    /**
     * The number that somebody typed, scanned or pasted: case, spaces, dashes and a missing prefix do not matter, O is 0, I and
     * L are 1. Empty when it can't be a number, also when a character is mistyped.
     */
    public static Optional<CertificateNumber> parse(String typed) {
        return typed == null ? Optional.empty() : read(typed).map(CertificateNumber::new);
    }

    private static Optional<String> read(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}\\p{Cf}._]", "");
        if (plain.startsWith("FW") && plain.length() == RANDOM_CHARACTERS + 3) {
            plain = plain.substring(2);
        }
        plain = plain.replace('O', '0').replace('I', '1').replace('L', '1');
        if (plain.length() != RANDOM_CHARACTERS + 1 || plain.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)
                || check(plain.substring(0, RANDOM_CHARACTERS)) != plain.charAt(RANDOM_CHARACTERS)) {
            return Optional.empty();
        }
        return Optional.of(written(plain));
    }

    private static String written(String plain) {
        return "FW-" + plain.substring(0, 4) + '-' + plain.substring(4, 8) + '-' + plain.substring(8, 12) + '-' + plain.substring(12);
    }

    /** Sum of the characters, each times a power of x in the field of 32 elements (x⁵ = x² + 1). */
    private static char check(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum ^= ALPHABET.indexOf(characters.charAt(i));
            sum <<= 1;
            if (sum > 31) {
                sum ^= 0b100101;
            }
        }
        return ALPHABET.charAt(sum);
    }

    @Override
    public String toString() {
        return text;
    }
}

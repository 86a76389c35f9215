package org.forewarned.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password must be: long enough, and not among those that are tried first. Nothing is asked of its characters. The lists of common
 * passwords, names and words, and the way they are put together, come from zxcvbn; they are in memory only while passwords are being chosen.
 */
@ApplicationScoped
public class PasswordRules {

    /** The fewest characters. */
    public static final int SHORTEST = 10;
    /** The most characters. */
    public static final int LONGEST = 128;

    private static final double FEWEST_GUESSES = 1e8;
    private static final int MEASURED = 48;
    private static final List<String> OURS = List.of("forewarned", "awareness", "certificate", "safeguarding", "slavery", "countylines");

    private SoftReference<Zxcvbn> lists = new SoftReference<>(null);

    /** What is wrong with a password. */
    public enum Fault {
        SHORT, LONG, COMMON;

        /** The end of the key of its text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong with this password for an account of this address; nothing if it may be taken. */
    public Optional<Fault> fault(String password, String email) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        String measured = normal.substring(0, Math.min(normal.length(), MEASURED));
        return lists().measure(measured, known(email)).getGuesses() < FEWEST_GUESSES ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    /** Words that somebody would try who knows the account's address and this site. */
    private static List<String> known(String email) {
        String address = email.toLowerCase(Locale.ROOT);
        String local = address.replaceFirst("@.*", "");
        return Stream.of(OURS.stream(), Stream.of(address, local, local.replaceAll("[^\\p{L}\\p{N}]", "")), Stream.of(address.split("[^\\p{L}\\p{N}]+")).filter(part -> part.length() > 2))
                .flatMap(words -> words).toList();
    }

    private synchronized Zxcvbn lists() {
        Zxcvbn known = lists.get();
        if (known == null) {
            known = new Zxcvbn();
            lists = new SoftReference<>(known);
        }
        return known;
    }
}

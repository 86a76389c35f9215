package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forewarned.identity.PasswordRules.Fault;
import org.forewarned.platform.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String EMAIL = "margaret.okafor@harbourlane.example";

    private final PasswordRules rules = new PasswordRules();
    private final Passwords passwords = new Passwords(new Keys(new byte[32]));

    @ParameterizedTest
    @ValueSource(strings = {"password12", "Password123!", "1234567890", "qwertyuiop", "qwertyuiop123", "iloveyou12", "letmein1234", "aaaaaaaaaa", "abcdefghij",
        "p@ssw0rd2024", "forewarned1", "Forewarned2026!", "margaret.okafor", "margaretokafor1", "harbourlane", "liverpool1", "sunshine99", "football2024",
        "1q2w3e4r5t", "passwordpassword", "zaq12wsxcde3"})
    void whatIsTriedFirstIsNotTaken(String password) {
        assertThat(rules.fault(password, EMAIL)).as(password).contains(Fault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern kettle marble", "correct horse battery staple", "xkqvbnwzrt", "Trzy słowa po polsku", "ثلاث كلمات غير مترابطة", "8f2k-vq9d-zzt1"})
    void anythingElseIs(String password) {
        assertThat(rules.fault(password, EMAIL)).as(password).isEmpty();
    }

    @Test
    void charactersAreCountedNotBytes() {
        assertThat(rules.fault("short one", EMAIL)).contains(Fault.SHORT);
        assertThat(rules.fault("q7🦊w2🦊e9", EMAIL)).contains(Fault.SHORT);
        assertThat(rules.fault("lantern kettle ".repeat(9), EMAIL)).contains(Fault.LONG);
        assertThat(rules.fault("xk7 ".repeat(32), EMAIL)).isNotEqualTo(Optional.of(Fault.LONG));
    }

    @Test
    void aHashFitsItsPasswordAloneHoweverItIsComposed() {
        String hash = passwords.hash("Zürich kettle");
        assertThat(hash).startsWith("PBKDF2WithHmacSHA512:210000:").hasSizeLessThan(200).isNotEqualTo(passwords.hash("Zürich kettle"));
        assertThat(passwords.matches(Normalizer.normalize("Zürich kettle", Normalizer.Form.NFD), Optional.of(hash))).isTrue();
        assertThat(passwords.matches("Zurich kettle", Optional.of(hash))).isFalse();
        assertThat(new Passwords(new Keys("another installation’s secret key".getBytes(java.nio.charset.StandardCharsets.UTF_8))).matches("Zürich kettle", Optional.of(hash))).as("with another key").isFalse();
        assertThat(passwords.matches("", Optional.empty())).isFalse();
    }

    @Test
    void anAccountThatDoesNotExistTakesAsMuchWork() {
        List<Integer> rounds = new ArrayList<>();
        Passwords counting = new Passwords(new Keys(new byte[32])) {
            @Override
            byte[] derived(String password, byte[] salt, int times) {
                rounds.add(times);
                return super.derived(password, salt, times);
            }
        };
        String hash = counting.hash("lantern kettle marble");
        rounds.clear();
        counting.matches("something else", Optional.of(hash));
        counting.matches("something else", Optional.empty());
        assertThat(rounds).containsExactly(210_000, 210_000);
    }

    /** The secret and the codes of RFC 6238, appendix B, cut to six digits. */
    @Test
    void codesAreThoseOfTheStandard() {
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.step(secret, "287082", Instant.ofEpochSecond(89))).hasValue(1);
        assertThat(Totp.step(secret, "287082", Instant.ofEpochSecond(120))).isEmpty();
        assertThat(Totp.secret()).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(Totp.secret());
        assertThat(Totp.uri(secret, "Forewarned", "a b@c.example")).isEqualTo("otpauth://totp/Forewarned%3Aa%20b%40c.example?secret=" + secret + "&issuer=Forewarned");
    }
}

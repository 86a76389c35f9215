package org.forewarned.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every setting of the program. Its name is {@code FOREWARNED_} and the constant's name; it may stand in the environment, be given as a
 * system property, or stand in the file {@code forewarned.properties} in the data folder. Plain Java, because the launcher reads it too.
 */
public enum Setting {
    HOME("", "a folder that can be written to", Setting::path),
    CACHE("", "a folder that can be written to", Setting::path),
    PORT("8080", "a number from 0 to 65535 (0: any free port)", v -> whole(v, 0, 65_535)),
    BIND("127.0.0.1", "an address of this machine, or 0.0.0.0 for all", v -> v.matches("[0-9A-Za-z.:-]+")),
    PUBLIC_URL("", "an address that begins with http:// or https:// and ends with /", v -> v.isEmpty() || (web(v) && v.endsWith("/"))),
    EXIT_URL("https://www.bbc.co.uk/weather", "an address that begins with https://", v -> web(v) && v.startsWith("https://")),
    OPERATOR_NAME("", "the name of the person or organisation that runs this installation", Setting::line),
    OPERATOR_EMAIL("", "an e-mail address", v -> v.isEmpty() || v.matches("[^@\\s]+@[^@\\s]+")),
    OPERATOR_TELEPHONE("", "a telephone number", Setting::line),
    OPERATOR_ADDRESS("", "a postal address on one line", Setting::line),
    DATABASE_URL("", "jdbc:derby: and a folder, or jdbc:postgresql://host/database", v -> v.matches("|jdbc:derby:(?!//).*|jdbc:postgresql:.*")),
    DATABASE_USER("", "a user of the database", Setting::line),
    DATABASE_PASSWORD("", "a text on one line", Setting::line),
    SMTP_HOST("", "the name of a mail server", v -> v.matches("[0-9A-Za-z.:-]*")),
    SMTP_PORT("587", "a number from 1 to 65535", v -> whole(v, 1, 65_535)),
    SMTP_TLS("starttls", "none, starttls or tls", v -> v.matches("none|starttls|tls")),
    SMTP_USER("", "a user of the mail server", Setting::line),
    SMTP_PASSWORD("", "a text on one line", Setting::line),
    SMTP_FROM("", "an e-mail address", v -> v.isEmpty() || v.matches("[^@\\s]+@[^@\\s]+")),
    SMTP_TIMEOUT("30", "a number of seconds from 1 to 300", v -> whole(v, 1, 300)),
    KEY("", "at least 32 bytes in Base64", v -> v.isEmpty() || base64(v, 32)),
    SIGNING_KEYSTORE("", "a PKCS #12 file that holds one RSA or elliptic key with its certificate", Setting::path),
    SIGNING_PASSWORD("", "a text on one line", Setting::line),
    PROXIES("", "addresses of trusted proxies, separated by commas", v -> v.matches("[0-9A-Fa-f.:, ]*")),
    PRIVATE_PROVIDERS("", "names of hosts, separated by commas", v -> v.matches("[0-9A-Za-z., _-]*")),
    REQUESTS_PER_MINUTE("3000", "a number from 0 to 999999 (0: no limit) of requests from one address", v -> whole(v, 0, 999_999)),
    THREADS("16", "a number from 2 to 200", v -> whole(v, 2, 200)),
    KEEP_ANSWERS_MONTHS("12", "a number of months from 0 to 1200 (0: until the learner deletes them)", v -> whole(v, 0, 1200)),
    KEEP_LEARNERS_MONTHS("24", "a number of months from 0 to 1200 (0: until the learner deletes it)", v -> whole(v, 0, 1200)),
    KEEP_LEFT_MONTHS("72", "a number of months from 0 to 1200 (0: until the organisation removes them)", v -> whole(v, 0, 1200)),
    KEEP_IMPORTS_DAYS("30", "a number of days from 1 to 365", v -> whole(v, 1, 365)),
    KEEP_AUDIT_MONTHS("72", "a number of months from 0 to 1200 (0: for ever)", v -> whole(v, 0, 1200)),
    JAVA_OPTIONS("", "options of the java command, separated by spaces", Setting::line),
    DEMONSTRATION("", "yes, or nothing", v -> v.matches("|yes")),
    CLOCK("", "a date and time such as 2026-11-22T09:00:00Z, for tests", v -> v.isEmpty() || instant(v));

    private static final String PREFIX = "FOREWARNED_";
    private static final Set<Setting> SECRETS = EnumSet.of(DATABASE_PASSWORD, SMTP_PASSWORD, KEY, SIGNING_PASSWORD);
    /** Neither what opens a way into this machine or its network, nor for how long the audit log watches administrators. */
    private static final Set<Setting> CHANGEABLE = EnumSet.of(EXIT_URL, OPERATOR_NAME, OPERATOR_EMAIL, OPERATOR_TELEPHONE, OPERATOR_ADDRESS,
            KEEP_ANSWERS_MONTHS, KEEP_LEARNERS_MONTHS, KEEP_LEFT_MONTHS, KEEP_IMPORTS_DAYS);

    private final String standard;
    private final String allowed;
    private final Predicate<String> rule;

    Setting(String standard, String allowed, Predicate<String> rule) {
        this.standard = standard;
        this.allowed = allowed;
        this.rule = rule;
    }

    /** The name as it stands in the environment: {@code FOREWARNED_PORT}. */
    public String key() {
        return PREFIX + name();
    }

    /** The name in addresses and keys of texts: {@code exit-url}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The setting of this word, if there is one. */
    public static Optional<Setting> of(String word) {
        return Stream.of(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** Whether its value is shown to nobody. */
    public boolean secret() {
        return SECRETS.contains(this);
    }

    /** Whether an administrator may change it while the program runs, where the server sets nothing. */
    public boolean changeable() {
        return CHANGEABLE.contains(this);
    }

    /** What holds when nothing is set; empty where there is nothing or the program works it out. */
    public String standard() {
        return standard;
    }

    /** What is allowed, for a person to read. */
    public String allowed() {
        return allowed;
    }

    /** What is wrong with this value, as one line; empty when it is allowed. */
    public Optional<String> problem(String value) {
        return rule.test(value) ? Optional.empty()
                : Optional.of(key() + " is \"" + (secret() ? "…" : value) + "\"; allowed: " + allowed + ".");
    }

    /** The setting of this name, if there is one. */
    public static Optional<Setting> named(String key) {
        return Stream.of(values()).filter(s -> s.key().equals(key)).findFirst();
    }

    /** Whether this name looks like one of ours, known or not. */
    public static boolean ours(String key) {
        return key.startsWith(PREFIX);
    }

    private static boolean line(String value) {
        return value.length() <= 1_000 && value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean path(String value) {
        try {
            Path.of(value);
            return line(value);
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean whole(String value, int least, int most) {
        return value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static boolean web(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null && Arrays.asList("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean base64(String value, int least) {
        try {
            return Base64.getDecoder().decode(value.trim()).length >= least;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean instant(String value) {
        try {
            return Instant.parse(value) != null;
        } catch (java.time.DateTimeException wrong) {
            return false;
        }
    }
}

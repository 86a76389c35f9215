package org.forewarned.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an administrator says about a provider.
 *
 * @param name stands on the button
 * @param secret a new one, or none to leave it as it is
 * @param secondWords by which the provider says that a second factor was proved
 * @param domains of addresses that lead to it
 */
public record ProviderEntry(String name, String clientId, Optional<String> secret, List<String> scopes, List<String> secondWords, List<String> domains) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_SECRET = 500;
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_DOMAINS = 100;

    /** The words of a text, each once. */
    public static List<String> words(String text) {
        return Stream.of(text.split("[\\s,;]+")).filter(w -> !w.isEmpty()).distinct().toList();
    }

    /** The domains of a text, in small letters and without what people type before them. */
    public static List<String> domains(String text) {
        return words(text.toLowerCase(Locale.ROOT)).stream().map(d -> d.substring(d.lastIndexOf('@') + 1)).distinct().toList();
    }

    /** The first field with which something is wrong. */
    public Optional<String> fault() {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of("name");
        }
        if (!clientId.matches("[\\x21-\\x7e]{1," + LONGEST_ID + "}")) {
            return Optional.of("client");
        }
        if (secret.filter(s -> !s.matches("[\\x20-\\x7e]{1," + LONGEST_SECRET + "}")).isPresent()) {
            return Optional.of("secret");
        }
        if (!scopes.contains("openid") || tooLong(scopes) || !scopes.stream().allMatch(s -> s.matches("[\\x21\\x23-\\x5b\\x5d-\\x7e]+"))) {
            return Optional.of("scopes");
        }
        if (tooLong(secondWords)) {
            return Optional.of("second");
        }
        boolean right = domains.size() <= MOST_DOMAINS && domains.stream().allMatch(d -> d.length() <= 190 && d.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
        return right ? Optional.empty() : Optional.of("domains");
    }

    private static boolean tooLong(List<String> words) {
        return String.join(" ", words).length() > LONGEST_WORDS;
    }

    @Override
    public String toString() {
        return "ProviderEntry[" + name + "]";
    }
}

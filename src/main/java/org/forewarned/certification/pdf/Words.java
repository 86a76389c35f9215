package org.forewarned.certification.pdf;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a certificate says in one language. */
public final class Words {

    /** Every key, with the names that may stand in it. */
    static final Map<String, Set<String>> KEYS = Map.ofEntries(Map.entry("document-title", Set.of("number")), Map.entry("document-title-several", Set.of()), Map.entry("brand", Set.of()),
            Map.entry("kind-passed", Set.of()), Map.entry("kind-attended", Set.of()), Map.entry("no-name", Set.of()),
            Map.entry("what-passed", Set.of()), Map.entry("what-attended", Set.of()), Map.entry("objectives", Set.of()),
            Map.entry("completed", Set.of()), Map.entry("valid-until", Set.of()), Map.entry("no-end", Set.of()),
            Map.entry("learning-time", Set.of()), Map.entry("minutes", Set.of("minutes", "hours")), Map.entry("version", Set.of()),
            Map.entry("version-of", Set.of("version", "date")), Map.entry("nation", Set.of()), Map.entry("all-nations", Set.of()),
            Map.entry("issuer", Set.of()), Map.entry("number", Set.of()), Map.entry("check-lead", Set.of()),
            Map.entry("check", Set.of("page")), Map.entry("signed", Set.of("issuer")), Map.entry("not-prevent", Set.of()),
            Map.entry("code-alternative", Set.of()), Map.entry("link-alternative", Set.of("number")),
            Map.entry("signature-alternative", Set.of("issuer")));

    private final Locale locale;
    private final boolean rightToLeft;
    private final DateTimeFormatter dates;
    private final Map<String, MessageFormat> texts = new HashMap<>();

    /** @throws IllegalArgumentException when a text is missing, unknown or not a message */
    Words(String language, boolean rightToLeft, String dates, Map<String, String> texts) {
        this.locale = Locale.forLanguageTag(language.equals("en") ? "en-GB" : language);
        this.rightToLeft = rightToLeft;
        try {
            this.dates = DateTimeFormatter.ofPattern(dates, locale);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("date: " + e.getMessage(), e);
        }
        Set<String> missing = new TreeSet<>(KEYS.keySet());
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("missing: " + String.join(", ", missing));
        }
        texts.forEach(this::add);
    }

    private void add(String key, String text) {
        Set<String> allowed = KEYS.get(key);
        if (allowed == null) {
            throw new IllegalArgumentException(key + ": unknown; known are " + new TreeSet<>(KEYS.keySet()));
        }
        MessageFormat message;
        try {
            message = new MessageFormat(text, locale);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
        if (!allowed.equals(message.getArgumentNames())) {
            throw new IllegalArgumentException(key + ": must name " + new TreeSet<>(allowed) + ", names " + new TreeSet<>(message.getArgumentNames()));
        }
        texts.put(key, message);
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, Object> values) {
        MessageFormat message = texts.get(key);
        synchronized (message) {   // a MessageFormat is not safe for two threads
            return message.format(values);
        }
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    String language() {
        return locale.toLanguageTag();
    }

    boolean rightToLeft() {
        return rightToLeft;
    }
}

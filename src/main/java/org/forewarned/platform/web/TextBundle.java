package org.forewarned.platform.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;

/**
 * All texts of one language, by key. A text is an ICU message: {@code {0}} is a place, {@code {0, plural, one {# lesson}
 * other {# lessons}}} counts. A missing key is written as {@code ⟦key⟧} and logged once; it never fails a page.
 */
public final class TextBundle {

    private static final Logger LOG = Logger.getLogger(TextBundle.class.getName());

    private final ULocale locale;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, AtomicReference<MessageFormat>> formats = new ConcurrentHashMap<>();
    private final Map<String, Boolean> warned = new ConcurrentHashMap<>();

    public TextBundle(String language) {
        this.locale = ULocale.forLanguageTag(language.equals("en") ? "en-GB" : language);
    }

    /** Adds the texts of one file; a key that is there already is an error of the program. */
    public TextBundle add(String file) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : read.stringPropertyNames()) {
            if (texts.putIfAbsent(key, read.getProperty(key)) != null) {
                throw new IllegalStateException("Text key " + key + " exists twice");
            }
        }
        return this;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Map<String, String> all() {
        return Map.copyOf(texts);
    }

    /** The text of {@code key} with its places filled. */
    public String say(String key, Object... args) {
        String text = texts.get(key);
        if (text == null) {
            warn(key, "No text for key " + key);
            return "\u27e6" + key + "\u27e7";
        }
        if (text.indexOf('{') < 0 && text.indexOf('\'') < 0) {
            return text;
        }
        return format(key, text, args);
    }

    private String format(String key, String text, Object... args) {
        AtomicReference<MessageFormat> kept = formats.computeIfAbsent(key, k -> new AtomicReference<>());
        MessageFormat format = kept.getAndSet(null);          // one thread at a time owns it; another makes its own
        try {
            if (format == null) {
                format = new MessageFormat(text, locale);
            }
            String said = format.format(args);
            kept.set(format);
            return said;
        } catch (IllegalArgumentException e) {
            warn(key, "Text " + key + " cannot be filled: " + e.getMessage());
            return text;
        }
    }

    private void warn(String key, String what) {
        if (warned.size() < 1_000 && warned.putIfAbsent(key, true) == null) {
            LOG.warning(() -> what + " (" + locale.toLanguageTag() + ")");
        }
    }
}

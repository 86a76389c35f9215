package org.forewarned.platform.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
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
 *
 * <p>Digits are 0 to 9 in every language: whoever reads a number here may have to dial it. In a language that runs from right to
 * left, what fills a plain place is set apart from the text round it, so that an English name or a number keeps its own order.
 */
public final class TextBundle {

    private static final Logger LOG = Logger.getLogger(TextBundle.class.getName());

    private static final String DIGITS = "-u-nu-latn";
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final ULocale locale;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, AtomicReference<MessageFormat>> formats = new ConcurrentHashMap<>();
    private final Map<String, Boolean> warned = new ConcurrentHashMap<>();

    public TextBundle(String language) {
        this.locale = ULocale.forLanguageTag((language.equals("en") ? "en-GB" : language) + DIGITS);
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

    /** Takes a text of another language as long as its own is not written. */
    void lend(String key, String text) {
        texts.putIfAbsent(key, text);
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
                format = new MessageFormat(locale.isRightToLeft() ? isolated(text) : text, locale);
            }
            String said = format.format(args);
            kept.set(format);
            return said;
        } catch (IllegalArgumentException e) {
            warn(key, "Text " + key + " cannot be filled: " + e.getMessage());
            return text;
        }
    }

    /** The message with marks round each place that is filled as it is; what is counted or chosen from stays as written. */
    private static String isolated(String text) {
        MessagePattern message = new MessagePattern(text);
        StringBuilder marked = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < message.countParts(); i++) {
            MessagePattern.Part start = message.getPart(i);
            if (start.getType() == MessagePattern.Part.Type.ARG_START && start.getArgType() == MessagePattern.ArgType.NONE) {
                int end = message.getPart(message.getLimitPartIndex(i)).getLimit();
                marked.append(text, copied, start.getIndex()).append(ISOLATE).append(text, start.getIndex(), end).append(END_OF_ISOLATE);
                copied = end;
            }
        }
        return marked.append(text, copied, text.length()).toString();
    }

    private void warn(String key, String what) {
        if (warned.size() < 1_000 && warned.putIfAbsent(key, true) == null) {
            LOG.warning(() -> what + " (" + locale.toLanguageTag() + ")");
        }
    }
}

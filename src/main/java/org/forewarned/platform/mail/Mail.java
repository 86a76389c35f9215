package org.forewarned.platform.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail that is to be sent.
 *
 * @param key      unique for ever: what is queued again under the same key changes nothing, e.g. {@code reminder/<assigned id>/week-before}
 * @param to       one address
 * @param template names {@code content/emails/<language>/<template>.md}
 * @param language of the text; English where there is none in it
 * @param values   what fills the places of the text; each is escaped, and a link must be an address of the web
 * @param due      not before this moment
 * @param stop     the path, with a token, by which the recipient stops mails of this kind without signing in; nothing for a mail that is required
 * @param attached a file that comes with it
 */
public record Mail(String key, String to, String template, String language, Map<String, String> values, Instant due,
        Optional<String> stop, Optional<Attachment> attached) {

    private static final Pattern KEY = Pattern.compile("[\\w./:@-]{1,200}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\]{1,64}@[^@\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\]{1,189}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public Mail {
        must(KEY.matcher(key).matches(), "key");
        must(ADDRESS.matcher(to).matches(), "address");
        must(WORD.matcher(template).matches(), "template");
        must(LANGUAGE.matcher(language).matches(), "language");
        must(stop.map(path -> path.startsWith("/")).orElse(true), "path to stop it");
        values = Map.copyOf(values);
        Objects.requireNonNull(due);
        Objects.requireNonNull(attached);
    }

    /** One that is required: it can't be stopped by its recipient. */
    public Mail(String key, String to, String template, String language, Map<String, String> values, Instant due) {
        this(key, to, template, language, values, due, Optional.empty(), Optional.empty());
    }

    /** The same, which its recipient may stop at this path of ours. */
    public Mail stoppedAt(String path) {
        return new Mail(key, to, template, language, values, due, Optional.of(path), attached);
    }

    /** The same with a file. */
    public Mail with(Attachment file) {
        return new Mail(key, to, template, language, values, due, stop, Optional.of(file));
    }

    /** Whether this could be the address of one mailbox. */
    public static boolean isAddress(String text) {
        return text != null && ADDRESS.matcher(text).matches();
    }

    /** Without the address and without what fills it: it may stand in a log. */
    @Override
    public String toString() {
        return "Mail[" + template + "]";
    }

    private static void must(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("a mail needs a " + what);      // never the value: it may be somebody's
        }
    }
}

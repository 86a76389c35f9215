package org.forewarned.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.forewarned.platform.Content;
import org.jsoup.nodes.Entities;

/** The texts of mails, {@code content/emails/<language>/<template>.md}: read once each, in English where a language lacks one. */
@ApplicationScoped
public class MailTexts {

    private static final String FOLDER = "emails/";
    private static final String ENGLISH = "en";
    private static final String FOOT = "foot";
    private static final String FOOT_WITH_STOP = "foot-stop";
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s" dir="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>%s</title></head>
            <body style="margin:0;padding:1.5em;font:1em/1.5 sans-serif">
            <div style="max-width:36em">
            %s<hr>
            <div style="font-size:.875em">
            %s</div>
            </div>
            </body>
            </html>
            """;

    private final Map<String, MailText> read = new ConcurrentHashMap<>();
    private Content content;

    protected MailTexts() {
    }

    @Inject
    public MailTexts(Content content) {
        this.content = content;
    }

    /** The text in this language, or in English. */
    MailText text(String template, String language) {
        String wanted = language + "/" + template;
        String there = content.exists(file(wanted)) ? wanted : ENGLISH + "/" + template;
        if (!content.exists(file(there))) {
            throw new IllegalArgumentException("there is no content/" + file(there));
        }
        return read.computeIfAbsent(there, name -> MailText.read(name, content.text(file(name))));
    }

    /** Whether a mail could be written with these values; an exception says what is missing. */
    void check(String template, Map<String, String> values) {
        Set<String> missing = new TreeSet<>(text(template, ENGLISH).declared());
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the mail " + template + " needs " + missing);
        }
    }

    /** A mail with every place filled; the foot says who sends it, and how to stop it where it can be stopped. */
    Written write(String template, String language, Map<String, String> values, boolean stoppable) {
        MailText text = text(template, language);
        MailText foot = text(stoppable ? FOOT_WITH_STOP : FOOT, language);
        String subject = text.subject(values);
        String spoken = content.exists(file(language + "/" + template)) ? language : ENGLISH;
        String html = PAGE.formatted(spoken, RIGHT_TO_LEFT.contains(spoken) ? "rtl" : "ltr", Entities.escape(subject),
                text.html(values), foot.html(values));
        return new Written(spoken, subject, text.plain(values) + "\n\n-- \n" + foot.plain(values) + "\n", html);
    }

    private static String file(String name) {
        return FOLDER + name + ".md";
    }
}

package org.forewarned.platform.mail;

/**
 * A text file that comes with a mail.
 *
 * @param name a neutral file name
 * @param type with its parameters, such as {@code text/calendar; method=PUBLISH}; the character set is UTF-8
 * @param text all of it
 */
public record Attachment(String name, String type, String text) {

    public Attachment {
        if (!name.matches("[a-z0-9.-]{1,60}") || !type.matches("[\\w/+.-]+(; ?[\\w-]+=[\\w-]+)*")) {
            throw new IllegalArgumentException("an attachment needs a plain name and type");
        }
    }
}

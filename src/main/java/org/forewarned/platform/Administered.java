package org.forewarned.platform;

/**
 * An administrator did something in the rooms of the platform itself; told when it is done or just before, and noted in the audit log.
 *
 * @param deed its word there, such as {@code mails-again}
 * @param detail a word or two that name nobody
 */
public record Administered(Asker asker, String deed, String detail) {
}

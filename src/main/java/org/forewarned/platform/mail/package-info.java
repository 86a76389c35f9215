/**
 * Mails: an outbox in the database, their texts in {@code content/emails/<language>/}, and the worker that hands them to an SMTP server.
 * A use case queues a mail in its own transaction; nothing is sent that was not committed, and nothing committed is lost. Words: mail (what is to
 * be sent), template (its text), waiting, sent, parked (the program has given it back to an administrator), given up.
 */
package org.forewarned.platform.mail;

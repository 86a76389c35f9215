package org.forewarned.platform.mail;

/** A mail's words, with every place filled: one line of subject, and the same text plain and as HTML. */
record Written(String subject, String text, String html) {
}

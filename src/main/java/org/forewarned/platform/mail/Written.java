package org.forewarned.platform.mail;

/** A mail's words in the language they are written in, with every place filled: one line of subject, and the same text plain and as HTML. */
record Written(String language, String subject, String text, String html) {
}

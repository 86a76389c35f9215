package org.forewarned.reference;

/**
 * Something of an entry that can be changed.
 *
 * @param path where it stands, such as {@code sentence.en} or {@code source.url}; also the field's name in the form
 * @param value empty where there is none
 */
public record EntryField(String path, String value) {

    /** The key's name, without the language: {@code sentence}, {@code source-url}. */
    public String key() {
        return path.startsWith("source.") ? path.replace('.', '-') : path.replaceFirst("\\..*", "");
    }

    /** The language of the text; empty for what has none. */
    public String language() {
        return path.contains(".") && !path.startsWith("source.") ? path.substring(path.indexOf('.') + 1) : "";
    }

    /** Whether it is a sentence or more. */
    public boolean isLong() {
        return key().equals("sentence") || key().equals("inline") || key().equals("for") || key().equals("languages");
    }
}

package org.forewarned.reference;

/**
 * Where an entry comes from.
 *
 * @param date ISO day, month or year; empty when the source has none
 * @param url https; may be empty
 */
public record SourceLine(String title, String publisher, String date, String url, boolean primary) {
}

package org.forewarned.catalogue.search;

/**
 * Something that can be found.
 *
 * @param kind module, lesson, term or helpline
 * @param url opens at the right place
 * @param place where it belongs, such as the module of a lesson; may be empty
 * @param text plain
 * @param language of title and text
 */
public record SearchEntry(String kind, String url, String title, String place, String text, String language) {
}

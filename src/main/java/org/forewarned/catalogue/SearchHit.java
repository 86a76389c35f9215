package org.forewarned.catalogue;

/**
 * Something found.
 *
 * @param kind module, lesson, term or helpline
 * @param place where it belongs; may be empty
 * @param excerpt safe HTML: the best passage, with what was asked marked
 * @param language of title and excerpt
 */
public record SearchHit(String kind, String url, String title, String place, String excerpt, String language) {

    public boolean isPlaced() {
        return !place.isEmpty();
    }
}

package org.forewarned.markup.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forewarned.markup.Media;

/**
 * What readers of one language share.
 *
 * @param media     entries of {@code media/media.yaml} by file name
 * @param originals the source's blocks, while a translation is read
 * @param usedMedia files shown so far, in any language
 * @param ids       ids of blocks used so far in this language, with their place
 */
public record Context(String language, Map<String, Media> media, Originals originals, Map<String, String> ids, Set<String> usedMedia) {
    /** A language without blocks yet. */
    public static Context of(String language, Map<String, Media> media, Originals originals, Set<String> usedMedia) {
        return new Context(language, media, originals, new java.util.HashMap<>(), usedMedia);
    }

    /** Entries for a picture that has none, so that reading can go on. */
    static Media unknown(String file) {
        return new Media(file, 0, 0, "", "", Map.of(), Map.of(), Map.of());
    }

    static List<String> split(String several) {
        return java.util.Arrays.stream(several.split(",", 50)).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}

package org.forewarned.markup.read;

import java.util.Set;

/** Names of files in the media folder. */
final class FileNames {
    static final Set<String> PICTURES = Set.of("svg", "png", "jpg", "jpeg", "webp");
    static final Set<String> FILMS = Set.of("mp4", "webm");
    private static final Set<String> OTHERS = Set.of("vtt", "pdf");

    private FileNames() {
    }

    static boolean isMedia(String name) {
        String ending = ending(name);
        return name.length() <= 100 && name.matches("[a-z0-9][a-z0-9-]*(?:\\.[a-z-]{2,12})?\\.[a-z0-9]{3,4}")
                && (PICTURES.contains(ending) || FILMS.contains(ending) || OTHERS.contains(ending));
    }

    static boolean isPicture(String name) {
        return isMedia(name) && PICTURES.contains(ending(name));
    }

    static boolean isFilm(String name) {
        return isMedia(name) && FILMS.contains(ending(name));
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

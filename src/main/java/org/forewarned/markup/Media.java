package org.forewarned.markup;

import java.util.Map;

/**
 * A picture or film of a module.
 *
 * @param file       name in the module's {@code media} folder
 * @param width      in pixels; 0 if it could not be read
 * @param height     in pixels; 0 if it could not be read
 * @param alt        alternative text by language
 * @param captions   caption files (WebVTT) by language
 * @param transcript what is said and seen, by language
 */
public record Media(String file, int width, int height, String author, String licence, Map<String, String> alt,
                    Map<String, String> captions, Map<String, String> transcript) {

    /** The text of this language, else of English, else any, else nothing. */
    public static String in(String language, Map<String, String> texts) {
        String text = texts.getOrDefault(language, texts.get("en"));
        return text != null ? text : texts.values().stream().findFirst().orElse("");
    }

    /** The language of what {@link #in} gives: this one, else English, else any. */
    public static String written(String language, Map<String, String> texts) {
        return texts.containsKey(language) || texts.isEmpty() ? language : texts.containsKey("en") ? "en" : texts.keySet().iterator().next();
    }
}

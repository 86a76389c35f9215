package org.forewarned.authoring.web;

import java.util.List;
import java.util.Locale;

/** Languages into which modules are translated: those that many people in the United Kingdom speak. */
final class Languages {

    /** Welsh first; the rest by the number of those who say that it is their main language, and the other languages of these islands. */
    static final List<String> ALL = List.of("cy", "pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu", "it", "ta", "fr", "lt", "so", "zh", "tr", "bg", "ru", "fa", "hu", "el", "sq", "uk", "vi", "ku",
            "ps", "ti", "am", "hi", "gd", "ga");

    private Languages() {
    }

    /** The language's name in itself. */
    static String own(String code) {
        Locale locale = Locale.forLanguageTag(code);
        return locale.getDisplayLanguage(locale);
    }

    /** The language's name in another. */
    static String name(String code, Locale in) {
        return Locale.forLanguageTag(code).getDisplayLanguage(in);
    }
}

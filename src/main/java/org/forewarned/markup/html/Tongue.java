package org.forewarned.markup.html;

import com.ibm.icu.util.ULocale;
import org.forewarned.markup.Rendering;

/** Writes words that may be in another language than the text round them: then they are marked with it and set apart. */
final class Tongue {
    private Tongue() {
    }

    static void words(StringBuilder out, String words, String language, Rendering page) {
        boolean other = !language.equals(page.language());
        if (other) {
            out.append("<bdi lang=\"");
            Escape.text(out, language.equals("en") ? "en-GB" : language);
            out.append("\" dir=\"").append(ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr").append("\">");
        }
        Escape.text(out, words);
        if (other) {
            out.append("</bdi>");
        }
    }
}

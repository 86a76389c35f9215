package org.forewarned.certification;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.forewarned.platform.pdf.Printable;

/** What names can be printed, and when two names are the same. */
public final class NamePrinting {

    /** As many characters (code points) a name may have. */
    public static final int LONGEST = 100;

    /** As many combining marks one letter may carry. */
    public static final int MOST_MARKS = 3;

    private NamePrinting() {
    }

    /**
     * The name as it is printed: NFC, straight spaces, none at the ends. Invisible characters that only a keyboard or a copied text
     * left there (soft hyphen, byte order mark, direction marks) are dropped, for they say nothing in a name.
     */
    public static String tidy(String typed) {
        String plain = typed.replaceAll("[\\u00ad\\u200b\\u200e\\u200f\\u2060\\ufeff]", "");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).replaceAll("[\\s\\p{Zs}]+", " ").strip();
    }

    /** The form in which names are compared: NFC, without case, spaces collapsed, one kind of apostrophe and hyphen. */
    public static String fold(String name) {
        String plain = tidy(name).replaceAll("[\\u2018\\u2019\\u02bc\\u0060\\u00b4]", "'").replaceAll("[\\u2010-\\u2015\\u2212]", "-");
        return Normalizer.normalize(UCharacter.foldCase(plain, true), Normalizer.Form.NFC);
    }

    /** What a script of ISO 15924 is called in a language. */
    public static String script(String code, Locale language) {
        return ULocale.getDisplayScript("und_" + code, ULocale.forLocale(language));
    }

    /** Looks whether a typed name can be printed as it is. An empty name can: then the certificate names its holder in words. */
    public static NameCheck check(String typed) {
        if (typed.length() > 20 * LONGEST) {
            return NameCheck.tooLong();
        }
        String name = tidy(typed);
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return NameCheck.tooLong();
        }
        if (Printable.hasForbidden(name, MOST_MARKS)) {
            return NameCheck.forbidden();
        }
        Set<String> letters = Printable.unprintable(name);
        if (letters.isEmpty()) {
            return NameCheck.fine();
        }
        Set<String> scripts = new LinkedHashSet<>();
        for (String letter : letters) {
            int script = UScript.getScript(letter.codePointAt(0));
            if (script != UScript.COMMON && script != UScript.INHERITED && script != UScript.UNKNOWN) {
                scripts.add(UScript.getShortName(script));
            }
        }
        return NameCheck.unprintable(letters, scripts);
    }
}

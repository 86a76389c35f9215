package org.forewarned.organisations;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are sorted and searched: small letters without accents, single spaces. */
public final class Sorting {

    private Sorting() {
    }

    /** The folded name, at most {@code longest} characters. */
    public static String fold(String name, int longest) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}]+", " ").strip();
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }
}

package org.forewarned.authoring;

import java.text.Normalizer;
import java.util.Locale;

/** Makes ids of words. */
public final class IdWords {

    private static final int LONGEST = 40;

    private IdWords() {
    }

    /** An id of the first of these words; this other one where they give none. */
    public static String of(String words, String otherwise) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[’']", "").replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-[^-]*$", "") : plain;
        String id = cut.replaceAll("-+$", "");
        return id.isEmpty() ? otherwise : id;
    }
}

package org.forewarned.catalogue.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Gives every form that a word's beginning can take one and the same: soft (gartref, allu), nasal (nghartref) and aspirate (chartref). */
final class WelshInitials extends TokenFilter {

    private static final int SHORTEST = 3;
    /** What begins words, the longer first, and what stands for it; what begins with a vowel may have lost a g. */
    private static final List<Map.Entry<String, String>> FAMILIES = List.of(
            Map.entry("ngh", "g"), Map.entry("ng", "g"), Map.entry("ch", "g"), Map.entry("c", "g"), Map.entry("g", "g"),
            Map.entry("ff", "ff"), Map.entry("mh", "b"), Map.entry("ph", "b"), Map.entry("p", "b"), Map.entry("b", "b"), Map.entry("f", "b"), Map.entry("m", "b"),
            Map.entry("nh", "d"), Map.entry("th", "d"), Map.entry("t", "d"), Map.entry("dd", "d"), Map.entry("d", "d"), Map.entry("n", "d"),
            Map.entry("ll", "l"), Map.entry("rh", "r"),
            Map.entry("a", "ga"), Map.entry("e", "ge"), Map.entry("i", "gi"), Map.entry("o", "go"), Map.entry("u", "gu"), Map.entry("w", "gw"), Map.entry("y", "gy"));

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    WelshInitials(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (word.length() >= SHORTEST) {
            String same = same(word.toString());
            word.setEmpty().append(same);
        }
        return true;
    }

    static String same(String word) {
        for (Map.Entry<String, String> family : FAMILIES) {
            if (word.startsWith(family.getKey())) {
                return withoutG(family.getValue() + word.substring(family.getKey().length()));
            }
        }
        return word;
    }

    /** Before l, r and n a lost g leaves nothing by which it could be told. */
    private static String withoutG(String word) {
        return word.length() > 1 && word.charAt(0) == 'g' && "lrn".indexOf(word.charAt(1)) >= 0 ? word.substring(1) : word;
    }
}

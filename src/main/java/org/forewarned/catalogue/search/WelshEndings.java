package org.forewarned.catalogue.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes away what leans on a word: heddlu’r, mae’n, i’ch. A name such as O’Brien stays whole. */
final class WelshEndings extends TokenFilter {

    private static final int LONGEST = 2;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    WelshEndings(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (int i = word.length() - 2; i > 0 && i >= word.length() - 1 - LONGEST; i--) {
            if (word.charAt(i) == '\'' || word.charAt(i) == '’') {
                word.setLength(i);
            }
        }
        return true;
    }
}

package org.forewarned.catalogue.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words of pages in Welsh, among which some are still in English. A word is the same whatever its first letter has become
 * (cartref, gartref, nghartref, chartref), with or without a circumflex, and without what leans on it (cartref, cartref’r).
 */
final class WelshAnalyzer extends Analyzer {

    private static final CharArraySet SMALL = new CharArraySet(List.of("a", "ac", "ag", "ai", "am", "ar", "at", "bod", "chi", "dan", "dros", "drwy", "ei", "eich", "ein",
            "er", "eu", "fe", "fel", "fod", "fy", "gan", "gyda", "hi", "hon", "hwn", "hyn", "i", "mae", "mewn", "na", "nad", "ni", "nid", "nhw", "o", "oedd", "ond",
            "os", "pan", "sy", "sydd", "ti", "wedi", "wrth", "y", "ydw", "ydy", "yn", "yr", "yw"), false);

    static {
        SMALL.addAll(EnglishAnalyzer.getDefaultStopSet());
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream known = new StopFilter(new ASCIIFoldingFilter(new LowerCaseFilter(new WelshEndings(new EnglishPossessiveFilter(words)))), SMALL);
        return new TokenStreamComponents(words, new WelshInitials(new PorterStemFilter(known)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new WelshInitials(new ASCIIFoldingFilter(new LowerCaseFilter(in)));
    }
}

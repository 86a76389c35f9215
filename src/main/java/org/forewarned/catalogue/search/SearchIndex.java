package org.forewarned.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryTermScorer;
import org.apache.lucene.search.highlight.SimpleFragmenter;
import org.apache.lucene.search.highlight.SimpleHTMLEncoder;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.forewarned.catalogue.SearchHit;

/**
 * An index of entries in one language, complete when it is made and never changed. Finds words whatever their ending, what
 * begins with the last word typed, and, for a word that stands nowhere, those with a slip of one letter in four or two in eight.
 */
public final class SearchIndex {

    private static final List<String> FIELDS = List.of("title", "text", "place");
    private static final int WORDS = 12;
    private static final int EXCERPT = 220;

    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    /** For entries in this language; where it has no rules of its own, those of English hold. */
    public SearchIndex(String language, List<SearchEntry> entries) {
        analyzer = language.equals("cy") ? new WelshAnalyzer() : new EnglishAnalyzer();
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (SearchEntry entry : entries) {
                    writer.addDocument(document(entry));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best hits, at most so many. Whatever is typed is only words: there is no query language. */
    public List<SearchHit> find(String asked, int most) {
        try {
            List<String> words = words(asked);
            if (words.isEmpty()) {
                return List.of();
            }
            Query query = query(words);
            Query spelt = searcher.rewrite(query);
            Highlighter highlighter = new Highlighter(new SimpleHTMLFormatter("<mark>", "</mark>"), new SimpleHTMLEncoder(), new QueryTermScorer(spelt));
            highlighter.setTextFragmenter(new SimpleFragmenter(EXCERPT));
            List<SearchHit> hits = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(spelt, most).scoreDocs) {
                hits.add(hit(searcher.storedFields().document(hit.doc), highlighter));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchHit hit(Document document, Highlighter highlighter) throws IOException {
        String text = document.get("text");
        String best;
        try {
            best = highlighter.getBestFragment(analyzer, "text", text);
        } catch (InvalidTokenOffsetsException e) {
            best = null;
        }
        String excerpt = best != null ? "… " + best.replaceFirst("^[\\s.,;:!?)]+", "").strip() + " …" : new SimpleHTMLEncoder().encodeText(shortened(text));
        return new SearchHit(document.get("kind"), document.get("url"), document.get("title"), document.get("place"), excerpt, document.get("language"));
    }

    private static String shortened(String text) {
        int end = text.indexOf(' ', Math.min(EXCERPT, text.length()));
        return end < 0 ? text : text.substring(0, end) + " …";
    }

    /** Each word must be there, exactly or, when nothing has it, nearly; the title weighs most. */
    private Query query(List<String> words) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean slip = word.length() > 3 && !known(word);
            BooleanQuery.Builder one = new BooleanQuery.Builder();
            for (String field : FIELDS) {
                float weight = field.equals("title") ? 4 : 1;
                one.add(new BoostQuery(new TermQuery(new Term(field, word)), 3 * weight), Occur.SHOULD);
                if (slip) {
                    one.add(new BoostQuery(new FuzzyQuery(new Term(field, word), word.length() > 7 ? 2 : 1, 1, 50, true), 0.5f * weight), Occur.SHOULD);
                }
                if (i == words.size() - 1 && word.length() > 2) {
                    one.add(new BoostQuery(new PrefixQuery(new Term(field, word)), weight), Occur.SHOULD);
                }
            }
            all.add(one.build(), words.size() > 3 ? Occur.SHOULD : Occur.MUST);
        }
        if (words.size() > 3) {
            all.setMinimumNumberShouldMatch((words.size() * 2 + 2) / 3);
        }
        return all.build();
    }

    private boolean known(String word) throws IOException {
        for (String field : FIELDS) {
            if (searcher.getIndexReader().docFreq(new Term(field, word)) > 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> words(String asked) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", asked)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < WORDS) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words;
    }

    private static Document document(SearchEntry entry) {
        Document document = new Document();
        document.add(new StoredField("kind", entry.kind()));
        document.add(new StoredField("url", entry.url()));
        document.add(new StoredField("language", entry.language()));
        document.add(new TextField("title", entry.title(), Field.Store.YES));
        document.add(new TextField("place", entry.place(), Field.Store.YES));
        document.add(new TextField("text", entry.text(), Field.Store.YES));
        return document;
    }
}

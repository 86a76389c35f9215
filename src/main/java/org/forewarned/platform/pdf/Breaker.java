package org.forewarned.platform.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks paragraphs into lines and finds the size at which a name fits. Nothing is ever cut. */
public final class Breaker {

    private Breaker() {
    }

    /** Lines that are at most that wide; a word that is wider is broken between letters. */
    public static List<Line> wrap(List<Piece> pieces, float width, float size, boolean rightToLeft) {
        Line single = Shaper.line(pieces, rightToLeft);
        if (single.width(size) <= width) {
            return List.of(single);
        }
        String text = single.text();
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Line best = null;
            int end = start;
            for (int next = words.following(start); next != BreakIterator.DONE; next = words.next()) {
                Line line = Shaper.line(part(pieces, start, trimmed(text, start, next)), rightToLeft);
                if (line.width(size) > width) {
                    break;
                }
                best = line;
                end = next;
                if (next == text.length()) {
                    break;
                }
            }
            if (best == null) {
                end = letters(pieces, text, start, width, size, rightToLeft);
                best = Shaper.line(part(pieces, start, end), rightToLeft);
            }
            lines.add(best);
            start = end;
        }
        return lines;
    }

    /** As many lines as {@link #wrap} makes, but of like width. */
    public static List<Line> balance(List<Piece> pieces, float width, float size, boolean rightToLeft) {
        List<Line> best = wrap(pieces, width, size, rightToLeft);
        if (best.size() == 1) {
            return best;
        }
        float low = width / 2;
        float high = width;
        while (high - low > width / 60) {
            float middle = (low + high) / 2;
            List<Line> narrower = wrap(pieces, middle, size, rightToLeft);
            if (narrower.size() > best.size() || narrower.stream().anyMatch(line -> line.width(size) > middle)) {
                low = middle;
            } else {
                best = narrower;
                high = middle;
            }
        }
        return best;
    }

    private static int letters(List<Piece> pieces, String text, int start, float width, float size, boolean rightToLeft) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = letters.following(start);
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            if (Shaper.line(part(pieces, start, next), rightToLeft).width(size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start + 1 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static List<Piece> part(List<Piece> pieces, int start, int end) {
        List<Piece> part = new ArrayList<>(pieces.size());
        int at = 0;
        for (Piece piece : pieces) {
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, piece.text().length());
            if (from < to) {
                part.add(new Piece(piece.role(), piece.text().substring(from, to)));
            }
            at += piece.text().length();
        }
        return part;
    }
}

package org.forewarned.markup.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Span;
import org.forewarned.markup.read.Said.Where;

/** One text file while it is read: its text, its lines, and what was found in it so far. */
final class Sheet {
    private static final int LINE = 20_000;
    private static final int PARAGRAPH = 12_000;

    /** Anchors that pages use themselves. */
    static final Set<String> RESERVED = Set.of("main", "help", "sources", "menu", "nation", "language", Digests.OPENING);

    final String file;
    /** As long as the file's text, so that places agree; what is too long to be read is blank in it. */
    final String text;
    final Lines lines;
    final Problems problems;
    final Findings findings;
    /** Anchors taken in the page. */
    final Set<String> anchors = new HashSet<>(RESERVED);
    private final Map<String, Integer> numbers = new HashMap<>();
    private Where running = Where.TEXT;
    /** Sources named by footnotes, with their numbers. */
    final Map<String, Integer> cited = new LinkedHashMap<>();

    Sheet(TextFile source, Problems problems, Findings findings) {
        this.file = source.name();
        this.problems = problems;
        this.findings = findings;
        this.lines = new Lines(source.text());
        this.text = bounded(source.text());
    }

    private String bounded(String whole) {
        StringBuilder cut = null;
        int paragraph = 0;
        for (int line = 0; line < lines.count(); line++) {
            int length = lines.end(line) - lines.start(line);
            paragraph = lines.blank(line) ? 0 : paragraph + length;
            boolean longLine = length > LINE;
            if (longLine || paragraph > PARAGRAPH) {
                cut = cut == null ? new StringBuilder(whole) : cut;
                for (int i = lines.start(line); i < lines.end(line); i++) {
                    cut.setCharAt(i, ' ');
                }
                error(lines.start(line), longLine ? "line-too-long" : "paragraph-too-long", "This is too long to read: at most "
                        + (longLine ? LINE : PARAGRAPH) + " characters. Make several paragraphs of it.");
                paragraph = 0;
            }
        }
        return cut == null ? whole : cut.toString();
    }

    void error(int offset, String code, String message) {
        int line = lines.of(offset);
        problems.error(file, line + 1, column(offset, line), code, message);
    }

    void warning(int offset, String code, String message) {
        int line = lines.of(offset);
        problems.warning(file, line + 1, column(offset, line), code, message);
    }

    private int column(int offset, int line) {
        return Math.max(1, offset - lines.start(line) + 1);
    }

    void use(Use.Kind kind, String id, int offset) {
        int line = lines.of(offset);
        findings.uses.add(new Use(kind, id, file, line + 1, column(offset, line)));
    }

    void said(Fragment words, int offset, Where where) {
        said(words.plain(), offset, where);
    }

    void said(String words, int offset, Where where) {
        if (!words.isBlank()) {
            findings.said.add(new Said(file, lines.of(offset) + 1, words, where == Where.TEXT ? running : where));
        }
    }

    /** Reads something whose running text is of this kind. */
    <T> T running(Where kind, Supplier<T> reading) {
        Where before = running;
        running = kind;
        T read = reading.get();
        running = before;
        return read;
    }

    /** The span of whole lines, from and to inclusive. */
    Span span(int fromLine, int toLine) {
        return new Span(file, lines.start(fromLine), lines.end(toLine), fromLine + 1);
    }

    /** A free anchor made of these words. */
    String anchor(String words) {
        StringBuilder slug = new StringBuilder();
        String plain = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD).toLowerCase(java.util.Locale.ROOT);
        for (int i = 0; i < plain.length() && slug.length() < 50; i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' && !slug.isEmpty()) {
                slug.append(c);
            } else if (Character.isWhitespace(c) || c == '-') {
                if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                    slug.append('-');
                }
            }
        }
        String base = slug.isEmpty() ? "section" : slug.toString().replaceAll("-$", "");
        String free = base;
        while (!anchors.add(free)) {
            free = base + "-" + numbers.merge(base, 2, (number, two) -> number + 1);
        }
        return free;
    }

    /** The number of a source in this page's footnotes. */
    int cite(String source, int offset) {
        use(Use.Kind.SOURCE, source, offset);
        return cited.computeIfAbsent(source, id -> cited.size() + 1);
    }
}

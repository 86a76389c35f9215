package org.forewarned.authoring;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.forewarned.catalogue.BlockText;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Block;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Question;
import org.forewarned.markup.Translation;

/** What differs between two texts of a module: as its readers see it, and as its source. */
public final class Changes {

    private static final int MOST_ROWS = 2_000;

    private final ModuleFiles before;
    private final ModuleFiles after;

    /** Between these files. */
    public Changes(ModuleFiles before, ModuleFiles after) {
        this.before = before;
        this.after = after;
    }

    /** The files that differ, by name. */
    public List<FileChange> files() {
        Set<String> paths = new TreeSet<>(before.paths());
        paths.addAll(after.paths());
        return paths.stream().filter(path -> !Arrays.equals(before.bytes(path).orElse(null), after.bytes(path).orElse(null)))
                .map(path -> new FileChange(path, before.bytes(path).isEmpty(), after.bytes(path).isEmpty(), path.matches(".*\\.(md|yaml|vtt)"))).toList();
    }

    /** A file's source, line by line. */
    public List<Row> source(String path) {
        return rows(lines(before.text(path)), lines(after.text(path)));
    }

    private static List<String> lines(Optional<String> text) {
        return text.map(one -> one.lines().toList()).orElse(List.of());
    }

    /**
     * A file as its readers see it, block by block and without markup.
     *
     * @param was the module as it was read from the files before; nothing where there was none
     */
    public List<Row> words(String path, Optional<ModuleText> was, Optional<ModuleText> is) {
        return rows(said(path, was), said(path, is));
    }

    private static List<String> said(String path, Optional<ModuleText> module) {
        if (!path.matches("[a-z]{2,3}/[a-z0-9-]+\\.md")) {
            return List.of();
        }
        String language = path.substring(0, path.indexOf('/'));
        String page = path.substring(path.indexOf('/') + 1, path.length() - 3);
        return module.map(text -> text.translations().get(language)).map(words -> said(page, words)).orElse(List.of());
    }

    private static List<String> said(String page, Translation words) {
        List<String> lines = new ArrayList<>();
        if (page.equals("module")) {
            lines.addAll(List.of(words.title(), words.summary(), words.contentNote(), words.about().plain()));
            lines.addAll(words.objectives().values());
        } else if (page.equals("assessment")) {
            lines.addAll(List.of(words.assessmentTitle(), words.assessmentSummary()));
            words.pool().forEach(question -> said(question, lines));
        } else if (page.equals(BeforeAfter.NAME)) {
            lines.addAll(List.of(words.beforeAfter().title(), words.beforeAfter().summary()));
            words.beforeAfter().questions().forEach(question -> said(question, lines));
        } else {
            words.lesson(page).ifPresent(lesson -> {
                lines.addAll(List.of(lesson.title(), lesson.summary(), lesson.action()));
                lesson.blocks().forEach(block -> said(block, lines));
            });
        }
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** A block's words; of a question also what is right and what is said afterwards. */
    private static void said(Block block, List<String> lines) {
        if (block instanceof Question question) {
            lines.add((question.lead().plain() + " " + question.stem().plain()).strip());
            question.choices().forEach(choice -> lines.add((choice.right() ? "✓ " : "– ") + choice.text().plain() + (choice.match().isEmpty() ? "" : " → " + choice.match().plain())
                    + (choice.feedback().isEmpty() ? "" : " | " + choice.feedback().plain())));
            lines.add(question.explanation().plain());
        } else {
            lines.add(BlockText.of(block).strip());
        }
    }

    /** What differs between two texts, line by line. */
    static List<Row> between(String old, String now) {
        return rows(old.lines().toList(), now.lines().toList());
    }

    /** Rows that differ, with a row above and below each change. */
    private static List<Row> rows(List<String> old, List<String> now) {
        DiffRowGenerator generator = DiffRowGenerator.create().showInlineDiffs(true).inlineDiffByWord(true).mergeOriginalRevised(false).reportLinesUnchanged(false)
                .oldTag(start -> start ? "\uE000" : "\uE001").newTag(start -> start ? "\uE002" : "\uE003").lineNormalizer(line -> line).build();
        List<DiffRow> all = generator.generateDiffRows(bare(old), bare(now));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size() && rows.size() < MOST_ROWS; i++) {
            boolean near = i > 0 && changed(all.get(i - 1)) || i + 1 < all.size() && changed(all.get(i + 1));
            if (changed(all.get(i))) {
                rows.add(new Row(marked(all.get(i).getOldLine(), '\uE000', "del"), marked(all.get(i).getNewLine(), '\uE002', "ins"), true));
            } else if (near) {
                rows.add(new Row(escaped(all.get(i).getOldLine()), escaped(all.get(i).getNewLine()), false));
            } else if (!rows.isEmpty() && !rows.get(rows.size() - 1).isGap()) {
                rows.add(Row.GAP);
            }
        }
        if (!rows.isEmpty() && rows.get(rows.size() - 1).isGap()) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    /** The marks that are put round what differs are private characters: those of the text itself go first. */
    private static List<String> bare(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("[\\uE000-\\uE003]", "")).toList();
    }

    private static boolean changed(DiffRow row) {
        return row.getTag() != DiffRow.Tag.EQUAL;
    }

    private static String marked(String line, char mark, String tag) {
        return escaped(line).replace(String.valueOf(mark), "<" + tag + ">").replace(String.valueOf((char) (mark + 1)), "</" + tag + ">").replaceAll("[\\uE000-\\uE003]", "");
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /**
     * A file that differs.
     *
     * @param text whether it is text that can be compared
     */
    public record FileChange(String path, boolean added, boolean gone, boolean text) {

        public String getKey() {
            return added ? "added" : gone ? "gone" : "changed";
        }
    }

    /**
     * A line before and after, as safe HTML with what is gone and what is new marked.
     *
     * @param changed whether it differs, or only stands beside what does
     */
    public record Row(String before, String after, boolean changed) {

        static final Row GAP = new Row("…", "…", false);

        public boolean isGap() {
            return this == GAP;
        }
    }
}

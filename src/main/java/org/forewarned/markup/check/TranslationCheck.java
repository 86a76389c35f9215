package org.forewarned.markup.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Block;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Translation;
import org.forewarned.markup.YamlNode;
import org.forewarned.markup.read.LanguageReader;
import org.forewarned.markup.read.Originals;
import org.forewarned.markup.read.Page;
import org.forewarned.markup.read.Shape;

/** Whether a translation mirrors its source, and what in it is older than the source. */
final class TranslationCheck {
    private final Draft draft;
    private final LanguageReader source;
    private final LanguageReader translation;
    private final Translation original;

    TranslationCheck(Draft draft, LanguageReader source, LanguageReader translation, Translation original) {
        this.draft = draft;
        this.source = source;
        this.translation = translation;
        this.original = original;
    }

    /** The source's blocks that a translation takes from. */
    static Originals originals(Translation source) {
        Map<String, Block> blocks = new HashMap<>();
        for (Lesson lesson : source.lessons()) {
            lesson.blocks().stream().filter(block -> !block.id().isEmpty()).forEach(block -> blocks.put(block.id(), block));
        }
        source.pool().forEach(question -> blocks.put(question.id(), question));
        source.beforeAfter().questions().forEach(question -> blocks.put(question.id(), question));
        return new Originals(true, blocks);
    }

    /** The translation with what is stale in it. */
    Translation mirror(Translation words) {
        Set<String> stale = new HashSet<>();
        source.pages().forEach((name, page) -> {
            Page other = translation.pages().get(name);
            if (other != null) {
                shapes(page, other);
                digests(name, page, other, stale);
            }
        });
        objectives(words);
        beforeAfter(words);
        return new Translation(words.language(), words.title(), words.summary(), words.objectives(), words.contentNote(), words.about(),
                words.lessons(), words.assessmentTitle(), words.assessmentSummary(), words.pool(), words.poolCited(),
                original.beforeAfter().asks() ? words.beforeAfter() : BeforeAfter.NONE, words.review(), Set.copyOf(stale));
    }

    private void objectives(Translation words) {
        if (!words.objectives().keySet().equals(original.objectives().keySet())) {
            draft.problems().error(words.language() + "/module.md", 1, 1, "objectives", "The objectives must have the same ids as in the source: "
                    + String.join(", ", original.objectives().keySet()) + ".");
        }
    }

    /** What is asked before and after may wait for its translation: until then it is not asked in this language. */
    private void beforeAfter(Translation words) {
        if (original.beforeAfter().asks() && !translation.pages().containsKey(BeforeAfter.NAME)) {
            draft.problems().warning(words.language() + "/" + BeforeAfter.NAME + ".md", 1, 1, "no-file",
                    "The questions before and after are not translated, so they are not asked in this language. Write this file.");
        }
    }

    private void shapes(Page page, Page other) {
        List<Shape> wanted = page.shape();
        List<Shape> found = other.shape();
        for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
            if (i >= found.size()) {
                error(other, found.isEmpty() ? 1 : found.get(i - 1).line(), "Add what follows in the source, line " + wanted.get(i).line() + ": "
                        + wanted.get(i).words() + ".");
                return;
            }
            if (i >= wanted.size() || !wanted.get(i).words().equals(found.get(i).words())) {
                error(other, found.get(i).line(), i >= wanted.size() ? "The source ends before this: " + found.get(i).words() + ". Delete it."
                        : "Here the source has: " + wanted.get(i).words() + " (its line " + wanted.get(i).line() + "), not: " + found.get(i).words() + ".");
                return;
            }
            if (!wanted.get(i).parts().equals(found.get(i).parts())) {
                error(other, found.get(i).line(), "The parts of " + found.get(i).words() + " must be as in the source: "
                        + String.join(", ", wanted.get(i).parts()) + ".");
            }
        }
    }

    private void error(Page page, int line, String message) {
        draft.problems().error(page.file(), line, 1, "translation-structure", message);
    }

    private void digests(String name, Page page, Page other, Set<String> stale) {
        YamlNode map = other.front().at("source");
        Map<String, YamlNode> noted = map.entries();
        page.parts().forEach((part, digest) -> {
            YamlNode node = noted.get(part);
            if (node == null) {
                stale.add(name + "/" + part);
                draft.problems().warning(other.file(), 1, 1, "no-digest", "Note in the front matter under source: what \"" + part
                        + "\" was translated from: " + part + ": " + digest);
            } else if (!node.text("").equals(digest)) {
                stale.add(name + "/" + part);
                node.warning("stale", "The source of \"" + part + "\" has changed since. Bring the translation up to date, then write " + digest + " here.");
            }
        });
        noted.forEach((part, node) -> {
            if (!page.parts().containsKey(part)) {
                node.warning("unknown-part", "The source has no \"" + part + "\" any more. Delete this line.");
            }
        });
    }
}

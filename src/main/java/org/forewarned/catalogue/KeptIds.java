package org.forewarned.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forewarned.markup.AudienceBlock;
import org.forewarned.markup.Block;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.NationBlock;
import org.forewarned.markup.Note;
import org.forewarned.markup.Question;
import org.forewarned.markup.Translation;

/** The ids under which learners' progress and answers are kept, each with what it names: {@code lesson}, {@code question (order)}, {@code scenario}. */
record KeptIds(Map<String, String> kinds) {

    static KeptIds of(ModuleText text) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Translation source = text.source();
        source.lessons().forEach(lesson -> {
            kinds.put("lesson:" + lesson.id(), "lesson");
            add(kinds, lesson.blocks());
        });
        add(kinds, source.pool());
        add(kinds, source.beforeAfter().questions());
        return new KeptIds(kinds);
    }

    /**
     * What these ids have lost against an earlier version, a line each.
     *
     * @param gone whether ids that are missing are named, too: they are once, after the version that had them last
     */
    List<String> changesSince(PublishedModule earlier, boolean gone) {
        List<String> changes = new ArrayList<>();
        of(earlier.text()).kinds().forEach((id, kind) -> {
            String now = kinds.get(id);
            if (now == null && gone) {
                changes.add(id + ", a " + kind + " in version " + earlier.number() + ", is gone or has another id");
            } else if (now != null && !now.equals(kind)) {
                changes.add(id + " was a " + kind + " in version " + earlier.number() + " and is a " + now + ": give the new one an id of its own");
            }
        });
        return changes;
    }

    private static void add(Map<String, String> kinds, List<? extends Block> blocks) {
        for (Block block : blocks) {
            if (!block.id().isEmpty()) {
                kinds.put(block.id(), kind(block));
            }
            add(kinds, inside(block));
        }
    }

    private static List<Block> inside(Block block) {
        return block instanceof Note note ? note.blocks() : block instanceof NationBlock nation ? nation.blocks()
                : block instanceof AudienceBlock audience ? audience.blocks() : List.of();
    }

    private static String kind(Block block) {
        return block instanceof Question question ? "question (" + question.kind().slug() + ")" : block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}

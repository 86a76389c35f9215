package org.forewarned.markup;

import java.util.List;
import java.util.Optional;

/**
 * A lesson in one language.
 *
 * @param title   plain text
 * @param summary plain text
 * @param action  the one thing to do, plain text; may be empty
 * @param minutes how long it takes
 * @param cited   the sources that its footnotes name, in the order of their numbers
 * @param rung    ids of the helplines that its sentences name, once each
 */
public record Lesson(String id, String title, String summary, String action, int minutes, List<Block> blocks, List<Source> cited, List<String> rung) {

    /** The block of this id. */
    public Optional<Block> block(String blockId) {
        return blocks.stream().filter(block -> !blockId.isEmpty() && block.id().equals(blockId)).findFirst();
    }
}

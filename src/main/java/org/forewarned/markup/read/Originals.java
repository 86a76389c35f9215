package org.forewarned.markup.read;

import java.util.Map;
import org.forewarned.markup.Block;
import org.forewarned.markup.Question;

/**
 * The blocks of the source language while a translation is read: what stands in the source only is taken from there.
 *
 * @param blocks by id; empty while the source itself is read
 */
public record Originals(boolean translating, Map<String, Block> blocks) {
    /** The source itself is read. */
    public static final Originals NONE = new Originals(false, Map.of());

    /** The question of this id in the source. */
    Question question(String id) {
        return blocks.get(id) instanceof Question question ? question : null;
    }
}

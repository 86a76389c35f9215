package org.forewarned.markup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forewarned.markup.read.Schemas;

/**
 * What a kind of block is made of: the same list serves the checker, the editor's form and the documentation.
 *
 * @param name       the word after {@code :::}
 * @param needsId    it has an id, which is required
 * @param attributes in the order in which they are written
 * @param body       what stands in it, in words
 * @param places     where it may stand
 */
public record BlockSchema(String name, boolean needsId, List<Attribute> attributes, String body, Set<Place> places) {

    /** Where a block may stand. */
    public enum Place { LESSON, ASSESSMENT, NATION, AUDIENCE, NOTE }

    /**
     * An attribute.
     *
     * @param values   the words that are possible; empty: any text
     * @param several  several of them, with commas
     */
    public record Attribute(String name, boolean required, boolean several, List<String> values) {
    }

    /** All kinds of blocks. */
    public static List<BlockSchema> all() {
        return Schemas.ALL;
    }

    /** The kind of this name. */
    public static Optional<BlockSchema> named(String name) {
        return Schemas.ALL.stream().filter(schema -> schema.name.equals(name)).findFirst();
    }

    /** The attribute of this name. */
    public Optional<Attribute> attribute(String attribute) {
        return attributes.stream().filter(one -> one.name.equals(attribute)).findFirst();
    }
}

package org.forewarned.markup;

import java.util.List;

/**
 * What holds in some nations only.
 *
 * @param only   these nations, in their usual order; never empty
 * @param level  heading level that fits its place
 * @param blocks what stands in it
 */
public record NationBlock(Span span, List<Nation> only, int level, List<Block> blocks) implements Block {
}

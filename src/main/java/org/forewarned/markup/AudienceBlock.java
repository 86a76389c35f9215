package org.forewarned.markup;

import java.util.List;

/**
 * What matters in some kinds of work only.
 *
 * @param only   these audiences; never empty
 * @param level  heading level that fits its place
 * @param blocks what stands in it
 */
public record AudienceBlock(Span span, List<Audience> only, int level, List<Block> blocks) implements Block {
}

package org.forewarned.markup;

import java.util.List;

/**
 * What to do, in order.
 *
 * @param items inline or block HTML, one action each
 */
public record Steps(Span span, List<Fragment> items) implements Block {
}

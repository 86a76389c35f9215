package org.forewarned.markup;

import java.util.List;

/**
 * What to take along, at the end of a lesson.
 *
 * @param level heading level that fits its place
 * @param items inline or block HTML
 */
public record KeyPoints(Span span, int level, List<Fragment> items) implements Block {
}

package org.forewarned.communications.brochures;

import java.util.List;
import java.util.Set;

/**
 * A brochure, set.
 *
 * @param sides what is drawn on each
 * @param nodes the structure, in reading order
 * @param left  ids of the panels for which there was no room; they are not drawn, so nothing is to be printed as long as there are any
 */
record Layout(Form form, String title, String language, boolean rightToLeft, List<List<Mark>> sides, Set<Node> nodes, List<String> left) {
}

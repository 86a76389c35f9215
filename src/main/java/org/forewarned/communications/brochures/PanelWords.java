package org.forewarned.communications.brochures;

import java.util.List;

/**
 * What a panel says in one language.
 *
 * @param easy its Easy Read edition, one idea in each sentence; may be empty
 */
public record PanelWords(String heading, List<Item> text, List<String> easy) {
}

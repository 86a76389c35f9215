package org.forewarned.communications.brochures;

import java.util.List;
import java.util.Set;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;

/**
 * A ready part of a brochure, without its words.
 *
 * @param nations   in which it is right; empty: in all
 * @param audiences whom it addresses; empty: everybody
 * @param picture   a file of {@code content/brochures/pictures}; empty for none
 * @param easy      one picture for each sentence of its Easy Read edition
 * @param lines     ids of the helplines that it names, the most useful first
 */
public record Panel(String id, PanelKind kind, Set<Nation> nations, Set<Audience> audiences, String picture, List<String> easy, List<String> lines) {

    /** Whether it is right for them. What addresses some in particular is for them alone. */
    public boolean fits(Nation nation, Audience audience) {
        return isFor(nation) && (audiences.isEmpty() || audiences.contains(audience));
    }

    /** Whether it is right in this nation. */
    public boolean isFor(Nation nation) {
        return nations.isEmpty() || nations.contains(nation);
    }
}

package org.forewarned.communications.brochures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;

/**
 * The panels about one topic.
 *
 * @param id     a topic of {@code content/pages/topics.yaml}
 * @param module where the QR code leads
 * @param panels in the order in which they are offered
 * @param titles by language
 * @param words  by language and panel
 */
public record BrochureTopic(String id, String module, List<Panel> panels, Map<String, String> titles, Map<String, Map<String, PanelWords>> words) {

    /** The languages it is written in; the first is the one it was written in first. */
    public Set<String> languages() {
        return words.keySet();
    }

    /** The panel of this id. */
    public Optional<Panel> panel(String id) {
        return panels.stream().filter(panel -> panel.id().equals(id)).findFirst();
    }

    /** What a panel says; its own language first, else English. */
    public PanelWords words(String language, String panel) {
        return words.getOrDefault(language, words.get("en")).get(panel);
    }

    /** The panels of a kind that can be chosen, those that address this audience first. */
    public List<Panel> of(PanelKind kind, Nation nation, Audience audience) {
        return panels.stream().filter(panel -> panel.kind() == kind && panel.isFor(nation))
                .sorted(java.util.Comparator.comparingInt(panel -> panel.audiences().contains(audience) ? 0 : panel.audiences().isEmpty() ? 1 : 2)).toList();
    }
}

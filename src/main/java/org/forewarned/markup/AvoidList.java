package org.forewarned.markup;

import java.util.List;

/**
 * Words and phrases that hurt or mislead, and what to say instead ({@code content/glossary/avoid.yaml}).
 *
 * @param entries in the file's order
 */
public record AvoidList(List<Entry> entries) {
    /** No words. */
    public static final AvoidList NONE = new AvoidList(List.of());

    public AvoidList {
        entries = List.copyOf(entries);
    }

    /**
     * @param avoid words or phrases, found as whole words whatever their case
     * @param say   what to say instead; may be empty
     * @param why   the reason; may be empty
     */
    public record Entry(List<String> avoid, String say, String why) {
    }

    /** Reads a list of {@code {avoid: […], say: "…", why: "…"}}; what is wrong becomes problems of the node. */
    public static AvoidList from(YamlNode list) {
        return new AvoidList(list.items().stream().map(entry -> {
            entry.only("avoid", "say", "why");
            return new Entry(entry.at("avoid").texts(), entry.at("say").text(""), entry.at("why").text(""));
        }).toList());
    }
}

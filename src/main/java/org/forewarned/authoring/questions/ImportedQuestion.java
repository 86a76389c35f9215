package org.forewarned.authoring.questions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.forewarned.markup.Question.Kind;
import org.forewarned.markup.SourcePiece;

/**
 * A question that was read from elsewhere, as it would stand in our files.
 *
 * @param id         a suggestion: words of its name or stem, unlike all others
 * @param line       where it begins in what was read, from 1
 * @param name       what the file calls it, or the beginning of its stem: plain words
 * @param attributes of its block, such as {@code kind=match}
 * @param body       what stands in its block
 */
public record ImportedQuestion(String id, int line, String name, Kind kind, Map<String, String> attributes, String body) {

    public ImportedQuestion {
        attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The text of its block. */
    public String block() {
        return block(id, Map.of());
    }

    /** The text of its block under another id and with further attributes, such as the objective it is about. */
    public String block(String otherId, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.putAll(more);
        return SourcePiece.block("question", otherId, all, body);
    }
}

package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.forewarned.markup.BlockSchema;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.SourcePiece;
import org.forewarned.platform.Content;

/** What a new block begins with: a small example of its kind from {@code content/starters}, to be written over. */
@ApplicationScoped
public class Starters {

    /** Running text, which is no block. */
    public static final String TEXT = "text";

    private Content content;

    protected Starters() {
    }

    @Inject
    public Starters(Content content) {
        this.content = content;
    }

    /** The text of a new piece; {@link #TEXT} is running text. */
    public String of(String kind, ModuleFiles files) {
        String text = content.text("starters/" + kind + ".md").strip();
        boolean named = BlockSchema.named(kind).filter(BlockSchema::needsId).isPresent();
        return named ? text.replace("{#new", "{#" + free(kind, files)) : text;
    }

    /** A new lesson of this title. */
    public String lesson(String title) {
        return content.text("starters/lesson.md").replace("New lesson", title.replace("\"", "”").replace("\\", ""));
    }

    /** An id that stands nowhere in the module: {@code question-2}. */
    private static String free(String kind, ModuleFiles files) {
        Set<String> taken = files.paths().stream().filter(path -> path.endsWith(".md")).flatMap(path -> SourcePiece.of(path, files.text(path).orElse("")).stream())
                .map(SourcePiece::id).collect(java.util.stream.Collectors.toSet());
        String id = kind;
        for (int i = 2; taken.contains(id); i++) {
            id = kind + "-" + i;
        }
        return id;
    }
}
